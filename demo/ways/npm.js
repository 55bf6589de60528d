import { start } from "/dist/index.js";
import { tellServer } from "/tell-server.js";
import { config } from "./shop-config.js";

const output = document.querySelector("[data-state]");

const prechat = start(config, { onEvent: tellServer });
prechat.subscribe(({ notice, chat, optOut }) => {
  output.textContent = `notice ${notice}, chat ${chat}, opt-out ${optOut}`;
});
