import { forget } from '../vendor.js';

const rocketchat = () => ({
  name: "rocketchat",
  holders: [".rocketchat-widget"],
  ready: (page) => !!page.RocketChat?.livechat && !!page.document.querySelector(".rocketchat-widget iframe"),
  // Kept in the frame until the guest exists.
  write: (page, brief) => page.RocketChat?.(function() {
    this.setCustomField("privacy_notice", brief, true);
  }),
  open: (page) => page.RocketChat?.(function() {
    this.maximizeWidget();
  }),
  end: (page) => {
    page.document.querySelectorAll(".rocketchat-widget").forEach((holder) => holder.remove());
    delete page.RocketChat;
    forget(page, ["rc_"]);
    return true;
  }
});

export { rocketchat };
