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

/** The notice of a checked config, in the words of one language (7012(e)). */
export const makeNotice = (config: Config, words: Words, language: string): Notice => {
  const { company, address, collects, email, optOutPage, phone, vendor } = config;
  const pen = makePen(words, language);
  const role = vendor?.role ?? "own";
  const rows = collects.map((row) => rowOf(row, pen));
  const purposes = pen.list(unique(rows.map(({ purpose }) => purpose)));
  const retention = periodsOf(rows, pen);
  const sold = collects.some((row) => row.sold);
  const shared = collects.some((row) => row.shared);
  const slots = {
    company,
    address,
    email,
    purposes,
    retention,
    vendor: vendor?.label ?? vendorNames[vendor?.name ?? ""] ?? "",
  };
  const say = (key: string) => words(key, slots);

  const title = say("form.title");
  const intro = say("form.intro");
  const parties = (role === "own" ? [role] : ["company", role]).map((key) => say(`party.${key}`));
  const sale = sold ? (shared ? "both" : "sold") : shared ? "shared" : "none";
  const glance = [
    { term: say("form.what"), texts: [pen.list(rows.map(({ category }) => category))] },
    { term: say("form.why"), texts: [purposes] },
    { term: say("form.who"), texts: parties },
    { term: say("form.kept"), texts: [retention] },
    { term: say("form.sale"), texts: [say(`sale.${sale}`)] },
  ];
  const clauseText = (id: ClauseId) =>
    id === "recording"
      ? `${say(`clause.${id}.${role}`)} ${say(`clause.training.${vendor?.trainsAi ? "yes" : "no"}`)}`
      : say(`clause.${id}.text`);
  const clauses = (config.clauses ?? (Object.keys(editions) as ClauseId[])).map((id) => ({
    id,
    edition: editions[id],
    name: say(`clause.${id}.name`),
    text: clauseText(id),
  }));
  const policy = { text: say("form.policy"), href: config.privacyPolicy };
  const optOut =
    optOutPage && (sold || shared) ? { text: say("form.opt-out"), href: optOutPage } : undefined;

  const line = (...[key, text]: [key: string, text: string]) => `${say(`form.${key}`)}: ${text}`;
  const text = [
    title,
    intro,
    ...glance.map(({ term, texts }) => `${term}: ${texts.join("; ")}`),
    say("form.details"),
    ...rows.flatMap((row) => [
      `${row.category}: ${row.examples}`,
      line("why", row.purpose),
      line("kept", row.retention),
      line("sold", row.sold),
      line("shared", row.shared),
    ]),
    say("form.meaning"),
    say("form.confirm"),
    ...clauses.map((clause) => `${clause.name}: ${clause.text}`),
    `${say("form.instead")} ${[email, phone].filter(Boolean).join(" ")}`,
    ...[policy, optOut].flatMap((link) => (link ? `${link.text}: ${link.href}` : [])),
    `${say("form.decline")} / ${say("form.start")}`,
  ].join("\n");
  return { language, title, intro, glance, rows, parties, clauses, policy, optOutPage: optOut, text };
};
