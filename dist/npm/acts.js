import { editions } from './gpc.js';

const sha256 = async (text) => {
  const bytes = await globalThis.crypto?.subtle?.digest("SHA-256", new TextEncoder().encode(text));
  return bytes ? [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("") : null;
};
const makeActs = (consent, config, now) => {
  let shownAt;
  let hash = null;
  const { keep, tell } = consent;
  return {
    /** The notice is drawn: from now on it can be acknowledged. Its exact text is told once, with its hash. */
    shown: async (text, digest) => {
      shownAt = now();
      consent.show(true);
      hash = await digest;
      tell("notice.shown", { text, hash, source: "form" });
    },
    /**
     * Keep, tell, release. Answers `false` where the notice is not shown or not every clause is there; a promise where
     * sinks are waited for.
     */
    acknowledge: (ids, held) => {
      if (!consent.isShown() || !config.clauses.every((id) => ids.includes(id))) return false;
      const clauses = config.clauses.map((id) => ({ id, edition: editions[id] }));
      const record = keep({
        type: "notice.acknowledged",
        source: "form",
        clauses,
        hash,
        shownAt,
        held
      });
      consent.show(false);
      const [sinks] = tell("notice.acknowledged", { held }, record);
      const release = () => {
        const open = consent.state().chat === "open";
        consent.gate.open("chat", open);
        return open;
      };
      if (!sinks.length) return release();
      const late = new Promise((go) => setTimeout(go, config.tellTimeout));
      return Promise.race([Promise.allSettled(sinks), late]).then(release);
    },
    decline: (how) => {
      if (!consent.isShown()) return;
      const record = keep({ type: "notice.declined", source: "form", how, hash, shownAt });
      consent.show(false);
      tell("notice.declined", { how }, record);
    },
    withdraw: (stopped) => {
      consent.gate.open("chat", false);
      const record = keep({ type: "notice.withdrawn", source: "form", stopped });
      consent.refresh();
      tell("notice.withdrawn", {}, record);
    }
  };
};

export { makeActs, sha256 };
