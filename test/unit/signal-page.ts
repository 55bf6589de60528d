import { vi } from "vitest";
import type { ConsentEvent } from "../../src/event.ts";
import type { Page } from "../../src/sinks/opt-out-signal.ts";
import type { ConsentState } from "../../src/state.ts";

/** A state in which nobody has opted out of anything. */
export const allowed: ConsentState = {
  notice: "unshown",
  saleShare: { status: "allowed" },
  sensitive: "notApplicable",
  age: "unknown",
  gpc: false,
  chat: "held",
  saleShareAllowed: true,
  sensitiveAllowed: false,
  mayAsk: true,
  optOut: "none",
  limit: "none",
};

export const optedOut: ConsentState = {
  ...allowed,
  saleShare: { status: "optedOut", sources: ["link"] },
  saleShareAllowed: false,
  optOut: "received",
};

export const withGpc: ConsentState = {
  ...optedOut,
  saleShare: { status: "optedOut", sources: ["gpc"] },
  gpc: true,
};

/** As a site's state is that sells and shares nothing. */
export const notApplicable: ConsentState = {
  ...allowed,
  saleShare: { status: "notApplicable" },
  saleShareAllowed: false,
};

export const eventOf = (state: ConsentState): ConsentEvent => ({
  type: "ready",
  id: "1",
  at: 0,
  seq: 1,
  subject: "",
  source: "host",
  language: "en",
  fingerprint: "f",
  state,
});

interface Frame {
  name: string;
  style: Map<string, string>;
  remove(): void;
}

/** A page of our own making: just what the signals use of one. */
export const makePage = (own: object = {}) => {
  const elements: Frame[] = [];
  const observing = new Set<() => void>();
  const target = new EventTarget();
  const hearing = new Set<EventListener>();
  const document = {
    documentElement: {
      append: (frame: Frame) => {
        elements.push(frame);
        Object.assign(page, { [frame.name]: frame });
      },
    },
    createElement: (): Frame => {
      const style = new Map<string, string>();
      const setProperty = (name: string, value: string) => void style.set(name, value);
      const remove = () => {
        elements.splice(elements.indexOf(frame), 1);
        Reflect.deleteProperty(page, frame.name);
      };
      const frame: Frame = { name: "", style: Object.assign(style, { setProperty }), remove };
      return frame;
    },
  };
  const page = {
    document,
    length: 0,
    reportError: vi.fn(),
    MutationObserver: function (look: () => void) {
      return { observe: () => observing.add(look), disconnect: () => observing.delete(look) };
    },
    addEventListener: (type: string, hear: EventListener | null) => {
      if (hear) hearing.add(hear);
      target.addEventListener(type, hear);
    },
    removeEventListener: (type: string, hear: EventListener | null) => {
      if (hear) hearing.delete(hear);
      target.removeEventListener(type, hear);
    },
    ...own,
  };
  return {
    page: page as unknown as Page,
    reportError: page.reportError,
    elements,
    observing,
    hearing,
    /** Any change of the document; `frames` is how many it has now. */
    mutate: (frames: number) => {
      page.length = frames;
      for (const look of observing) look();
    },
    post: (data: unknown, source: unknown) =>
      target.dispatchEvent(Object.assign(new Event("message"), { data, source })),
  };
};

type Api = (...call: unknown[]) => void;

/** Calls an API of the page; what it answered before it returned, as `[data, success]` each. */
export const ask = (page: Page, name: "__gpp" | "__uspapi", ...call: unknown[]): unknown[][] => {
  const answers: unknown[][] = [];
  const reply = (...answer: unknown[]) => void answers.push(answer);
  const [command, ...rest] = call;
  const api = page[name] as Api;
  if (name === "__gpp") api(command, reply, ...rest);
  else api(command, ...rest, reply);
  return answers;
};
