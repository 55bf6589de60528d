import type { Consent } from "../consent.ts";
import { makeWords, type Catalogue } from "../locales/words.ts";
import { invite } from "./invitation.ts";
import type { PageParts } from "./prechat.ts";
import { own } from "./root.ts";

/** A vendor's answer to a call of ours comes within this, in ms. */
const answer = 500;
/** Who has put an invitation off is left alone for so long, in ms. */
const pause = 5 * 60_000;
const key = "prechat:later";

interface Attempting {
  readonly parts: PageParts;
  readonly consent: Consent;
  readonly changed: () => void;
  /** Tells the vendor to stay closed. */
  readonly hide: () => void;
  /** The vendor may have opened a window now. */
  readonly gated: () => void;
}

/** When this visit's visitor last put an invitation off, in ms since the epoch. */
const putOff = ({ sessionStorage }: Window, now?: number): number => {
  try {
    if (now) sessionStorage.setItem(key, `${now}`);
    return Number(sessionStorage.getItem(key));
  } catch {
    // Blocked: it holds for this page, below.
    return 0;
  }
};

/**
 * Turns whatever a covered vendor does to reach the visitor into one `invite.gated` and one invitation of ours, until
 * the visitor answers it; vendors send several signals for one.
 */
export const makeAttempts = ({ parts, consent, changed, gated, hide }: Attempting) => {
  const { page, load, say, trust: trusted = (event: Event) => event.isTrusted } = parts;
  let until = 0;
  let echoes = 0;
  let standing = false;
  let over = false;
  let remove: (() => void) | undefined;

  const clear = () => {
    standing = false;
    remove?.();
    remove = undefined;
    changed();
  };
  const later = () => {
    const now = Date.now();
    until = now + pause;
    putOff(page, now);
    clear();
  };

  /** Draws it once our own element stands there, in the language it speaks. */
  const draw = async (): Promise<void> => {
    const root = page.document.querySelector(own)?.shadowRoot;
    const body = root?.querySelector<HTMLElement>(".prechat");
    if (!root || !body?.querySelector(".corner")) {
      await new Promise((done) => page.setTimeout(done, 100));
      if (standing) await draw();
      return;
    }
    const catalogue = say
      ? { default: {} }
      : await load<{ default: Catalogue }>(`locales/${body.lang}.js`);
    const dialog = root.querySelector("dialog");
    if (!standing || over) return;
    // Whoever is at the form already is asked only once that was left without an answer.
    if (dialog?.open) {
      dialog.addEventListener("close", () => void draw(), { once: true });
      return;
    }
    remove?.();
    remove = invite(root, {
      word: say ?? makeWords(body.lang, catalogue.default),
      known: consent.state().chat === "open",
      trusted,
      later,
    });
    changed();
  };

  const reached = () => {
    gated();
    if (over || standing || Date.now() < Math.max(until, putOff(page) + pause)) return;
    standing = true;
    consent.tell("invite.gated", {});
    draw().catch(consent.fail);
  };
  /** May be no more than the vendor's answer to what we have told it. */
  const opened = () => {
    if (over || Date.now() < echoes) return;
    reached();
    hide();
  };

  let notice = consent.state().notice;
  const unwatch = consent.subscribe(({ chat, notice: now }) => {
    // The form was read and left again: an answer too. Acknowledged, here or in another tab, is the other one.
    if (now === "declined" && now !== notice) later();
    else if (chat === "open" && now !== notice) clear();
    notice = now;
  });

  return {
    /** An agent, greeting, campaign or trigger has reached out. */
    reached,
    /** The chat's window has opened, whoever did it. */
    opened,
    /** A covered element looks as if it reached out. */
    seen: (): void => {
      if (Date.now() >= echoes) reached();
    },
    /** We are about to call the vendor. */
    echo: (): void => {
      echoes = Date.now() + answer;
    },
    stop: (): void => {
      over = true;
      unwatch();
      clear();
    },
  };
};
