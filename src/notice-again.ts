import type { Changes } from "./changes.ts";
import { localeOf } from "./locales/words.ts";
import type { Say } from "./notice-clauses.ts";

/** Tells somebody who has acknowledged before why they are asked again, and what is new. */
export const sayAgain = ({ since, sections }: Changes, language: string, say: Say): string => {
  const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long" }).format(since);
  // Not a list with "and": some of the parts have one within.
  const parts = (sections ?? []).map((section) => say(`more.changed.${section}`)).join("; ");
  return say(`more.changed.${parts ? "parts" : sections ? "time" : "some"}`, { date, parts });
};
