const deepChat = () => ({
  name: "deep-chat",
  holders: ["deep-chat"],
  ready: (page) => !!page.document.querySelector("deep-chat"),
  open: (page) => page.document.querySelector("deep-chat")?.scrollIntoView?.({ block: "nearest" }),
  end: (page) => {
    page.document.querySelectorAll("deep-chat").forEach((element) => element.remove());
    return true;
  }
});

export { deepChat };
