// The page's controls: what is chosen, an invitation at a click, and what the vendor's server was told.
const { vendor, way } = window.chosen;
const find = (selector) => document.querySelector(selector);
const to = (next) => `?${new URLSearchParams({ vendor, way, ...next })}`;

for (const link of document.querySelectorAll(".picks a")) {
  const name = new URLSearchParams(link.search).get("vendor");
  link.href = to({ vendor: name });
  if (name === vendor) link.ariaCurrent = "page";
}
for (const link of document.querySelectorAll(".switch a")) {
  link.href = to({ way: link.dataset.way });
  if (link.dataset.way === way) link.ariaCurrent = "true";
}

const says = {
  held: "No request, no script, no frame: nobody can reach you, and nothing can reach them.",
  covered:
    "The widget runs out of sight and out of reach. Whoever reaches out becomes one neutral invitation; their words wait for you.",
};
find("[data-says]").textContent = says[way];

const answer = find(".answer");
find("#agent").addEventListener("click", () => {
  if (!window.invite) {
    answer.textContent = "The agent cannot: nothing of the chat runs here.";
    return;
  }
  void window.invite();
  answer.textContent = "The agent writes ...";
  setTimeout(() => {
    const { shadowRoot } = document.querySelector("pre-chat-root");
    if (window.prechat.state.chat === "open") {
      answer.textContent = "The agent’s message is in the chat.";
    } else if (shadowRoot.querySelector("[part=invite]")) {
      answer.textContent = "You see Prechat’s invitation, not the agent’s words.";
    } else {
      answer.textContent =
        "The agent’s words wait unseen: this widget tells the page nothing of them, or you were invited before.";
    }
  }, 4000);
});

window.prechat.subscribe(({ chat }) => {
  if (chat === "open") answer.textContent = "";
});

const told = find("[data-told]");
const refresh = async () => {
  const response = await fetch(`/vendors/told?vendor=${vendor}`).catch(() => undefined);
  const facts = response?.ok ? await response.json() : [];
  const text = facts.map((fact) => JSON.stringify(fact, null, 2)).join("\n");
  if (text !== told.textContent) told.textContent = text || "nothing yet";
};
await refresh();
setInterval(refresh, 1500);
