import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ConsentEvent } from "../../src/event.ts";
import { gpp } from "../../src/sinks/gpp.ts";
import type { Page } from "../../src/sinks/opt-out-signal.ts";
import type { Sink } from "../../src/sinks/sink.ts";
import { usp } from "../../src/sinks/usp.ts";
import type { ConsentState } from "../../src/state.ts";

const allowed: ConsentState = {
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
const optedOut: ConsentState = {
  ...allowed,
  saleShare: { status: "optedOut", sources: ["link"] },
  saleShareAllowed: false,
  optOut: "received",
};
const locators = "iframe[name=__gppLocator], iframe[name=__uspapiLocator]";

/**
 * What a tag in a frame does: climbs to whoever has the locator, and asks there by message. It looks more than once,
 * as the frame may run in a process of its own, which hears of the page's other frames a moment later.
 */
const tag = `
  const find = (name) => {
    for (let owner = window; owner !== window.top;) {
      owner = owner.parent;
      try { if (owner.frames[name + "Locator"]) return owner; } catch {}
    }
  };
  const ask = (name, call, json, tries = 30) => {
    const owner = find(name);
    const message = { [name + "Call"]: call };
    if (owner) owner.postMessage(json ? JSON.stringify(message) : message, "*");
    else if (tries) setTimeout(ask, 10, name, call, json, tries - 1);
    else parent.postMessage({ lost: name }, "*");
  };
  addEventListener("message", ({ data }) => parent.postMessage({ relayed: data }, "*"));
  ask("__gpp", { command: "getField", parameter: "usnat.SaleOptOut", callId: 1 });
  ask("__gpp", { command: "getField", parameter: "usca.SaleOptOut", callId: 2 }, true);
  ask("__uspapi", { command: "getUSPData", version: 1, callId: 3 });
`;

let undo: (() => void)[] = [];
let now = allowed;
const mount = <T extends HTMLElement>(element: T): T => {
  document.body.append(element);
  undo.push(() => element.remove());
  return element;
};
const addFrame = (html: string, sandbox?: string) => {
  const frame = document.createElement("iframe");
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  frame.srcdoc = html;
  return mount(frame);
};
const install = (page: Page, state = allowed): Sink[] => {
  now = state;
  const options = { page, state: () => now, notices: true };
  const sinks = [gpp(options), usp(options)];
  undo.push(() => sinks.forEach((sink) => sink.stop?.()));
  return sinks;
};
const tell = (sinks: Sink[], state: ConsentState) => {
  now = state;
  const event = { type: "optout.recorded", state } as ConsentEvent;
  for (const sink of sinks) void sink.tell(event);
};
/** What frames relayed to this page, until as many as wanted have come and no more follow. */
const relayed = async (wanted: number) => {
  const all: unknown[] = [];
  const hear = ({ data }: MessageEvent) => {
    if (data?.relayed || data?.lost) all.push(data.relayed ?? data);
  };
  window.addEventListener("message", hear);
  undo.push(() => window.removeEventListener("message", hear));
  await expect.poll(() => all.length).toBeGreaterThanOrEqual(wanted);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return all;
};

beforeEach(() => {
  undo = [];
});
afterEach(() => {
  for (const act of undo.reverse()) act();
});

describe("a frame of another origin", () => {
  test("finds both APIs and is answered once each, in the form in which it asked", async () => {
    install(window, optedOut);
    const answers = relayed(3);
    addFrame(`<script>${tag}</script>`, "allow-scripts");
    const wanted = [
      { __gppReturn: { returnValue: 1, success: true, callId: 1 } },
      JSON.stringify({ __gppReturn: { returnValue: 1, success: true, callId: 2 } }),
      {
        __uspapiReturn: {
          returnValue: { version: 1, uspString: "1YYN" },
          success: true,
          callId: 3,
        },
      },
    ];
    const got = await answers;
    expect(got).toHaveLength(wanted.length);
    expect(got).toEqual(expect.arrayContaining(wanted));
  });

  test("is answered once where a stub's own handler is still on the page", async () => {
    const stub = (command: unknown, reply?: (data: unknown, success: boolean) => void) => {
      if (command === "ping") reply?.({ cmpStatus: "stub" }, true);
    };
    const page: Page = window;
    page.__gpp = stub;
    const hear = ({ data, source }: MessageEvent) => {
      const call = data?.__gppCall;
      const reply = (returnValue: unknown) =>
        (source as Window).postMessage({ __gppReturn: { returnValue, callId: call.callId } }, "*");
      if (call) (page.__gpp as (...it: unknown[]) => void)(call.command, reply, call.parameter);
    };
    page.__gpp_msghandler = hear;
    window.addEventListener("message", hear);
    undo.push(() => {
      window.removeEventListener("message", hear);
      delete page.__gpp;
      delete page.__gpp_msghandler;
    });
    install(page, optedOut);
    const answers = relayed(3);
    addFrame(`<script>${tag}</script>`, "allow-scripts");
    expect(await answers).toHaveLength(3);
  });
});

describe("the locator frames", () => {
  test("are made with the page's first frame, and not before", async () => {
    install(window);
    mount(document.createElement("p"));
    await Promise.resolve();
    expect(document.querySelectorAll(locators)).toHaveLength(0);
    addFrame("");
    await Promise.resolve();
    expect(document.querySelectorAll(locators)).toHaveLength(2);
  });

  test("show nothing and take no focus, whatever the page's styles say of frames", async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("iframe { display: block !important; width: 300px; height: 300px }");
    document.adoptedStyleSheets = [sheet];
    undo.push(() => {
      document.adoptedStyleSheets = [];
    });
    const button = mount(document.createElement("button"));
    button.focus();
    install(window);
    addFrame("");
    await Promise.resolve();
    const frames = [...document.querySelectorAll<HTMLIFrameElement>(locators)];
    expect(frames.map((frame) => frame.getClientRects().length)).toEqual([0, 0]);
    for (const frame of frames) frame.focus();
    expect(document.activeElement).toBe(button);
  });

  test("break no rule of a strict content security policy", async () => {
    const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    const frame = addFrame(
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><iframe></iframe>`,
    );
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    const page = frame.contentWindow as Page;
    const broken: string[] = [];
    page.document.addEventListener("securitypolicyviolation", (event) =>
      broken.push(event.violatedDirective),
    );
    const sinks = install(page);
    tell(sinks, optedOut);
    expect(page.document.querySelectorAll(locators)).toHaveLength(2);
    // The policy is in force, and its breaches do arrive.
    page.document.body.setAttribute("style", "color: red");
    await expect.poll(() => broken.length).toBeGreaterThan(0);
    expect(broken).toEqual(["style-src-attr"]);
  });
});

test("both signals change in the task of the opt-out", () => {
  const page: Page = window;
  const sinks = install(page);
  const heard: unknown[] = [];
  const [ask, askUsp] = [page.__gpp, page.__uspapi] as ((...call: unknown[]) => void)[];
  const keep = (data: unknown) => heard.push(data);
  tell(sinks, optedOut);
  ask?.("getField", keep, "usnat.SharingOptOut");
  askUsp?.("getUSPData", 1, keep);
  expect(heard).toEqual([1, { version: 1, uspString: "1YYN" }]);
});

test("stop gives the page back as it was", async () => {
  const page: Page = window;
  const sinks = install(page);
  addFrame("");
  await Promise.resolve();
  for (const sink of sinks) sink.stop?.();
  expect(["__gpp" in page, "__uspapi" in page]).toEqual([false, false]);
  expect(document.querySelectorAll(locators)).toHaveLength(0);
  const answers = relayed(3);
  addFrame(`<script>${tag}</script>`, "allow-scripts");
  expect(await answers).toEqual([{ lost: "__gpp" }, { lost: "__gpp" }, { lost: "__uspapi" }]);
});
