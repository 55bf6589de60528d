import { start } from "/dist/index.js";
import { config } from "./shop-config.js";

const output = document.querySelector("[data-state]");

const prechat = start(config, {
  onEvent: ({ type }) => console.info("prechat", type),
});
prechat.subscribe(({ notice, chat, optOut }) => {
  output.textContent = `notice ${notice}, chat ${chat}, opt-out ${optOut}`;
});
