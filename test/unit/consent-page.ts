import { makeActs } from "../../src/acts.ts";
import { makeConsent } from "../../src/consent.ts";
import { normalize } from "../../src/config.ts";
import type { ConsentEvent } from "../../src/event.ts";
import { memoryStore, type Store } from "../../src/ledger.ts";
import type { Sink } from "../../src/sinks/sink.ts";
import { config } from "./configs.ts";
import { noon } from "./steps.ts";

/** Every clause of the config. */
export const ids = ["business-notice", "processing", "recording"];

/** A page's engine with everything that happens on it in sight. */
export const setUp = ({
  store = memoryStore(),
  sinks = [],
  sells = true,
  gpc = false,
  tellTimeout = 1500,
  ...more
}: {
  store?: Store;
  sinks?: Sink[];
  sells?: boolean;
  gpc?: boolean;
  tellTimeout?: number;
  sensitive?: "used";
  region?: string;
} = {}) => {
  let n = 0;
  const now = { gpc, at: noon };
  const events: ConsentEvent[] = [];
  const settled = normalize({
    ...config,
    ...more,
    tellTimeout,
    collects: config.collects.map((row) => ({ ...row, shared: sells, sold: false })),
  });
  const consent = makeConsent({
    config: settled,
    fingerprint: "f1",
    store,
    now: () => now.at,
    random: () => `${now.at}-${++n}-${Math.random()}`,
    gpc: () => now.gpc,
    sinks: [{ name: "log", tell: (event) => void events.push(event) }, ...sinks],
    language: "en",
    test: false,
  });
  const types = () => events.map(({ type }) => type);
  const acts = makeActs(consent, settled, () => now.at);
  return { acts, consent, events, types, now, store };
};

/** Lets everything settle that can. */
export const later = () => new Promise((done) => setTimeout(done));
