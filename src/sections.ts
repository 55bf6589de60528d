import { clausesOf } from "./clauses.ts";
import { type SettledConfig } from "./config.ts";
import { digest } from "./fingerprint.ts";

/** The parts of a notice that can be told to have changed. */
export type Section = "who" | "what" | "why" | "receives" | "kept" | "sale" | "asked";

/** A short hash of each part of a notice. */
export type Sections = Readonly<Record<Section, string>>;

/** What an acknowledgement keeps of its notice, so that a later one can say what is new. */
export const sectionsOf = (config: SettledConfig): Sections => {
  const { address, collects, company, email, optOutPage, parties, privacyPolicy, vendor } = config;
  const rows = collects.toSorted((one, other) => (one.category < other.category ? -1 : 1));
  const { label, name, role, trainsAi } = vendor ?? {};
  const clauses = clausesOf(config)
    .map(({ id, edition, box, own }) => JSON.stringify([id, edition, box, own]))
    .toSorted((one, other) => (one < other ? -1 : 1));
  const notes = config.fields?.map(({ id, note }) => [id, note]);
  const parts: Record<Section, unknown> = {
    who: [company, address, email, privacyPolicy, optOutPage],
    what: rows.map(({ called, category, examples }) => [category, called, examples]),
    why: rows.map(({ category, purpose }) => [category, purpose]),
    receives: [name, label, role, trainsAi, parties],
    kept: rows.map(({ category, retention }) => [category, retention]),
    sale: rows.map(({ category, sold, shared }) => [category, sold, shared]),
    asked: [clauses, config.assistant?.kind, config.incentive, config.gdprConsent, notes],
  };
  return Object.fromEntries(
    Object.entries(parts).map(([section, part]) => [section, digest(JSON.stringify(part))]),
  ) as Record<Section, string>;
};

/** The parts that differ from those that were acknowledged; `undefined` where that cannot be known. */
export const changedSince = (
  config: SettledConfig,
  before: Readonly<Record<string, string>> | undefined,
): Section[] | undefined =>
  before &&
  (Object.entries(sectionsOf(config)) as [Section, string][]).flatMap(([section, hash]) =>
    before[section] === hash ? [] : section,
  );
