import { withdraw } from "../acts.ts";
import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import type { FieldValues } from "../fields.ts";
import type * as Code from "./chat.ts";
import type * as Covering from "./cover.ts";
import type { PageParts } from "./prechat.ts";
import { setVisit } from "./visit.ts";

/** Lets the chat in, and out again. What it takes to deal with a running vendor is loaded on intent. */
export const makeAdmission = (
  parts: PageParts,
  config: SettledConfig | undefined,
  consent: Consent,
  changed: () => void,
) => {
  const { page, load, vendor } = parts;
  const { covered, id, name = "custom" } = config?.vendor ?? {};
  let released = false;
  let cover: Covering.Cover | undefined;
  let chat: Code.Chat | undefined;
  let coming: Promise<unknown> | undefined;

  /** Deals with it in this task if its code is there already, as it is after intent. */
  const withChat = (act: (it: Code.Chat) => unknown): void => {
    if (chat) return void act(chat);
    coming ??= Promise.all([
      load<typeof Code>("chat.js"),
      vendor ?? (name === "custom" ? undefined : load<never>(`vendors/${name}.js`)),
    ])
      .then(([{ makeChat }, part]) => {
        chat = makeChat(page, config as SettledConfig, consent, part);
      })
      .catch((error) => {
        coming = undefined;
        consent.tell("vendor.failed", { vendor: name, error: `${error}` });
      });
    coming.then(() => chat && act(chat)).catch(consent.fail);
  };
  // Way 1: Prechat's own loading of the vendor stands in the one list like everything held.
  if (id) consent.hold({ purpose: "chat", release: () => withChat((it) => it.load()) });

  /** Ends a running chat: the visitor has withdrawn, here or in another tab. */
  const leave = () => {
    if (!released) return;
    released = false;
    // Before it is held again, which an open gate would let in at once.
    consent.gate.open("chat", false);
    setVisit(page, false);
    cover?.again();
    withChat((it) => it.end());
    changed();
  };

  return {
    open: () => released,
    holders: () => chat?.holders() ?? [],
    prepare: () => config?.vendor && withChat(() => {}),
    /** Way 4: lets it run out of sight, as soon as what covers it is there. */
    cover: () =>
      covered &&
      withChat(async (chat) => {
        const { makeCover } = await load<typeof Covering>("cover.js");
        if (!released && config) cover = makeCover({ parts, config, consent, chat, changed });
      }),
    covers: () => cover?.runs(),
    admit: (asked: boolean, fields?: FieldValues) => {
      const first = !released;
      released = true;
      cover?.lift();
      consent.gate.open("chat");
      if (first) consent.tell("vendor.released", { vendor: name });
      if (config?.enabled) setVisit(page, true);
      changed();
      withChat((it) => released && it.follow(asked, changed, fields));
    },
    /** Kept and told at once, whatever of the chat's own code could be loaded; then the vendor is ended. */
    withdraw: () => {
      withdraw(
        consent,
        !(released || cover?.runs()) || chat?.ends ? "stopped" : "covered-until-reload",
      );
      leave();
    },
    leave,
    /** Was the chat ended on this page so that only loading it anew brings it back? */
    over: () => !!chat?.over(),
    stop: () => {
      cover?.stop();
      chat?.stop();
    },
  };
};

export type Admission = ReturnType<typeof makeAdmission>;
