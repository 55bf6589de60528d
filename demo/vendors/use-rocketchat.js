// Rocket.Chat's own snippet, with the demo's server as the vendor's.
window.RocketChat = function (call) {
  window.RocketChat._.push(call);
};
window.RocketChat._ = [];
window.RocketChat.url = `${location.origin}/livechat?serverUrl=${encodeURIComponent(location.origin)}`;
const tag = document.createElement("script");
tag.async = true;
tag.src = "/livechat/rocketchat-livechat.min.js";
document.head.append(tag);
window.RocketChat(function () {
  this.registerGuest({ token: "guest-token", name: "Kim", email: "kim@example.com" });
});

// Triggers are read when the frame loads: so the server gets one, and the frame loads anew.
window.invite = async () => {
  await fetch("/vendors/trigger", { method: "POST" });
  document.querySelector(".rocketchat-widget iframe").contentWindow.location.reload();
};
