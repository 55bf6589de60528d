import { clausesOf } from "./clauses.ts";
import type { SettledConfig } from "./config.ts";
import type { Consent } from "./consent.ts";
import { sectionsOf } from "./sections.ts";
import type { Declined, Fact, HeldHow } from "./record.ts";

/** SHA-256 as hex; `null` on an insecure page, which has no `crypto.subtle`. */
export const sha256 = async (text: string): Promise<string | null> => {
  const bytes = await globalThis.crypto?.subtle?.digest("SHA-256", new TextEncoder().encode(text));
  return bytes
    ? [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
    : null;
};

/** Withdrawal: the gate is closed first, then it is kept and told. Ending the vendor is the caller's, afterwards. */
export const withdraw = (consent: Consent, stopped: Fact["stopped"]): void => {
  consent.gate.open("chat", false);
  const record = consent.keep({ type: "notice.withdrawn", source: "form", stopped });
  consent.tell("notice.withdrawn", {}, record);
  consent.refresh();
};

/** The visitor's acts on the notice: shown, acknowledged, declined. Loaded with what shows it. */
export const makeActs = (consent: Consent, config: SettledConfig, now: () => number) => {
  let shownAt: number | undefined;
  let hash: string | null = null;
  const { keep, tell } = consent;
  const boxes = clausesOf(config);
  const required = boxes.filter(({ box }) => box === "required");
  const optional = boxes.filter(({ box }) => box === "optional").map(({ id }) => id);

  return {
    /** The notice is drawn: from now on it can be acknowledged. Its exact text is told once, with its hash. */
    shown: async (text: string, digest: string | null | Promise<string | null>): Promise<void> => {
      shownAt = now();
      consent.show(true);
      hash = await digest;
      tell("notice.shown", { text, hash, source: "form" });
    },
    /**
     * Keep, tell, release. Answers `false` where the notice is not shown or not every required clause is there; a
     * promise where sinks are waited for.
     */
    acknowledge: (ids: readonly string[], held: HeldHow): boolean | Promise<boolean> => {
      if (!consent.isShown() || !required.every(({ id }) => ids.includes(id))) return false;
      const clauses = required.map(({ id, edition }) => ({ id, edition }));
      const record = keep({
        type: "notice.acknowledged",
        source: "form",
        clauses,
        // Empty says that they were offered and left.
        optional: optional.length ? optional.filter((id) => ids.includes(id)) : undefined,
        sections: sectionsOf(config),
        hash,
        shownAt,
        held,
      });
      consent.show(false);
      const [sinks] = tell("notice.acknowledged", { held }, record);
      const release = () => {
        // Withdrawn while a sink was waited for: nothing is let in any more.
        const open = consent.state().chat === "open";
        consent.gate.open("chat", open);
        return open;
      };
      if (!sinks.length) return release();
      const late = new Promise((go) => setTimeout(go, config.tellTimeout));
      return Promise.race([Promise.allSettled(sinks), late]).then(release);
    },
    decline: (how: Declined): void => {
      if (!consent.isShown()) return;
      const record = keep({ type: "notice.declined", source: "form", how, hash, shownAt });
      consent.show(false);
      tell("notice.declined", { how }, record);
    },
  };
};
