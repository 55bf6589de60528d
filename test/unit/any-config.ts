import fc from "fast-check";
import type { Config } from "../../src/config.ts";

const words = fc
  .array(
    fc.constantFrom(
      "Acme",
      "we",
      "keep",
      "12 months",
      "é",
      "< 13",
      "&",
      "=",
      "\n",
      "1.",
      "日本",
      "\t",
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `x${parts.join(" ")}x`);

const link = fc
  .tuple(
    fc.constantFrom("https://", "http://"),
    fc.stringMatching(/^[a-z]{1,8}(\/[\w%?=&.-]{0,12})?$/),
  )
  .map(([scheme, rest]) => `${scheme}x${rest}`);

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const some = <T>(one: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.uniqueArray(one, { minLength, maxLength });

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
  purpose: words,
  retention: words,
  sold: fc.boolean(),
  shared: fc.boolean(),
});

const vendor = fc
  .record({
    name: fc.constantFrom("livechat", "rocketchat", "deep-chat", "custom"),
    id: maybe(fc.stringMatching(/^[\w.:/-]{1,20}$/)),
    role: fc.constantFrom("service-provider", "third-party", "own"),
    trainsAi: fc.boolean(),
    label: maybe(words),
    scripts: maybe(some(fc.stringMatching(/^[\w./-]{4,20}$/), 1, 3)),
    holders: maybe(some(fc.constantFrom("#chat", ".w>iframe", "[id^=chat]"), 1, 3)),
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
    tenant: maybe(fc.constantFrom("west", "2")),
    privacyPolicy: fc
      .tuple(link, fc.stringMatching(/^[\w-]{1,9}$/))
      .map((parts) => parts.join("#")),
    optOutPage: maybe(link),
    collects: fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: (one) => one.category }),
    vendor: maybe(vendor),
    clauses: maybe(some(fc.constantFrom("business-notice", "processing", "recording"), 1, 3)),
    release: maybe(fc.constantFrom("session", "always")),
    acknowledgementLasts: maybe(fc.integer({ min: 1, max: 12 })),
    tellTimeout: maybe(fc.integer({ min: 0, max: 10_000 })),
    enabled: maybe(fc.boolean()),
    show: maybe(show),
    launcher: maybe(fc.oneof(fc.constant(false as const), launcher.filter(said))),
    language: maybe(fc.constantFrom("en", "es-MX", "zh-Hant-TW")),
  })
  .map((config): Config => {
    const sells = config.collects.some(({ sold, shared }) => sold || shared);
    const optOutPage = config.optOutPage ?? (sells ? "https://acme.example/opt-out" : undefined);
    return { ...config, optOutPage };
  });

/** The config that the shorthand can say: one purpose, retention, sold, shared for every row, no empty groups. */
export const shorthand = (config: Config): Config => {
  const { category: _, ...row } = config.collects[0]!;
  const show = (config.show?.paths ?? config.show?.hours) ? config.show : undefined;
  return {
    ...config,
    show,
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
  const { collects, vendor, launcher, show, ...rest } = config;
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
