import { localeOf, pick } from './words.js';
import { clausesOf } from './gpc.js';
import { titleOf } from './titles.js';
import { labels } from './labels.js';

const sayAgain = ({ since, sections }, language, say) => {
  const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long" }).format(since);
  const parts = (sections ?? []).map((section) => say(`more.changed.${section}`)).join("; ");
  return say(`more.changed.${parts ? "parts" : sections ? "time" : "some"}`, { date, parts });
};

const textOf$1 = (id, { vendor, ...config }, pen, say) => {
  if (id === "assistant") return say(`more.assistant.${config.assistant?.kind}`);
  if (id === "recording") {
    const training = vendor?.trainsAi ? "yes" : "no";
    return `${say(`clause.${id}.${vendor?.role ?? "own"}`)} ${say(`clause.training.${training}`)}`;
  }
  const { gdprConsent, incentive } = config;
  return say(`${homeOf(id)}.text`, {
    offer: incentive ? pen.own(incentive.offer) : "",
    purpose: gdprConsent ? pen.purpose(gdprConsent.purpose) : ""
  });
};
const homeOf = (id) => /^(business-notice|processing|recording)$/.test(id) ? `clause.${id}` : `more.${id}`;
const basic = ["business-notice", "processing", "recording"];
const clausesIn = (config) => clausesOf({ ...config, clauses: config.clauses ?? basic });
const needsMore = (config) => !!(config.fields ?? config.parties ?? config.contactPage) || clausesIn(config).some(({ box }) => box !== "required");
const sayClauses = (config, pen, say) => clausesIn(config).map(
  ({ id, edition, box, own }) => own ? { id, edition, box, name: pen.own(own.name), text: pen.own(own.text) } : {
    id,
    edition,
    box,
    name: say(`${homeOf(id)}.name`),
    text: textOf$1(id, config, pen, say),
    link: id === "incentive" && config.incentive ? { text: say("more.incentive.terms"), href: config.incentive.terms } : void 0
  }
);

const sayFields = (fields, { own }, say) => fields.map(({ id, kind, label, note, options = [], required = false }) => {
  const name = label ? own(label) : say(`more.field.${kind}`);
  return {
    id,
    kind,
    label: required ? name : say("more.field.optional", { label: name }),
    required,
    note: note && own(note),
    options: options.map((texts) => ({ value: pick(texts, "en"), label: own(texts) }))
  };
});

const makePen = (words, language) => {
  const locale = localeOf(language);
  const own = (texts) => pick(texts, language);
  return {
    words,
    own,
    list: (texts) => new Intl.ListFormat(locale).format(texts),
    period: (texts) => {
      const text = own(texts);
      const [, number, unit] = /^(\d{1,4}) (day|week|month|year)s?$/.exec(text) ?? [];
      return unit ? new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(
        Number(number)
      ) : text;
    },
    purpose: (texts) => {
      const text = own(texts);
      const known = words(`purpose.${text}`);
      return known === `purpose.${text}` ? text : known;
    }
  };
};

const unique = (texts) => [...new Set(texts)];
const rowOf = (row, pen) => {
  const { called, category, examples, purpose, retention, sold, shared } = row;
  const answer = (yes) => pen.words(yes ? "form.yes" : "form.no");
  return {
    category: called ? pen.own(called) : pen.words(`category.${category}`),
    examples: examples ? pen.own(examples) : pen.words(`example.${category}`),
    purpose: pen.purpose(purpose),
    retention: pen.period(retention),
    sold: answer(sold),
    shared: answer(shared),
    sensitive: category === "sensitive"
  };
};
const periodsOf = (rows, { list }) => {
  const periods = unique(rows.map(({ retention }) => retention));
  const kinds = (period) => list(rows.flatMap(({ category, retention }) => retention === period ? category : []));
  return periods.length > 1 ? periods.map((period) => `${period} (${kinds(period)})`).join("; ") : periods.join("");
};
const slotsOf = (config, rows, pen) => ({
  company: config.company,
  address: config.address,
  email: config.email,
  vendor: config.vendor?.label ?? labels[config.vendor?.name ?? "custom"],
  purposes: pen.list(unique(rows.map(({ purpose }) => purpose))),
  retention: periodsOf(rows, pen)
});
const isAssistant = ({ id }) => id === "assistant";
const linkInWords = ({ text, href }) => `${text}: ${href}`;
const inWords = ({ name, text, link }) => [
  `${name}: ${text}`,
  ...link ? [linkInWords(link)] : []
];
const textOf = (notice, { contactPage, email, phone }, say) => {
  const first = notice.lines.filter(isAssistant);
  const lines = notice.lines.filter((line) => !isAssistant(line));
  const required = notice.clauses.filter(({ box }) => box === "required");
  const optional = notice.clauses.filter(({ box }) => box === "optional");
  return [
    notice.title,
    ...first.flatMap(inWords),
    ...notice.again ? [notice.again] : [],
    notice.intro,
    ...notice.glance.map(
      ({ term, texts, changed }) => `${term}${changed ? ` (${changed})` : ""}: ${texts.join("; ")}`
    ),
    say("form.details"),
    ...notice.rows.flatMap((row) => [
      `${row.category}: ${row.examples}`,
      `${say("form.why")}: ${row.purpose}`,
      `${say("form.kept")}: ${row.retention}`,
      `${say("form.sold")}: ${row.sold}`,
      `${say("form.shared")}: ${row.shared}`
    ]),
    say("form.meaning"),
    ...notice.joint ? [notice.joint] : [],
    ...notice.policies.map(linkInWords),
    ...lines.flatMap(inWords),
    ...notice.fields.length ? [say("more.field.title")] : [],
    ...notice.fields.flatMap(({ kind, label, note, options }) => [
      [label, note].filter(Boolean).join(": "),
      ...kind === "dropdown" ? [say("more.field.none")] : [],
      ...options.map((option) => option.label)
    ]),
    ...required.length ? [say("form.confirm"), ...required.flatMap(inWords)] : [],
    ...optional.length ? [say("more.optional"), ...optional.flatMap(inWords)] : [],
    [say("form.instead"), email, phone].filter(Boolean).join(" "),
    ...contactPage ? [linkInWords({ text: say("more.contact"), href: contactPage })] : [],
    ...[notice.policy, notice.optOutPage].flatMap((link) => link ? linkInWords(link) : []),
    `${say("form.decline")} / ${say("form.start")}`
  ].join("\n");
};
const makeNotice = (config, words, language, changes) => {
  const { collects, company, optOutPage, privacyPolicy, vendor } = config;
  const pen = makePen(words, language);
  const rows = collects.map((row) => rowOf(row, pen));
  const slots = slotsOf(config, rows, pen);
  const say = (key, more) => words(key, more ? { ...slots, ...more } : slots);
  const sold = collects.some((row) => row.sold);
  const shared = collects.some((row) => row.shared);
  const sale = sold ? shared ? "both" : "sold" : shared ? "shared" : "none";
  const role = vendor?.role ?? "own";
  const others = config.parties ?? [];
  const parties = [
    ...role === "own" ? [say("party.own")] : [company, say(`party.${role}`)],
    ...others.map(({ name, role: role2 }) => say(`more.party.${role2}`, { party: name }))
  ];
  const controllers = others.flatMap(({ name, role: role2 }) => role2 === "third-party" ? name : []);
  const clauses = sayClauses(config, pen, say);
  const glance = (key, texts, section = key) => ({
    term: say(`form.${key}`),
    texts,
    changed: changes?.sections?.some((one) => one === section) ? say("more.changed.new") : void 0
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
      glance("sale", [say(`sale.${sale}`)])
    ],
    rows,
    parties,
    joint: controllers.length ? say("more.party.joint", { parties: pen.list(controllers) }) : void 0,
    policies: others.flatMap(
      ({ name, policy }) => policy ? { text: say("more.party.policy", { party: name }), href: policy } : []
    ),
    lines: clauses.filter(({ box }) => box === "none"),
    fields: sayFields(config.fields ?? [], pen, say),
    clauses: clauses.filter(({ box }) => box !== "none"),
    policy: { text: say("form.policy"), href: privacyPolicy },
    optOutPage: optOutPage && sale !== "none" ? { text: titleOf("do-not-sell", config, words), href: optOutPage } : void 0
  };
  return { ...notice, text: textOf(notice, config, say) };
};

export { isAssistant, makeNotice, needsMore };
