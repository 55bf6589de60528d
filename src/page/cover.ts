import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import { known } from "../vendors/known.ts";
import { makeAttempts } from "./attempts.ts";
import type { Chat } from "./chat.ts";
import { makeGuess } from "./guess.ts";
import { matches } from "./hold.ts";
import type * as Looks from "./looks.ts";
import type { PageParts } from "./prechat.ts";
import { watchReach } from "./reach.ts";
import { makeVeil } from "./veil.ts";

/** What a cover is made from. */
export interface Covering {
  readonly parts: PageParts;
  readonly config: SettledConfig;
  readonly consent: Consent;
  readonly chat: Chat;
  /** Something of ours has come or gone. */
  readonly changed: () => void;
}

/** Addresses on the hosts that the vendor's own scripts come from, and below them; never all of the site's own host. */
const hostsOf = ({ page }: PageParts, patterns: readonly string[]) => {
  const { document, location } = page;
  return (address: string): boolean => {
    const { host } = new URL(address || "about:blank", document.baseURI);
    if (!host || host === location.host) return false;
    const named = patterns.map((pattern) => pattern.split("/")[0]);
    const run = [...document.scripts].flatMap(({ src }) =>
      src && matches(patterns, src, document.baseURI) ? new URL(src).host : [],
    );
    return [...named, ...run].some((one) => one && (host === one || host.endsWith(`.${one}`)));
  };
};

/**
 * Way 4: the vendor runs, out of sight and out of reach, so that agents may invite. The chat's scripts stay held until
 * this stands; then they are let run, while the state stays `held` and the acknowledgement's record will say `covered`.
 * A visitor who has declined or withdrawn is left alone: nothing runs.
 */
export const makeCover = ({ parts, config, consent, chat, changed }: Covering) => {
  const { page, load } = parts;
  const { vendor } = chat;
  const { document } = page;
  const { holders = vendor.holders, name = "custom", scripts = [] } = config.vendor ?? {};
  const patterns = [...(known[name]?.scripts ?? []), ...scripts];
  const veil = makeVeil(page, holders);
  const undo: (() => void)[] = [];
  let runs = false;
  let over = false;
  let hid = false;
  /** Conversations that an agent has begun under the cover. */
  const begun = new Set<string>();

  const call = (act: ((page: Window) => void) | undefined) => {
    attempts.echo();
    try {
      act?.call(vendor, page);
    } catch (error) {
      consent.fail(error);
    }
    reach?.settle();
  };
  const hide = () => {
    hid = true;
    call(vendor.hide);
  };
  // The vendor locks the page's scrolling about when it opens.
  const gated = () => void page.setTimeout(veil.unlock, 100);
  const attempts = makeAttempts({ parts, consent, changed, hide, gated });
  let reach: ReturnType<typeof watchReach> | undefined;

  /** Asks ever less often whether the vendor's API stands, then listens to it. */
  const listen = (pause: number): void => {
    if (!runs) return;
    if (!vendor.ready(page)) {
      const timer = page.setTimeout(() => listen(Math.min(pause * 1.1, 5000)), pause);
      undo.push(() => page.clearTimeout(timer));
      return;
    }
    const { opened, reached } = attempts;
    const started = (id: string) => {
      begun.add(id);
      reached();
    };
    const stop = vendor.watch?.(page, { opened, invited: reached, started });
    if (stop) undo.push(stop);
    if (vendor.hide) hide();
  };

  /** Keeps the cover over what comes, wherever a router or the vendor puts it again. */
  const keep = () => {
    const guess = makeGuess(page, veil, hostsOf(parts, patterns), !holders.length);
    const look = (records: readonly MutationRecord[]) => {
      guess.look(records);
      veil.renew();
      reach?.soon();
    };
    const observer = new page.MutationObserver(look);
    const what = { childList: true, subtree: true, attributeFilter: ["src"] };
    observer.observe(document, what);
    veil.up();
    undo.push(guess.stop, () => observer.disconnect());
  };

  const begin = () => {
    if (over) return;
    runs = true;
    keep();
    reach = watchReach(page, veil, attempts.seen);
    undo.push(reach.stop);
    consent.gate.open("chat");
    consent.tell("vendor.held", { vendor: name, held: "covered" });
    listen(100);
  };

  /** Stops listening; what is covered stays so. */
  const stop = () => {
    over = true;
    runs = false;
    attempts.stop();
    for (const one of undo.splice(0)) one();
  };

  const start = async () => {
    // Where the launcher is not offered, nobody is invited either.
    if (config.show) {
      const { offered } = await load<typeof Looks>("looks.js");
      if (!offered(config.show, page.location.pathname, Date.now())) return;
    }
    // What the parser still brings is the site's own.
    if (holders.length || document.readyState === "complete") begin();
    else page.addEventListener("load", begin, { once: true });
  };

  if (!/declined|withdrawn/.test(consent.state().notice)) {
    start().catch(consent.fail);
    undo.push(
      // Another tab's record closes the lane of a chat that is held.
      consent.ledger.watch(() => runs && consent.gate.open("chat")),
      consent.subscribe(({ notice }) => {
        if (notice !== "withdrawn" || !runs) return;
        // Withdrawn here or in another tab, before it was ever let in on this page.
        stop();
        consent.gate.open("chat", false);
        chat.end();
      }),
    );
  }

  return {
    /** Does the vendor run under it? */
    runs: (): boolean => runs,
    /** It was acknowledged: the vendor stands there again as it is, with what it has to say. */
    lift: (): void => {
      stop();
      veil.lift();
      if (hid) call(vendor.show);
      hid = false;
      // After the vendor was told of as released.
      queueMicrotask(() => {
        begun.forEach(chat.started);
        begun.clear();
      });
    },
    /** It was withdrawn after all: out of sight at once, and nothing of it is heard any more. */
    again: (): void => {
      keep();
    },
    stop,
  };
};

export type Cover = ReturnType<typeof makeCover>;
