import { clausesOf, type Clause, type ClauseId } from "./clauses.ts";
import type { Config } from "./config.ts";
import type { Pen } from "./pen.ts";

/** A link of the notice: its words and where it leads. */
export interface NoticeLink {
  readonly text: string;
  readonly href: string;
}

/** A statement of the form. */
export interface NoticeClause {
  readonly id: ClauseId;
  readonly edition: number;
  /** A word or two: "Recording". */
  readonly name: string;
  readonly text: string;
  /** With a box that must be checked, with one that may be, or without. */
  readonly box: Clause["box"];
  /** Where more of it stands, such as the terms of an offer. */
  readonly link?: NoticeLink | undefined;
}

/** The words for a key, with the slots of this notice. */
export type Say = (key: string, slots?: Readonly<Record<string, string>>) => string;

const textOf = (id: ClauseId, { vendor, ...config }: Config, pen: Pen, say: Say): string => {
  if (id === "assistant") return say(`more.assistant.${config.assistant?.kind}`);
  if (id === "recording") {
    const training = vendor?.trainsAi ? "yes" : "no";
    return `${say(`clause.${id}.${vendor?.role ?? "own"}`)} ${say(`clause.training.${training}`)}`;
  }
  const { gdprConsent, incentive } = config;
  return say(`${homeOf(id)}.text`, {
    offer: incentive ? pen.own(incentive.offer) : "",
    purpose: gdprConsent ? pen.purpose(gdprConsent.purpose) : "",
  });
};

/** The words that every form needs stand apart from those of the others. */
const homeOf = (id: ClauseId): string =>
  /^(business-notice|processing|recording)$/.test(id) ? `clause.${id}` : `more.${id}`;

/** What is asked for where a config names no clauses. */
const basic = ["business-notice", "processing", "recording"] as const;

const clausesIn = (config: Config): Clause[] =>
  clausesOf({ ...config, clauses: config.clauses ?? basic });

/** Does this form need words beyond those of every form? */
export const needsMore = (config: Config): boolean =>
  !!(config.fields ?? config.parties ?? config.contactPage) ||
  clausesIn(config).some(({ box }) => box !== "required");

/** The clauses of a config in words. */
export const sayClauses = (config: Config, pen: Pen, say: Say): NoticeClause[] =>
  clausesIn(config).map(({ id, edition, box, own }) =>
    own
      ? { id, edition, box, name: pen.own(own.name), text: pen.own(own.text) }
      : {
          id,
          edition,
          box,
          name: say(`${homeOf(id)}.name`),
          text: textOf(id, config, pen, say),
          link:
            id === "incentive" && config.incentive
              ? { text: say("more.incentive.terms"), href: config.incentive.terms }
              : undefined,
        },
  );
