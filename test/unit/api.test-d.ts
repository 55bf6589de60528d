import { expectTypeOf, test } from "vitest";
import { makeNotice, open, type Headless } from "../../src/headless.ts";
import { start, type Config, type ConsentEvent, type Prechat, type Sink } from "../../src/index.ts";
import type { Collected, VendorConfig } from "../../src/config.ts";
import { config } from "./configs.ts";

const [row] = config.collects as [Collected];
const vendor = config.vendor as VendorConfig;
/** Takes what a host may hand in, and runs nothing. */
const take = (given: Config) => void given;

test("a config says who, why, how long, and whether it is sold or shared", () => {
  expectTypeOf(take).toBeCallableWith(config);
  const { retention: _r, ...withoutRetention } = row;
  const { sold: _s, ...withoutSold } = row;
  const { shared: _h, ...withoutShared } = row;
  const { purpose: _p, ...withoutPurpose } = row;
  // @ts-expect-error -- how long it is kept has no default
  take({ ...config, collects: [withoutRetention] });
  // @ts-expect-error -- whether it is sold has no default
  take({ ...config, collects: [withoutSold] });
  // @ts-expect-error -- whether it is shared has no default
  take({ ...config, collects: [withoutShared] });
  // @ts-expect-error -- what it is for has no default
  take({ ...config, collects: [withoutPurpose] });
  // @ts-expect-error -- not one of the law's groups
  take({ ...config, collects: [{ ...row, category: "shoe-size" }] });
  // @ts-expect-error -- yes and no are for attributes
  take({ ...config, collects: [{ ...row, sold: "no" }] });
});

test("a config names the business", () => {
  expectTypeOf(config).toEqualTypeOf<Config>();
  const { company: _c, ...withoutCompany } = config;
  const { address: _a, ...withoutAddress } = config;
  const { email: _e, ...withoutEmail } = config;
  const { privacyPolicy: _p, ...withoutPolicy } = config;
  // @ts-expect-error -- the visitor is told who asks
  take(withoutCompany);
  // @ts-expect-error -- and where they are
  take(withoutAddress);
  // @ts-expect-error -- and how to write to them
  take(withoutEmail);
  // @ts-expect-error -- and where the whole policy is
  take(withoutPolicy);
  // @ts-expect-error -- no such option
  take({ ...config, privacyPolcy: "https://acme.example/privacy#chat" });
});

test("a config knows its clauses and vendors", () => {
  const clauses = ["business-notice", "recording"] as const;
  expectTypeOf(take).toBeCallableWith({ ...config, clauses });
  // @ts-expect-error -- no such clause
  take({ ...config, clauses: ["cookies"] });
  // @ts-expect-error -- no such vendor
  take({ ...config, vendor: { ...vendor, name: "chatty" } });
  const { role: _r, ...withoutRole } = vendor;
  const { trainsAi: _t, ...withoutTraining } = vendor;
  // @ts-expect-error -- how the vendor is bound has no default
  take({ ...config, vendor: withoutRole });
  // @ts-expect-error -- whether chats train models has no default
  take({ ...config, vendor: withoutTraining });
  // @ts-expect-error -- true is no launcher
  take({ ...config, launcher: true });
  // @ts-expect-error -- no such corner
  take({ ...config, launcher: { position: "top" } });
  // @ts-expect-error -- released before the acknowledgement is none of the ways
  take({ ...config, release: "at-once" });
});

test("only a notice or a statement on recording can be required", () => {
  const own = {
    id: "own-weather",
    name: "Weather",
    text: { en: "It may rain.", es: "Puede llover." },
  } as const;
  const { kind, required } = { kind: "consent", required: true } as const;
  expectTypeOf(take).toBeCallableWith({
    ...config,
    ownClauses: [{ ...own, kind: "notice", required: true }],
  });
  expectTypeOf(take).toBeCallableWith({
    ...config,
    ownClauses: [{ ...own, kind: "recording", required: true }],
  });
  expectTypeOf(take).toBeCallableWith({ ...config, ownClauses: [{ ...own, kind }] });
  // @ts-expect-error -- a consent that is required is none
  take({ ...config, ownClauses: [{ ...own, kind, required }] });
  // @ts-expect-error -- an id of our own could be mistaken for it
  take({ ...config, ownClauses: [{ ...own, kind, id: "recording" }] });
  // @ts-expect-error -- what is offered is said
  take({ ...config, incentive: { terms: "https://acme.example/offer" } });
  // @ts-expect-error -- what the permission is for has no default
  take({ ...config, gdprConsent: {} });
  // @ts-expect-error -- who answers has no default
  take({ ...config, assistant: { repeat: 180 } });
});

test("a field that is chosen from has a label and options, and no other has options", () => {
  const options = ["Plants", "Delivery"];
  expectTypeOf(take).toBeCallableWith({ ...config, fields: [{ id: "email", kind: "email" }] });
  expectTypeOf(take).toBeCallableWith({
    ...config,
    fields: [{ id: "topic", kind: "dropdown", label: { en: "Topic" }, options }],
  });
  // @ts-expect-error -- nothing to choose from
  take({ ...config, fields: [{ id: "topic", kind: "choice", label: "Topic" }] });
  // @ts-expect-error -- nobody knows what is asked
  take({ ...config, fields: [{ id: "order", kind: "text" }] });
  // @ts-expect-error -- an email is written
  take({ ...config, fields: [{ id: "email", kind: "email", options }] });
  // @ts-expect-error -- no such kind
  take({ ...config, fields: [{ id: "card", kind: "card" }] });
});

test("a config cannot be changed once it is handed in", () => {
  const change = (given: Config) => {
    // @ts-expect-error -- the notice and its proof would differ
    given.company = "Other, Inc.";
    // @ts-expect-error -- the notice and its proof would differ
    given.collects.push(row);
  };
  expectTypeOf(change).parameter(0).toEqualTypeOf<Config>();
});

test("the handle", () => {
  expectTypeOf(start).returns.toEqualTypeOf<Prechat>();
  const use = (prechat: Prechat) => {
    expectTypeOf(prechat.subscribe(() => {})).toEqualTypeOf<() => void>();
    expectTypeOf(prechat.on(async () => {})).toEqualTypeOf<() => void>();
    // @ts-expect-error -- the state follows from the records; nobody sets it
    prechat.state.chat = "open";
    // @ts-expect-error -- only a visitor acknowledges, in the form
    prechat.acknowledge([]);
    // @ts-expect-error -- not an event
    prechat.on((event) => event.type === "notice.ignored");
  };
  expectTypeOf(use).toBeFunction();
});

test("an event is narrowed by its type", () => {
  const hear = (event: ConsentEvent) => {
    if (event.type === "notice.declined") {
      expectTypeOf(event.how).toEqualTypeOf<"button" | "close" | "escape" | "backdrop" | "host">();
    }
    if (event.type === "notice.shown") expectTypeOf(event.hash).toEqualTypeOf<string | null>();
    // @ts-expect-error -- only a decline has a way in which it was left
    return event.how;
  };
  const sink: Sink = { name: "mine", tell: (event) => void hear(event) };
  expectTypeOf(sink.tell).parameter(0).toEqualTypeOf<ConsentEvent>();
  // @ts-expect-error -- a failing sink is told by its name
  const nameless: Sink = { tell: () => {} };
  expectTypeOf(nameless).toEqualTypeOf<Sink>();
});

test("the engine without a pixel", () => {
  expectTypeOf(open).returns.toEqualTypeOf<Headless>();
  expectTypeOf(makeNotice).toBeFunction();
  const use = (gate: Headless, act: MouseEvent) => {
    expectTypeOf(gate.acknowledge(["recording"], act)).toEqualTypeOf<boolean>();
    // @ts-expect-error -- no such clause
    gate.acknowledge(["cookies"], act);
    // @ts-expect-error -- an acknowledgement is a person's act
    gate.acknowledge(["recording"]);
    const send = gate.guard((text: string) => text.length);
    expectTypeOf(send).toEqualTypeOf<(text: string) => number | undefined>();
  };
  expectTypeOf(use).toBeFunction();
});
