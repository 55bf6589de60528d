import { fromRow } from '../row.js';

const row = {
  name: "botframework",
  evidence: "real",
  holders: [".webchat__css-custom-properties"],
  drawn: ".webchat__css-custom-properties",
  own: {
    open: (page) => page.document.querySelector(".webchat__css-custom-properties [role=complementary]")?.scrollIntoView?.({ block: "nearest" })
  }
};
const botframework = () => {
  let text;
  let over = false;
  let dispatch;
  let watcher;
  let conversation;
  let talks = false;
  let waits = false;
  const begin = (id) => {
    waits = false;
    watcher?.started(id);
  };
  const post = (action) => {
    const activity = action.payload?.activity;
    if (activity?.type === "message" && !talks) talks = waits = true;
    const channelData = { ...activity?.channelData, privacy_notice: text };
    return text ? { ...action, payload: { activity: { ...activity, channelData } } } : action;
  };
  const middleware = (store) => {
    ({ dispatch } = store);
    return (next) => (action) => {
      const activity = action.payload?.activity;
      if (action.type === "DIRECT_LINE/INCOMING_ACTIVITY") {
        conversation ?? (conversation = activity?.conversation?.id);
        if (activity?.type === "message" && activity.from?.role === "bot") watcher?.invited();
      }
      const posts = action.type === "DIRECT_LINE/POST_ACTIVITY";
      if (posts && over) return void 0;
      const done = next(posts ? post(action) : action);
      if (waits && (conversation || action.type === "DIRECT_LINE/POST_ACTIVITY_FULFILLED")) {
        begin(conversation ?? "");
      }
      return done;
    };
  };
  return {
    ...fromRow(row),
    middleware,
    watch: (_, listener) => {
      watcher = listener;
      return () => {
        watcher = void 0;
      };
    },
    write: (_, brief) => {
      text = brief;
      over = false;
    },
    end: () => {
      over = true;
      dispatch?.({ type: "DIRECT_LINE/DISCONNECT" });
      return true;
    }
  };
};

export { botframework, row };
