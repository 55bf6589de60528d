import type { Vendor } from "./vendor.ts";

/**
 * deep-chat, the open-source chat element: it stands where the site puts it, so there is nothing to open but what the
 * site's own code does. Evidence: run against its real code.
 */
export const deepChat = (): Vendor => ({
  name: "deep-chat",
  holders: ["deep-chat"],
  ready: (page) => !!page.document.querySelector("deep-chat"),
  open: (page) => page.document.querySelector("deep-chat")?.scrollIntoView?.({ block: "nearest" }),
  end: (page) => {
    page.document.querySelectorAll("deep-chat").forEach((element) => element.remove());
    return true;
  },
});
