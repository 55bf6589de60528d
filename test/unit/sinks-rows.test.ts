import { describe, expect, test, vi } from "vitest";
import * as table from "../../src/sinks/table.ts";
import { allowed, notApplicable, withGpc } from "./signal-page.ts";
import {
  back,
  clobber,
  out,
  queued,
  recorder,
  tell,
  type Globals,
  type Make,
} from "./sinks-page.ts";

const google = (step: string, value: string) => [
  "consent",
  step,
  { ad_storage: value, ad_user_data: value, ad_personalization: value },
];

const denied = { ad_storage: "denied" };
/** What a visitor who is out leaves in the queue of Microsoft's tag. */
const uetDenied = ["consent", "default", denied, "consent", "update", denied];

/** Sinks that leave their calls in a queue, each as it is there: what is said when. */
interface Queued {
  readonly name: string;
  readonly make: Make;
  readonly to: string;
  readonly first: unknown[];
  readonly out: unknown[];
  readonly back: unknown[];
}

const parts: Queued[] = [
  {
    name: "microsoft-uet",
    make: table.microsoftUet,
    to: "uetq",
    first: ["consent", "default", { ad_storage: "granted" }],
    out: ["consent", "update", { ad_storage: "denied" }],
    back: ["consent", "update", { ad_storage: "granted" }],
  },
  {
    name: "tiktok",
    make: table.tiktok,
    to: "ttq",
    first: [],
    out: [["revokeConsent"]],
    back: [["grantConsent"]],
  },
  {
    name: "mixpanel",
    make: table.mixpanel,
    to: "mixpanel",
    first: [],
    out: [["opt_out_tracking", { delete_user: false, clear_persistence: false }]],
    back: [["opt_in_tracking"]],
  },
  {
    name: "posthog",
    make: table.posthog,
    to: "posthog",
    first: [],
    out: [["opt_out_capturing"]],
    back: [["opt_in_capturing", { captureEventName: false }]],
  },
];

describe.each(parts)("$name", ({ name, make, to, first, out: no, back: yes }) => {
  test("says nothing that loosens a tag's own setting before an opt-out, then each change once", () => {
    const page: Globals = {};
    const sink = make(page);
    expect(sink.name).toBe(name);
    back(sink);
    expect(page[to] ?? []).toEqual(first);
    out(sink);
    out(sink);
    expect(page[to]).toEqual([...first, ...no]);
    back(sink);
    back(sink);
    expect(page[to]).toEqual([...first, ...no, ...yes]);
  });

  test("takes GPC, and a site that may not sell, for an opt-out", () => {
    for (const state of [withGpc, notApplicable]) {
      const page: Globals = {};
      const sink = make(page);
      tell(sink, state);
      expect(page[to]).toEqual(expect.arrayContaining(no));
    }
  });

  test("keeps the queue that the page has, and makes one where only an element has the name", () => {
    const own: unknown[] = ["theirs"];
    const page: Globals = { [to]: own };
    out(make(page));
    expect(page[to]).toBe(own);
    expect(own[0]).toBe("theirs");
    const clobbered: Globals = { [to]: clobber };
    out(make(clobbered));
    expect(clobbered[to]).toEqual(expect.arrayContaining(no));
  });
});

test("a visitor who is out finds a denied default before the tag, and an update that no later default undoes", () => {
  const page: Globals = {};
  const uet = table.microsoftUet(page);
  const consent = table.googleConsent(page);
  for (const sink of [uet, consent]) out(sink);
  expect(page["uetq"]).toEqual(uetDenied);
  const { calls, all } = queued(page["dataLayer"]);
  expect(calls).toEqual([google("default", "denied"), google("update", "denied")]);
  expect(all).toBe(true);
});

test("Google's consent mode gets arguments objects: a default first, then updates", () => {
  const page: Globals = {};
  const sink = table.googleConsent(page);
  back(sink);
  out(sink);
  out(sink);
  back(sink);
  const { calls, all } = queued(page["dataLayer"]);
  expect(calls).toEqual([
    google("default", "granted"),
    google("update", "denied"),
    google("update", "granted"),
  ]);
  expect(all).toBe(true);
});

test("Google Ads gets both of its parameters, and both back", () => {
  const page: Globals = {};
  const sink = table.googleAds(page);
  back(sink);
  expect(page["dataLayer"]).toBeUndefined();
  out(sink);
  back(sink);
  const { calls, all } = queued(page["dataLayer"]);
  expect(calls).toEqual([
    ["set", "restricted_data_processing", true],
    ["set", "allow_ad_personalization_signals", false],
    ["set", "restricted_data_processing", false],
    ["set", "allow_ad_personalization_signals", true],
  ]);
  expect(all).toBe(true);
});

test.each([
  ["ttq", table.tiktok, "revokeConsent", []],
  ["posthog", table.posthog, "opt_out_capturing", []],
  [
    "mixpanel",
    table.mixpanel,
    "opt_out_tracking",
    [{ delete_user: false, clear_persistence: false }],
  ],
] as const)("%s that is there already is called by its method", (to, make, method, args) => {
  const called = vi.fn();
  const tag = Object.assign([], { [method]: called });
  out(make({ [to]: tag }));
  expect(called.mock.calls).toEqual([args]);
  expect(tag).toHaveLength(0);
});

describe("clarity", () => {
  test("finds its calls in the stub that its snippet keeps", () => {
    const page: Globals = {};
    const sink = table.clarity(page);
    back(sink);
    expect("clarity" in page).toBe(false);
    out(sink);
    const stub = page["clarity"] as { q: unknown[] };
    (page["clarity"] as (...call: unknown[]) => void)("set", "key", "value");
    expect(queued(stub.q).calls).toEqual([
      ["consentv2", { ad_Storage: "denied" }],
      ["set", "key", "value"],
    ]);
  });

  test("is called where it runs, and leaves analytics as they are", () => {
    const { calls, fn } = recorder();
    const sink = table.clarity({ clarity: fn });
    out(sink);
    back(sink);
    expect(calls).toEqual([
      ["consentv2", { ad_Storage: "denied" }],
      ["consentv2", { ad_Storage: "granted" }],
    ]);
  });
});

test("what a throwing tag could not be told is said again at the next event", () => {
  const said: unknown[] = [];
  let broken = true;
  const push = (...call: unknown[]) => {
    if (broken) throw new Error("not yet");
    said.push(...call);
  };
  const sink = table.microsoftUet({ uetq: { push } });
  expect(() => out(sink)).toThrow("not yet");
  broken = false;
  out(sink);
  out(sink);
  expect(said).toEqual(uetDenied);
});

test("every row has the name that its file in dist has", () => {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  for (const [key, make] of Object.entries(table)) expect(make({}).name).toBe(kebab(key));
});

test("no row does anything when it is made, or while all is allowed and nothing must stand first", () => {
  for (const make of Object.values(table)) {
    const page: Globals = {};
    const sink = make(page);
    const made = Object.values(page).filter((value) => value !== undefined);
    expect(made).toEqual([]);
    if (/consent|uet/.test(sink.name)) continue;
    tell(sink, allowed);
    expect(Object.values(page).filter((value) => value !== undefined)).toEqual([]);
  }
});
