import { forget, addScript } from '../vendor.js';

const makeStub = (url) => {
  const calls = [];
  return Object.assign((queued) => void calls.push(queued), { _: calls, url });
};
const rocketchat = () => ({
  name: "rocketchat",
  holders: [".rocketchat-widget"],
  // The id is the address of the Rocket.Chat server.
  load: (page, id) => {
    const server = new URL(/^https?:/.test(id) ? id : `https://${id}`).href.replace(/\/$/, "");
    page.RocketChat ?? (page.RocketChat = makeStub(`${server}/livechat`));
    addScript(page, `${server}/livechat/rocketchat-livechat.min.js`);
  },
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
