// An in-page Direct Line, as Web Chat wants one: what the visitor sends goes to the shop's bot.
const stream = (last) => {
  const all = new Set();
  return {
    next: (value) => {
      last = value;
      for (const one of all) one(value);
    },
    subscribe: (next) => {
      const one = typeof next === "function" ? next : (value) => next.next?.(value);
      all.add(one);
      if (last !== undefined) one(last);
      return { unsubscribe: () => all.delete(one) };
    },
  };
};
const activity$ = stream();
const connectionStatus$ = stream(0);
let count = 0;
const bot = { id: "bot", name: "Fern & Field", role: "bot" };
const tell = (activity) => {
  const id = `activity-${++count}`;
  activity$.next({ type: "message", id, timestamp: new Date().toISOString(), ...activity });
  return id;
};
const answer = async (activity) => {
  const id = tell(activity);
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({
    messages: [{ role: "user", text: activity.text ?? "" }],
    channelData: activity.channelData,
  });
  const said = await fetch("/bot", { method: "POST", headers, body });
  tell({ from: bot, text: (await said.json()).text });
  return id;
};
const postActivity = (activity) => ({
  subscribe: (next, fail, done) => {
    const { next: told, complete } =
      typeof next === "function"
        ? { next, complete: done }
        : { ...next, next: next.next.bind(next), complete: next.complete?.bind(next) };
    void answer(activity).then((id) => (told(id), complete?.()));
    return { unsubscribe: () => {} };
  },
});

const tag = document.createElement("script");
tag.src = "/botframework-webchat/webchat-minimal.js";
tag.onload = () => {
  const place = document.createElement("div");
  place.id = "webchat";
  document.querySelector(".place").append(place);
  const directLine = { activity$, connectionStatus$, postActivity, end: () => {} };
  const styleOptions = { accent: "#1f5a3d", backgroundColor: "#fffdf8", hideUploadButton: true };
  window.WebChat.renderWebChat({ directLine, styleOptions }, place);
  connectionStatus$.next(1);
  connectionStatus$.next(2);
};
document.head.append(tag);

window.invite = () => tell({ from: bot, text: "May I help you choose a plant?" });
