import type { ConsentState } from "../../src/state.ts";
import { allowed, notApplicable, optedOut, withGpc } from "./signal-page.ts";

const many = (length: number, value: number) => Array<number>(length).fill(value);
const unsaid = { PersonalDataConsents: 0, MspaOptOutOptionMode: 0, MspaServiceProviderMode: 0 };

export interface Intended {
  readonly notice: 0 | 1;
  readonly optOut: 0 | 1 | 2;
  /** Notice of the right to limit, each kind of sensitive data, and the consents for a child. */
  readonly limitNotice?: number;
  readonly limited?: number;
  readonly child?: number;
}

/** What each section has to say, written down by hand from the IAB's field tables. */
export const intended = ({
  notice,
  optOut,
  limitNotice = 0,
  limited = 0,
  child = 0,
}: Intended) => ({
  usnat: {
    Version: 2,
    SharingNotice: notice,
    SaleOptOutNotice: notice,
    SharingOptOutNotice: notice,
    TargetedAdvertisingOptOutNotice: notice,
    SensitiveDataProcessingOptOutNotice: limitNotice,
    SensitiveDataLimitUseNotice: limitNotice,
    SaleOptOut: optOut,
    SharingOptOut: optOut,
    TargetedAdvertisingOptOut: optOut,
    SensitiveDataProcessing: many(16, limited),
    KnownChildSensitiveDataConsents: many(3, child),
    ...unsaid,
    MspaCoveredTransaction: 2,
  },
  usca: {
    Version: 1,
    SaleOptOutNotice: notice,
    SharingOptOutNotice: notice,
    SensitiveDataLimitUseNotice: limitNotice,
    SaleOptOut: optOut,
    SharingOptOut: optOut,
    SensitiveDataProcessing: many(9, limited),
    KnownChildSensitiveDataConsents: many(2, child),
    ...unsaid,
    MspaCoveredTransaction: 2,
  },
});

/** What the section of a further state has to say: how many kinds of sensitive data, and which consents for a child. */
export const intendedState = (
  { notice, optOut, limitNotice = 0, limited = 0, child = 0 }: Intended,
  kinds: number,
  children = 1,
) => ({
  Version: 1,
  SharingNotice: notice,
  SaleOptOutNotice: notice,
  TargetedAdvertisingOptOutNotice: notice,
  SensitiveDataProcessingOptOutNotice: limitNotice,
  SaleOptOut: optOut,
  TargetedAdvertisingOptOut: optOut,
  SensitiveDataProcessing: many(kinds, limited),
  KnownChildSensitiveDataConsents: children === 1 ? child : many(children, child),
  MspaCoveredTransaction: 2,
  MspaOptOutOptionMode: 0,
  MspaServiceProviderMode: 0,
});

const minor: ConsentState = {
  ...allowed,
  saleShare: { status: "minorBlocked" },
  saleShareAllowed: false,
};
const asking: ConsentState = {
  ...optedOut,
  saleShare: { status: "optInRequested" },
};
const optedIn: ConsentState = { ...allowed, saleShare: { status: "optedIn" } };
const unread: ConsentState = {
  ...optedOut,
  saleShare: { status: "optedOut", sources: ["unread"] },
  optOut: "none",
};
const used: ConsentState = { ...allowed, sensitive: "default", sensitiveAllowed: true };
const unasked: ConsentState = { ...used, sensitiveAllowed: false };
const limited: ConsentState = { ...used, sensitive: "limited", sensitiveAllowed: false };
const unlimited: ConsentState = { ...used, sensitive: "unlimited" };

/** What is told in each state of a site that sells, or does not. */
export type Row = [title: string, state: ConsentState, notices: boolean, wanted: Intended];
export const rows: Row[] = [
  ["no choice is told as not opted out", allowed, true, { notice: 1, optOut: 2 }],
  ["an opt-in is told as not opted out", optedIn, true, { notice: 1, optOut: 2 }],
  ["an opt-out is told", optedOut, true, { notice: 1, optOut: 1 }],
  ["GPC is told as an opt-out in the fields too", withGpc, true, { notice: 1, optOut: 1 }],
  [
    "GPC is told even before it is recorded",
    { ...allowed, gpc: true },
    true,
    { notice: 1, optOut: 1 },
  ],
  ["records that cannot be read are told as an opt-out", unread, true, { notice: 1, optOut: 1 }],
  ["a blocked sale is told as opted out", minor, true, { notice: 1, optOut: 1 }],
  ["an opt-in that is only asked for is an opt-out still", asking, true, { notice: 1, optOut: 1 }],
  ["a site that sells nothing says not applicable", notApplicable, false, { notice: 0, optOut: 0 }],
  [
    "an opt-out is told by a site that sells nothing",
    { ...notApplicable, optOut: "honored" },
    false,
    { notice: 0, optOut: 1 },
  ],
  [
    "GPC is told by a site that sells nothing",
    { ...notApplicable, gpc: true },
    false,
    { notice: 0, optOut: 1 },
  ],
  ["sensitive data is told with notice", used, true, { notice: 1, optOut: 2, limitNotice: 1 }],
  ["a limit lifted is told as none", unlimited, true, { notice: 1, optOut: 2, limitNotice: 1 }],
  [
    "a limit is told of every kind of sensitive data",
    limited,
    true,
    { notice: 1, optOut: 2, limitNotice: 1, limited: 1 },
  ],
  [
    "sensitive data that waits for an opt-in is told as no consent",
    unasked,
    true,
    { notice: 1, optOut: 2, limitNotice: 1, limited: 1 },
  ],
  [
    "a child under 13 is told without consent",
    { ...minor, age: "under13" },
    true,
    { notice: 1, optOut: 1, child: 1 },
  ],
  [
    "a minor from 13 to 15 is told without consent",
    { ...minor, age: "13to15" },
    true,
    { notice: 1, optOut: 1, child: 1 },
  ],
  [
    "a minor's own opt-in is not told as a consent",
    { ...optedIn, age: "13to15" },
    true,
    { notice: 1, optOut: 2, child: 1 },
  ],
  ["from 16 nothing is told of age", { ...allowed, age: "16plus" }, true, { notice: 1, optOut: 2 }],
];

/** The regions with a section of their own: prefix, and how it differs from the others. */
export const states: [
  region: string,
  id: number,
  kinds: number,
  children: number,
  hasGpc: boolean,
][] = [
  ["US-VA", 9, 8, 1, false],
  ["US-CO", 10, 7, 1, true],
  ["US-UT", 11, 8, 1, false],
  ["US-CT", 12, 8, 3, true],
];
