import { fromRow, type Row } from "./row.ts";
import type { Vendor, Watcher } from "./vendor.ts";

interface Activity {
  readonly type?: string;
  readonly channelData?: object;
  readonly conversation?: { readonly id?: string };
  readonly from?: { readonly role?: string };
}
interface Action {
  readonly type: string;
  readonly payload?: { readonly activity?: Activity } | undefined;
}
type Dispatch = (action: Action) => unknown;
/** What `WebChat.createStore(initial, middleware)` takes. */
export type Middleware = (store: { dispatch: Dispatch }) => (next: Dispatch) => Dispatch;

/**
 * Bot Framework Web Chat, run as `botframework-webchat` 4.16.0: the site's own code draws it where it likes, and it has
 * neither launcher nor stop.
 */
export const row: Row = {
  name: "botframework",
  evidence: "real",
  holders: [".webchat__css-custom-properties"],
  drawn: ".webchat__css-custom-properties",
  own: {
    open: (page) =>
      page.document
        .querySelector(".webchat__css-custom-properties [role=complementary]")
        ?.scrollIntoView?.({ block: "nearest" }),
  },
};

/**
 * Bot Framework Web Chat. With its `middleware` in the site's store, `WebChat.createStore({}, part.middleware)`, each
 * activity carries the record in its `channelData`, conversations are told, and a withdrawal cuts the connection;
 * without it the chat is held and covered only.
 */
export const botframework = (): Vendor & { readonly middleware: Middleware } => {
  let text: string | undefined;
  let over = false;
  let dispatch: Dispatch | undefined;
  let watcher: Watcher | undefined;
  let conversation: string | undefined;
  let talks = false;
  let waits = false;

  /** Only what comes back from the bot's service names the conversation; it may come after the first message. */
  const begin = (id: string) => {
    waits = false;
    watcher?.started(id);
  };
  const post = (action: Action): Action => {
    const activity = action.payload?.activity;
    if (activity?.type === "message" && !talks) talks = waits = true;
    const channelData = { ...activity?.channelData, privacy_notice: text };
    return text ? { ...action, payload: { activity: { ...activity, channelData } } } : action;
  };
  const middleware: Middleware = (store) => {
    ({ dispatch } = store);
    return (next) => (action) => {
      const activity = action.payload?.activity;
      if (action.type === "DIRECT_LINE/INCOMING_ACTIVITY") {
        conversation ??= activity?.conversation?.id;
        if (activity?.type === "message" && activity.from?.role === "bot") watcher?.invited();
      }
      const posts = action.type === "DIRECT_LINE/POST_ACTIVITY";
      if (posts && over) return undefined;
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
        watcher = undefined;
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
    },
  };
};
