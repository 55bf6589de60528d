import fc from "fast-check";
import type { Config, Texts } from "../../src/config.ts";
import { fields, label, maybe, ownClauses, some, texts, words } from "./any-form.ts";

const link = fc
  .tuple(
    fc.constantFrom("https://", "http://"),
    fc.stringMatching(/^[a-z]{1,8}(\/[\w%?=&.-]{0,12})?$/),
  )
  .map(([scheme, rest]) => `${scheme}x${rest}`);

const row = fc.record({
  category: fc.constantFrom(
    "identifiers",
    "messages",
    "device-usage",
    "location",
    "commercial",
    "audio-video",
    "inferences",
    "sensitive",
  ),
  purpose: texts,
  retention: texts,
  called: maybe(label),
  examples: maybe(texts),
  sold: fc.boolean(),
  shared: fc.boolean(),
});

const vendor = fc
  .record({
    name: fc.constantFrom(
      "livechat",
      "rocketchat",
      "deep-chat",
      "intercom",
      "crisp",
      "tawk",
      "userlike",
      "flowise",
      "botframework",
      "openwidget",
      "chatbot",
      "custom",
    ),
    id: maybe(fc.stringMatching(/^[\w.:/-]{1,20}$/)),
    role: fc.constantFrom("service-provider", "third-party", "own"),
    trainsAi: fc.boolean(),
    label: maybe(words),
    scripts: maybe(some(fc.stringMatching(/^[\w./-]{4,20}$/), 1, 3)),
    holders: maybe(some(fc.constantFrom("#chat", ".w>iframe", "[id^=chat]"), 1, 3)),
    covered: maybe(fc.boolean()),
  })
  .map((vendor) =>
    vendor.name === "custom" ? { ...vendor, id: undefined, label: "Our chat" } : vendor,
  );

const launcher = fc.record({
  position: maybe(fc.constantFrom("bottom-right", "bottom-left")),
  label: maybe(words),
  color: maybe(fc.constantFrom("#1f4fd8", "#FFF", "navy", "rgb(31 79 216)", "hsl(224, 75%, 48%)")),
  icon: maybe(fc.constantFrom("chat", "question", "none")),
});

/** A group with nothing in it can be written in JSON, but not in `data-*`. */
const said = (group: object) => Object.values(group).some((value) => value !== undefined);

const show = fc.record({
  paths: maybe(some(fc.constantFrom("*", "/", "/shop/*", "/a?b=c"), 1, 3)),
  hours: maybe(fc.constantFrom("mon-fri 09:00-17:00", "sat 00:00-24:00 America/Los_Angeles")),
});

/** Configs that hold, with each option there, missing or `undefined`. */
export const anyConfig = fc
  .record({
    company: words,
    address: words,
    email: fc.constantFrom("privacy@acme.example", "a@b", "日本@例え.jp"),
    phone: maybe(fc.constantFrom("+1 559 555 0100", "(559) 555-0100 x12")),
    contactPage: maybe(link),
    tenant: maybe(fc.constantFrom("west", "2")),
    privacyPolicy: fc
      .tuple(link, fc.stringMatching(/^[\w-]{1,9}$/))
      .map((parts) => parts.join("#")),
    optOutPage: maybe(link),
    collects: fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: (one) => one.category }),
    vendor: maybe(vendor),
    clauses: maybe(
      some(
        fc.constantFrom(
          "business-notice",
          "processing",
          "recording",
          "sensitive-warning",
          "minors",
          "marketing",
        ),
        1,
        6,
      ),
    ),
    assistant: maybe(
      fc.record({
        kind: fc.constantFrom("ai", "hybrid"),
        repeat: maybe(fc.integer({ min: 5, max: 1440 })),
      }),
    ),
    incentive: maybe(fc.record({ offer: texts, terms: link })),
    gdprConsent: maybe(fc.record({ purpose: texts })),
    ownClauses: maybe(ownClauses),
    fields: maybe(fields),
    parties: maybe(
      fc.array(
        fc.record({
          name: fc.constantFrom("Ads, Inc.", "Lab"),
          role: fc.constantFrom("service-provider", "third-party"),
          policy: maybe(link),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    release: maybe(fc.constantFrom("session", "always")),
    acknowledgementLasts: maybe(fc.integer({ min: 1, max: 12 })),
    tellTimeout: maybe(fc.integer({ min: 0, max: 10_000 })),
    enabled: maybe(fc.boolean()),
    show: maybe(show),
    launcher: maybe(fc.oneof(fc.constant(false as const), launcher.filter(said))),
    language: maybe(fc.constantFrom("en", "es-MX", "zh-Hant-TW")),
    region: maybe(fc.constantFrom("US-CA", "US-VA", "US-CT")),
    sensitive: maybe(fc.constantFrom("not-used", "exempt", "used")),
    age: maybe(fc.constantFrom("under13", "13to15", "16plus")),
    sale: maybe(fc.record({ scripts: some(fc.stringMatching(/^[\w./-]{4,20}$/), 1, 3) })),
    choicesTitle: maybe(fc.constantFrom("privacy", "california")),
  })
  .map((config): Config => {
    const sells = config.collects.some(({ sold, shared }) => sold || shared);
    const optOutPage = config.optOutPage ?? (sells ? "https://acme.example/opt-out" : undefined);
    const delicate = config.collects.some(({ category }) => category === "sensitive");
    const sensitive = config.sensitive ?? (delicate ? "exempt" : undefined);
    return { ...config, optOutPage, sensitive };
  });

const plain = (texts: Texts): string => (typeof texts === "string" ? texts : "the same");

/** The config that the shorthand can say: one purpose, retention, sold, shared for every row, no lists of objects. */
export const shorthand = (config: Config): Config => {
  const { category: _, ...first } = config.collects[0]!;
  const row = {
    ...first,
    purpose: plain(first.purpose),
    retention: plain(first.retention),
    called: first.called && plain(first.called),
    examples: first.examples && plain(first.examples),
  };
  const show = (config.show?.paths ?? config.show?.hours) ? config.show : undefined;
  return {
    ...config,
    show,
    ownClauses: undefined,
    fields: undefined,
    parties: undefined,
    incentive: config.incentive && { ...config.incentive, offer: plain(config.incentive.offer) },
    gdprConsent: config.gdprConsent && { purpose: plain(config.gdprConsent.purpose) },
    collects: config.collects.map(({ category }) => ({ category, ...row })),
  };
};

const say = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(" ")
    : value === true
      ? "yes"
      : value === false
        ? "no"
        : String(value);

/** Writes a config as the tag's `dataset`, by hand, so that the reader has something to be measured by. */
export const asAttributes = (config: Config): Record<string, string> => {
  const { collects, vendor, launcher, sale, show, assistant, incentive, gdprConsent, ...rest } =
    config;
  const { category: _, ...row } = collects[0]!;
  const named = {
    ...rest,
    ...row,
    collects: collects.map(({ category }) => category),
    vendor: vendor?.name,
    vendorId: vendor?.id,
    vendorRole: vendor?.role,
    trainsAi: vendor?.trainsAi,
    vendorLabel: vendor?.label,
    vendorScripts: vendor?.scripts,
    vendorHolders: vendor?.holders,
    vendorCovered: vendor?.covered,
    saleScripts: sale?.scripts,
    assistant: assistant?.kind,
    assistantRepeat: assistant?.repeat,
    incentiveOffer: incentive?.offer,
    incentiveTerms: incentive?.terms,
    gdprConsentPurpose: gdprConsent?.purpose,
    showPaths: show?.paths,
    showHours: show?.hours,
    launcher: launcher === false ? "none" : undefined,
    ...(launcher && {
      launcherPosition: launcher.position,
      launcherLabel: launcher.label,
      launcherColor: launcher.color,
      launcherIcon: launcher.icon,
    }),
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, say(value)]],
    ),
  );
};
