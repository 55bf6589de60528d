import { addScript, forget, type Vendor } from "./vendor.ts";

interface Livechat {
  maximizeWidget(): void;
  hideWidget(): void;
  setCustomField(key: string, value: string, overwrite: boolean): void;
}
type Queued = (this: Livechat) => void;
interface RocketChat {
  (queued: Queued): void;
  /** What was called before the script came. */
  _?: Queued[];
  url?: string;
  livechat?: Livechat;
}
interface RocketChatPage extends Window {
  RocketChat?: RocketChat;
}

/** The stub of Rocket.Chat's own snippet: keeps calls until the script has come. */
const makeStub = (url: string): RocketChat => {
  const calls: Queued[] = [];
  return Object.assign((queued: Queued) => void calls.push(queued), { _: calls, url });
};

/**
 * Rocket.Chat livechat. Its pre-chat form is skipped by proactive triggers, so its loader is held. Evidence: run
 * against its real code.
 */
export const rocketchat = (): Vendor => ({
  name: "rocketchat",
  holders: [".rocketchat-widget"],
  // The id is the address of the Rocket.Chat server.
  load: (page: RocketChatPage, id) => {
    const server = new URL(/^https?:/.test(id) ? id : `https://${id}`).href.replace(/\/$/, "");
    page.RocketChat ??= makeStub(`${server}/livechat`);
    addScript(page, `${server}/livechat/rocketchat-livechat.min.js`);
  },
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
