import { gpp } from "../../src/sinks/gpp.ts";
import type { Page } from "../../src/sinks/opt-out-signal.ts";
import type { ConsentState } from "../../src/state.ts";
import { allowed, eventOf, makePage } from "./signal-page.ts";

/** A page with our `__gpp` on it. */
export const install = (state: ConsentState = allowed) => {
  const made = makePage();
  let now = state;
  const sink = gpp({ page: made.page, state: () => now, notices: true });
  const tell = (next: ConsentState) => {
    now = next;
    void sink.tell(eventOf(next));
  };
  return { ...made, sink, tell };
};

/** What a listener is told. */
export interface Told {
  readonly eventName: string;
  readonly listenerId: number;
  readonly data: unknown;
  readonly pingData: { readonly signalStatus: string; readonly gppString: string };
}

/** Adds a listener and keeps what it is told. */
export const listen = (page: Page, act?: (told: Told) => void) => {
  const told: Told[] = [];
  (page.__gpp as (...call: unknown[]) => void)("addEventListener", (event: Told) => {
    told.push(event);
    act?.(event);
  });
  return told;
};

export const names = (told: readonly Told[]) =>
  told.map(({ eventName, data }) => `${eventName} ${data}`);
/** What a listener is told of a changed choice. */
export const flip = [
  "signalStatus not ready",
  "sectionChange usnat",
  "sectionChange usca",
  "signalStatus ready",
];
