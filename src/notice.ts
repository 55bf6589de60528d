import type { Changes } from "./changes.ts";
import type { Collected, Config } from "./config.ts";
import type { Words } from "./locales/words.ts";
import { sayAgain } from "./notice-again.ts";
import { sayClauses, type NoticeClause, type NoticeLink, type Say } from "./notice-clauses.ts";
import { sayFields, type NoticeField } from "./notice-fields.ts";
import { makePen, type Pen } from "./pen.ts";
import { titleOf } from "./titles.ts";
import { labels } from "./vendors/labels.ts";

export type { NoticeClause, NoticeField, NoticeLink };

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

/** A line of the notice at a glance. */
export interface NoticeTerm {
  readonly term: string;
  readonly texts: readonly string[];
  /** "changed", where it is since the visitor's last acknowledgement. */
  readonly changed?: string | undefined;
}

/** Exactly what a visitor is shown before the chat. */
export interface Notice {
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly title: string;
  /** Why the visitor is asked again, and what has changed, where they have acknowledged before. */
  readonly again?: string | undefined;
  readonly intro: string;
  /** The whole in five lines: what, why, who receives it, how long, sold or shared. */
  readonly glance: readonly NoticeTerm[];
  /** The same for each kind of information. */
  readonly rows: readonly NoticeRow[];
  /** Who receives it: the company, and the named vendor with its part (7050, 7051; 7012(g)). */
  readonly parties: readonly string[];
  /** For whom else this notice is given (7012(g)(1)), and their own privacy policies. */
  readonly joint?: string | undefined;
  readonly policies: readonly NoticeLink[];
  /** What is said without a box; that an AI answers comes first. */
  readonly lines: readonly NoticeClause[];
  /** What is asked before the chat. */
  readonly fields: readonly NoticeField[];
  /** The statements with a box of their own: first those that must be checked, then those that may be. */
  readonly clauses: readonly NoticeClause[];
  /** The section of the privacy policy (7012(e)(6), (f)). */
  readonly policy: NoticeLink;
  /** The mandated title (7013(a)), outside California a plain one; only when something is sold or shared (7012(e)(5)). */
  readonly optOutPage?: NoticeLink | undefined;
  /** All of it as plain text in reading order: what is hashed, and told once. */
  readonly text: string;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const rowOf = (row: Collected, pen: Pen): NoticeRow => {
  const { called, category, examples, purpose, retention, sold, shared } = row;
  const answer = (yes: boolean) => pen.words(yes ? "form.yes" : "form.no");
  return {
    category: called ? pen.own(called) : pen.words(`category.${category}`),
    examples: examples ? pen.own(examples) : pen.words(`example.${category}`),
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
  vendor: config.vendor?.label ?? labels[config.vendor?.name ?? "custom"],
  purposes: pen.list(unique(rows.map(({ purpose }) => purpose))),
  retention: periodsOf(rows, pen),
});

/** The line that says that an AI answers: it comes before everything else. */
export const isAssistant = ({ id }: NoticeClause): boolean => id === "assistant";

const linkInWords = ({ text, href }: NoticeLink): string => `${text}: ${href}`;

const inWords = ({ name, text, link }: NoticeClause): string[] => [
  `${name}: ${text}`,
  ...(link ? [linkInWords(link)] : []),
];

/** Everything that is drawn, in reading order. */
const textOf = (
  notice: Omit<Notice, "text">,
  { contactPage, email, phone }: Config,
  say: Say,
): string => {
  const first = notice.lines.filter(isAssistant);
  const lines = notice.lines.filter((line) => !isAssistant(line));
  const required = notice.clauses.filter(({ box }) => box === "required");
  const optional = notice.clauses.filter(({ box }) => box === "optional");
  return [
    notice.title,
    ...first.flatMap(inWords),
    ...(notice.again ? [notice.again] : []),
    notice.intro,
    ...notice.glance.map(
      ({ term, texts, changed }) => `${term}${changed ? ` (${changed})` : ""}: ${texts.join("; ")}`,
    ),
    say("form.details"),
    ...notice.rows.flatMap((row) => [
      `${row.category}: ${row.examples}`,
      `${say("form.why")}: ${row.purpose}`,
      `${say("form.kept")}: ${row.retention}`,
      `${say("form.sold")}: ${row.sold}`,
      `${say("form.shared")}: ${row.shared}`,
    ]),
    say("form.meaning"),
    ...(notice.joint ? [notice.joint] : []),
    ...notice.policies.map(linkInWords),
    ...lines.flatMap(inWords),
    ...(notice.fields.length ? [say("more.field.title")] : []),
    ...notice.fields.flatMap(({ kind, label, note, options }) => [
      [label, note].filter(Boolean).join(": "),
      ...(kind === "dropdown" ? [say("more.field.none")] : []),
      ...options.map((option) => option.label),
    ]),
    ...(required.length ? [say("form.confirm"), ...required.flatMap(inWords)] : []),
    ...(optional.length ? [say("more.optional"), ...optional.flatMap(inWords)] : []),
    [say("form.instead"), email, phone].filter(Boolean).join(" "),
    ...(contactPage ? [linkInWords({ text: say("more.contact"), href: contactPage })] : []),
    ...[notice.policy, notice.optOutPage].flatMap((link) => (link ? linkInWords(link) : [])),
    `${say("form.decline")} / ${say("form.start")}`,
  ].join("\n");
};

/** The notice of a checked config, in the words of one language (7012(e)). `changes` marks what is new to the visitor. */
export const makeNotice = (
  config: Config,
  words: Words,
  language: string,
  changes?: Changes,
): Notice => {
  const { collects, company, optOutPage, privacyPolicy, vendor } = config;
  const pen = makePen(words, language);
  const rows = collects.map((row) => rowOf(row, pen));
  const slots = slotsOf(config, rows, pen);
  const say: Say = (key, more) => words(key, more ? { ...slots, ...more } : slots);
  const sold = collects.some((row) => row.sold);
  const shared = collects.some((row) => row.shared);
  const sale = sold ? (shared ? "both" : "sold") : shared ? "shared" : "none";
  const role = vendor?.role ?? "own";
  const others = config.parties ?? [];
  const parties = [
    ...(role === "own" ? [say("party.own")] : [company, say(`party.${role}`)]),
    ...others.map(({ name, role }) => say(`more.party.${role}`, { party: name })),
  ];
  const controllers = others.flatMap(({ name, role }) => (role === "third-party" ? name : []));
  const clauses = sayClauses(config, pen, say);
  const glance = (key: string, texts: readonly string[], section = key): NoticeTerm => ({
    term: say(`form.${key}`),
    texts,
    changed: changes?.sections?.some((one) => one === section)
      ? say("more.changed.new")
      : undefined,
  });
  const notice = {
    language,
    title: say("form.title"),
    again: changes && sayAgain(changes, language, say),
    intro: say("form.intro"),
    glance: [
      glance("what", [pen.list(rows.map(({ category }) => category))]),
      glance("why", [slots.purposes]),
      glance("who", parties, "receives"),
      glance("kept", [slots.retention]),
      glance("sale", [say(`sale.${sale}`)]),
    ],
    rows,
    parties,
    joint: controllers.length
      ? say("more.party.joint", { parties: pen.list(controllers) })
      : undefined,
    policies: others.flatMap(({ name, policy }) =>
      policy ? { text: say("more.party.policy", { party: name }), href: policy } : [],
    ),
    lines: clauses.filter(({ box }) => box === "none"),
    fields: sayFields(config.fields ?? [], pen, say),
    clauses: clauses.filter(({ box }) => box !== "none"),
    policy: { text: say("form.policy"), href: privacyPolicy },
    optOutPage:
      optOutPage && sale !== "none"
        ? { text: titleOf("do-not-sell", config, words), href: optOutPage }
        : undefined,
  };
  return { ...notice, text: textOf(notice, config, say) };
};
