import { forget, type Vendor } from "./vendor.ts";

interface Livechat {
  maximizeWidget(): void;
  hideWidget(): void;
  setCustomField(key: string, value: string, overwrite: boolean): void;
}
interface RocketChatPage extends Window {
  RocketChat?: ((queued: (this: Livechat) => void) => void) & { livechat?: Livechat };
}

/**
 * Rocket.Chat livechat. Its pre-chat form is skipped by proactive triggers, so its loader is held. Evidence: run
 * against its real code.
 */
export const rocketchat = (): Vendor => ({
  name: "rocketchat",
  holders: [".rocketchat-widget"],
  ready: (page: RocketChatPage) =>
    !!page.RocketChat?.livechat && !!page.document.querySelector(".rocketchat-widget iframe"),
  // Kept in the frame until the guest exists.
  write: (page: RocketChatPage, brief) =>
    page.RocketChat?.(function () {
      this.setCustomField("privacy_notice", brief, true);
    }),
  open: (page: RocketChatPage) =>
    page.RocketChat?.(function () {
      this.maximizeWidget();
    }),
  end: (page: RocketChatPage) => {
    // It has no stop of its own, but without its frame nothing of it runs or listens.
    page.document.querySelectorAll(".rocketchat-widget").forEach((holder) => holder.remove());
    delete page.RocketChat;
    forget(page, ["rc_"]);
    return true;
  },
});
