import { editions } from './gpc.js';
import { localeOf } from './words.js';

const vendorNames = {
  livechat: "LiveChat",
  rocketchat: "Rocket.Chat",
  "deep-chat": "Deep Chat"
};
const unique = (texts) => [...new Set(texts)];
const makePen = (words, language) => {
  const locale = localeOf(language);
  return {
    words,
    list: (texts) => new Intl.ListFormat(locale).format(texts),
    period: (text) => {
      const [, number, unit] = /^(\d{1,4}) (day|week|month|year)s?$/.exec(text) ?? [];
      return unit ? new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(
        Number(number)
      ) : text;
    },
    purpose: (text) => {
      const known = words(`purpose.${text}`);
      return known === `purpose.${text}` ? text : known;
    }
  };
};
const rowOf = ({ category, purpose, retention, sold, shared }, pen) => {
  const answer = (yes) => pen.words(yes ? "form.yes" : "form.no");
  return {
    category: pen.words(`category.${category}`),
    examples: pen.words(`example.${category}`),
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
  vendor: config.vendor?.label ?? vendorNames[config.vendor?.name ?? ""] ?? "",
  purposes: pen.list(unique(rows.map(({ purpose }) => purpose))),
  retention: periodsOf(rows, pen)
});
const clauseOf = (id, { vendor }, say) => ({
  id,
  edition: editions[id],
  name: say(`clause.${id}.name`),
  text: id === "recording" ? `${say(`clause.${id}.${vendor?.role ?? "own"}`)} ${say(`clause.training.${vendor?.trainsAi ? "yes" : "no"}`)}` : say(`clause.${id}.text`)
});
const textOf = (notice, { email, phone }, say) => [
  notice.title,
  notice.intro,
  ...notice.glance.map(({ term, texts }) => `${term}: ${texts.join("; ")}`),
  say("form.details"),
  ...notice.rows.flatMap((row) => [
    `${row.category}: ${row.examples}`,
    `${say("form.why")}: ${row.purpose}`,
    `${say("form.kept")}: ${row.retention}`,
    `${say("form.sold")}: ${row.sold}`,
    `${say("form.shared")}: ${row.shared}`
  ]),
  say("form.meaning"),
  say("form.confirm"),
  ...notice.clauses.map(({ name, text }) => `${name}: ${text}`),
  [say("form.instead"), email, phone].filter(Boolean).join(" "),
  ...[notice.policy, notice.optOutPage].flatMap(
    (link) => link ? `${link.text}: ${link.href}` : []
  ),
  `${say("form.decline")} / ${say("form.start")}`
].join("\n");
const makeNotice = (config, words, language) => {
  const { collects, company, optOutPage, privacyPolicy, vendor } = config;
  const pen = makePen(words, language);
  const rows = collects.map((row) => rowOf(row, pen));
  const slots = slotsOf(config, rows, pen);
  const say = (key) => words(key, slots);
  const sold = collects.some((row) => row.sold);
  const shared = collects.some((row) => row.shared);
  const sale = sold ? shared ? "both" : "sold" : shared ? "shared" : "none";
  const role = vendor?.role ?? "own";
  const parties = role === "own" ? [say("party.own")] : [company, say(`party.${role}`)];
  const ids = config.clauses ?? Object.keys(editions);
  const notice = {
    language,
    title: say("form.title"),
    intro: say("form.intro"),
    glance: [
      { term: say("form.what"), texts: [pen.list(rows.map(({ category }) => category))] },
      { term: say("form.why"), texts: [slots.purposes] },
      { term: say("form.who"), texts: parties },
      { term: say("form.kept"), texts: [slots.retention] },
      { term: say("form.sale"), texts: [say(`sale.${sale}`)] }
    ],
    rows,
    parties,
    clauses: ids.map((id) => clauseOf(id, config, say)),
    policy: { text: say("form.policy"), href: privacyPolicy },
    optOutPage: optOutPage && sale !== "none" ? { text: say("form.opt-out"), href: optOutPage } : void 0
  };
  return { ...notice, text: textOf(notice, config, say) };
};

export { makeNotice };
