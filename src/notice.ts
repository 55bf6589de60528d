import { editions } from "./clauses.ts";
import type { ClauseId, Collected, Config } from "./config.ts";
import { localeOf, type Words } from "./locales/words.ts";

export { editions };

/** A link of the notice: its words and where it leads. */
export interface NoticeLink {
  readonly text: string;
  readonly href: string;
}

/** One kind of information, in words (Cal. Code Regs. tit. 11, 7012(e)(1)-(4)). */
export interface NoticeRow {
  readonly category: string;
  readonly examples: string;
  readonly purpose: string;
  readonly retention: string;
  readonly sold: string;
  readonly shared: string;
  readonly sensitive: boolean;
}

/** A statement with a box of its own. */
export interface NoticeClause {
  readonly id: ClauseId;
  readonly edition: number;
  /** A word or two: "Recording". */
  readonly name: string;
  readonly text: string;
}

/** Exactly what a visitor is shown before the chat. */
export interface Notice {
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly title: string;
  readonly intro: string;
  /** The whole in five lines: what, why, who receives it, how long, sold or shared. */
  readonly glance: readonly { readonly term: string; readonly texts: readonly string[] }[];
  /** The same for each kind of information. */
  readonly rows: readonly NoticeRow[];
  /** Who receives it: the company, and the named vendor with its part (7050, 7051; 7012(g)). */
  readonly parties: readonly string[];
  readonly clauses: readonly NoticeClause[];
  /** The section of the privacy policy (7012(e)(6), (f)). */
  readonly policy: NoticeLink;
  /** The mandated title (7013(a)); only when something is sold or shared (7012(e)(5)). */
  readonly optOutPage?: NoticeLink | undefined;
  /** All of it as plain text in reading order: what is hashed, and told once. */
  readonly text: string;
}

const vendorNames: Readonly<Record<string, string>> = {
  livechat: "LiveChat",
  rocketchat: "Rocket.Chat",
  "deep-chat": "Deep Chat",
};

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** The words for a key, with the slots of this notice. */
type Say = (key: string) => string;

/** What the words of a notice are made with. */
interface Pen {
  readonly words: Words;
  /** "a, b, and c" */
  list(texts: readonly string[]): string;
  /** "12 months" in the notice's language; the owner's own words as they are. */
  period(text: string): string;
  /** A purpose of the catalogue, or the owner's own words. */
  purpose(text: string): string;
}

const makePen = (words: Words, language: string): Pen => {
  const locale = localeOf(language);
  return {
    words,
    list: (texts) => new Intl.ListFormat(locale).format(texts),
    period: (text) => {
      const [, number, unit] = /^(\d{1,4}) (day|week|month|year)s?$/.exec(text) ?? [];
      return unit
        ? new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(
            Number(number),
          )
        : text;
    },
    purpose: (text) => {
      const known = words(`purpose.${text}`);
      return known === `purpose.${text}` ? text : known;
    },
  };
};

const rowOf = ({ category, purpose, retention, sold, shared }: Collected, pen: Pen): NoticeRow => {
  const answer = (yes: boolean) => pen.words(yes ? "form.yes" : "form.no");
  return {
    category: pen.words(`category.${category}`),
    examples: pen.words(`example.${category}`),
    purpose: pen.purpose(purpose),
    retention: pen.period(retention),
    sold: answer(sold),
    shared: answer(shared),
    sensitive: category === "sensitive",
  };
};

/** One period for all, or each period with the kinds it is for. */
const periodsOf = (rows: readonly NoticeRow[], { list }: Pen): string => {
  const periods = unique(rows.map(({ retention }) => retention));
  const kinds = (period: string) =>
    list(rows.flatMap(({ category, retention }) => (retention === period ? category : [])));
  return periods.length > 1
    ? periods.map((period) => `${period} (${kinds(period)})`).join("; ")
    : periods.join("");
};

/** What the slots of the notice's sentences are filled with. */
const slotsOf = (config: Config, rows: readonly NoticeRow[], pen: Pen) => ({
  company: config.company,
  address: config.address,
  email: config.email,
  vendor: config.vendor?.label ?? vendorNames[config.vendor?.name ?? ""] ?? "",
  purposes: pen.list(unique(rows.map(({ purpose }) => purpose))),
  retention: periodsOf(rows, pen),
});

const clauseOf = (id: ClauseId, { vendor }: Config, say: Say): NoticeClause => ({
  id,
  edition: editions[id],
  name: say(`clause.${id}.name`),
  text:
    id === "recording"
      ? `${say(`clause.${id}.${vendor?.role ?? "own"}`)} ${say(`clause.training.${vendor?.trainsAi ? "yes" : "no"}`)}`
      : say(`clause.${id}.text`),
});

/** Everything that is drawn, in reading order. */
const textOf = (notice: Omit<Notice, "text">, { email, phone }: Config, say: Say): string =>
  [
    notice.title,
    notice.intro,
    ...notice.glance.map(({ term, texts }) => `${term}: ${texts.join("; ")}`),
    say("form.details"),
    ...notice.rows.flatMap((row) => [
      `${row.category}: ${row.examples}`,
      `${say("form.why")}: ${row.purpose}`,
      `${say("form.kept")}: ${row.retention}`,
      `${say("form.sold")}: ${row.sold}`,
      `${say("form.shared")}: ${row.shared}`,
    ]),
    say("form.meaning"),
    say("form.confirm"),
    ...notice.clauses.map(({ name, text }) => `${name}: ${text}`),
    [say("form.instead"), email, phone].filter(Boolean).join(" "),
    ...[notice.policy, notice.optOutPage].flatMap((link) =>
      link ? `${link.text}: ${link.href}` : [],
    ),
    `${say("form.decline")} / ${say("form.start")}`,
  ].join("\n");

/** The notice of a checked config, in the words of one language (7012(e)). */
export const makeNotice = (config: Config, words: Words, language: string): Notice => {
  const { collects, company, optOutPage, privacyPolicy, vendor } = config;
  const pen = makePen(words, language);
  const rows = collects.map((row) => rowOf(row, pen));
  const slots = slotsOf(config, rows, pen);
  const say: Say = (key) => words(key, slots);
  const sold = collects.some((row) => row.sold);
  const shared = collects.some((row) => row.shared);
  const sale = sold ? (shared ? "both" : "sold") : shared ? "shared" : "none";
  const role = vendor?.role ?? "own";
  const parties = role === "own" ? [say("party.own")] : [company, say(`party.${role}`)];
  const ids = config.clauses ?? (Object.keys(editions) as ClauseId[]);
  const notice = {
    language,
    title: say("form.title"),
    intro: say("form.intro"),
    glance: [
      { term: say("form.what"), texts: [pen.list(rows.map(({ category }) => category))] },
      { term: say("form.why"), texts: [slots.purposes] },
      { term: say("form.who"), texts: parties },
      { term: say("form.kept"), texts: [slots.retention] },
      { term: say("form.sale"), texts: [say(`sale.${sale}`)] },
    ],
    rows,
    parties,
    clauses: ids.map((id) => clauseOf(id, config, say)),
    policy: { text: say("form.policy"), href: privacyPolicy },
    optOutPage:
      optOutPage && sale !== "none" ? { text: say("form.opt-out"), href: optOutPage } : undefined,
  };
  return { ...notice, text: textOf(notice, config, say) };
};
