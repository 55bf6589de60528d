const domEvent = (target) => ({
  name: "dom-event",
  tell(event) {
    const waits = [];
    const detail = { ...event, waitUntil: (promise) => void waits.push(promise) };
    target.dispatchEvent(new CustomEvent("prechat", { bubbles: true, composed: true, detail }));
    return waits.length ? Promise.all(waits) : void 0;
  }
});

export { domEvent };
