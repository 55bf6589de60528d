import { asArguments, asParts, asStub, asMethod } from '../tag.js';

const hear = (globals, to, apply) => {
  const wrap = (tag2) => tag2?.call && new Proxy(tag2, { apply });
  let tag = wrap(globals[to]);
  const set = (theirs) => tag = wrap(theirs);
  if (!Reflect.defineProperty(globals, to, { configurable: true, get: () => tag, set })) {
    globals[to] = tag;
  }
};
const fromGuarded = ({ name, to, out, back, after }, globals = globalThis) => {
  let allowed = true;
  let told = true;
  const say = (tag) => {
    if (told === allowed) return;
    told = allowed;
    for (const call of allowed ? back : out) tag(...call);
  };
  hear(globals, to, (tag, _self, args) => {
    try {
      if (args[0] !== after) say(tag);
    } catch {
    }
    return tag(...args);
  });
  return {
    name,
    tell({ state }) {
      allowed = state.saleShareAllowed;
      if (globals[to]?.call) say(globals[to]);
    },
    stop() {
      told = allowed;
    }
  };
};
const fromAmendment = ({ name, to, calls, flag, again }, globals = globalThis) => {
  let allowed = true;
  let last;
  hear(globals, to, (tag, _self, args) => {
    if (calls.includes(args[0])) {
      if (allowed) last = again && args;
      else args[2] = { ...args[2], ...flag };
    }
    return tag(...args);
  });
  return {
    name,
    tell({ state }) {
      allowed = state.saleShareAllowed;
      if (allowed || !last) return;
      globals[to](...last);
      last = void 0;
    },
    stop() {
      allowed = true;
    }
  };
};

const fromRow = ({ name, to, say, out, back, first }, globals = globalThis) => {
  let told = true;
  return {
    name,
    tell({ state: { saleShareAllowed: allowed } }) {
      const calls = told === allowed ? [] : allowed ? back : out;
      for (const call of first ? [first[allowed ? 0 : 1], ...calls] : calls) {
        say(globals, to, call);
      }
      told = allowed;
      first = void 0;
    }
  };
};

const google = (step, value) => [
  "consent",
  step,
  { ad_storage: value, ad_user_data: value, ad_personalization: value }
];
const googleConsent = (globals) => fromRow(
  {
    name: "google-consent",
    to: "dataLayer",
    say: asArguments,
    first: [google("default", "granted"), google("default", "denied")],
    out: [google("update", "denied")],
    back: [google("update", "granted")]
  },
  globals
);
const googleAds = (globals) => fromRow(
  {
    name: "google-ads",
    to: "dataLayer",
    say: asArguments,
    out: [
      ["set", "restricted_data_processing", true],
      ["set", "allow_ad_personalization_signals", false]
    ],
    back: [
      ["set", "restricted_data_processing", false],
      ["set", "allow_ad_personalization_signals", true]
    ]
  },
  globals
);
const meta = (globals) => fromGuarded(
  {
    name: "meta",
    to: "fbq",
    out: [["dataProcessingOptions", ["LDU"], 0, 0]],
    back: [["dataProcessingOptions", []]]
  },
  globals
);
const uet = (step, value) => ["consent", step, { ad_storage: value }];
const microsoftUet = (globals) => fromRow(
  {
    name: "microsoft-uet",
    to: "uetq",
    say: asParts,
    first: [uet("default", "granted"), uet("default", "denied")],
    out: [uet("update", "denied")],
    back: [uet("update", "granted")]
  },
  globals
);
const clarity = (globals) => fromRow(
  {
    name: "clarity",
    to: "clarity",
    say: asStub,
    out: [["consentv2", { ad_Storage: "denied" }]],
    back: [["consentv2", { ad_Storage: "granted" }]]
  },
  globals
);
const tiktok = (globals) => fromRow(
  {
    name: "tiktok",
    to: "ttq",
    say: asMethod,
    out: [["revokeConsent"]],
    back: [["grantConsent"]]
  },
  globals
);
const pinterest = (globals) => fromGuarded(
  {
    name: "pinterest",
    to: "pintrk",
    after: "load",
    out: [["set", { opt_out_type: "LDP" }]],
    back: [["set", { opt_out_type: "" }]]
  },
  globals
);
const x = (globals) => fromAmendment(
  {
    name: "x",
    to: "twq",
    calls: ["config", "event"],
    flag: { restricted_data_use: "restrict_optimization" }
  },
  globals
);
const reddit = (globals) => fromAmendment(
  {
    name: "reddit",
    to: "rdt",
    calls: ["init"],
    flag: { dpm: "LDU", dprc: "US-CA", dpcc: "US" },
    again: true
  },
  globals
);
const mixpanel = (globals) => fromRow(
  {
    name: "mixpanel",
    to: "mixpanel",
    say: asMethod,
    out: [["opt_out_tracking", { delete_user: false, clear_persistence: false }]],
    back: [["opt_in_tracking"]]
  },
  globals
);
const posthog = (globals) => fromRow(
  {
    name: "posthog",
    to: "posthog",
    say: asMethod,
    out: [["opt_out_capturing"]],
    back: [["opt_in_capturing", { captureEventName: false }]]
  },
  globals
);

export { clarity, googleAds, googleConsent, meta, microsoftUet, mixpanel, pinterest, posthog, reddit, tiktok, x };
