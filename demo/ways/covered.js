// The agent's side of the demo: what a trigger or an agent's console would do.
document
  .querySelector("#agent")
  ?.addEventListener("click", () => dispatchEvent(new Event("demo:invite")));
