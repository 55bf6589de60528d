import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import type { Vendor } from "../vendors/vendor.ts";
import type * as Chat from "./chat.ts";
import type { PageParts } from "./prechat.ts";
import type { ChatStage } from "./stage.ts";

/** Marks the visit (this tab's session) in which the visitor chatted, so that a conversation goes on over its pages. */
const key = "prechat:visit";

/** Lets the chat in, and out again. What it takes to deal with a running vendor is loaded on intent. */
export const makeAdmission = (
  { page, load, vendor: part }: PageParts,
  config: SettledConfig | undefined,
  consent: Consent,
  changed: () => void,
) => {
  const { id, name = "custom" } = config?.vendor ?? {};
  let state: "held" | "released" | "ended" = "held";
  let chat: (ChatStage & typeof Chat) | undefined;
  let coming: Promise<ChatStage & typeof Chat> | undefined;
  let undo = () => {};

  const getVendor = async (): Promise<Vendor> =>
    part ??
    (name === "custom"
      ? { name, holders: [], ready: () => true }
      : (Object.values(await load<Record<string, () => Vendor>>(`vendors/${name}.js`))[0] as () => Vendor)());
  const get = () =>
    (coming ??= Promise.all([load<typeof Chat>("chat.js"), getVendor()])
      .then(([code, vendor]) => (chat = { ...code, page, config: config as SettledConfig, consent, vendor }))
      .catch((error) => {
        coming = undefined;
        consent.tell("vendor.failed", { vendor: name, error: `${error}` });
        throw error;
      }));
  /** Deals with it in this task if its code is there already, as it is after intent. */
  const withChat = (act: (it: ChatStage & typeof Chat) => void) =>
    chat ? act(chat) : void get().then(act, () => {});

  /** Way 1: Prechat's own loading of the vendor stands in the one list like everything held. */
  const holdOwn = () => {
    if (id) consent.hold({ purpose: "chat", release: () => withChat(({ vendor }) => vendor.load?.(page, id)) });
  };
  holdOwn();

  const setVisit = (running: boolean) => {
    try {
      page.sessionStorage.setItem(key, running ? "1" : "");
    } catch {
      // Blocked: each page asks for one click again.
    }
  };

  return {
    state: () => state,
    open: () => state === "released",
    holders: () => (chat ? chat.holdersOf(chat) : []),
    prepare: () => void (config?.vendor && get().catch(() => {})),
    /** Does the chat come with the page, without a click? */
    goesOn: () => {
      try {
        return config?.release === "always" || page.sessionStorage.getItem(key) === "1";
      } catch {
        return false;
      }
    },
    admit: (asked: boolean) => {
      const first = state !== "released";
      state = "released";
      consent.gate.open("chat");
      if (first) consent.tell("vendor.released", { vendor: name });
      if (config?.enabled) setVisit(true);
      changed();
      withChat((it) => {
        undo();
        undo = it.follow(it, asked, changed);
      });
    },
    withdraw: () => {
      undo();
      setVisit(false);
      withChat((it) => {
        it.end(it, state === "released");
        if (state === "released") {
          state = it.vendor.load && id ? "held" : "ended";
          if (state === "held") holdOwn();
        }
        changed();
      });
    },
    stop: () => undo(),
  };
};
