import { fits, type Group } from "./shape.ts";
import shape from "./shape.json" with { type: "json" };

/** Kinds of personal information, in the law's groups (Civ. Code 1798.140(v)) under plain names. */
export type Category =
  | "identifiers"
  | "messages"
  | "device-usage"
  | "location"
  | "commercial"
  | "audio-video"
  | "inferences"
  | "sensitive";

/** One row of the notice at collection (Cal. Code Regs. tit. 11, 7012(e)(1)-(4)). Nothing here has a default. */
export interface Collected {
  readonly category: Category;
  /** `support`, `sales`, `orders`, `security`, `improvement`, or the owner's own words. */
  readonly purpose: string;
  /** `12 months`, `30 days`, `2 years`, or the owner's own words: a period or the criteria for it. */
  readonly retention: string;
  /** Is this kind sold? */
  readonly sold: boolean;
  /** Is this kind shared for cross-context behavioral advertising? */
  readonly shared: boolean;
}

/** Who runs the chat, and how it is held. */
export interface VendorConfig {
  /** A vendor of the table, or `custom` together with `scripts` and `label`. */
  readonly name: VendorName;
  /** The account at the vendor (licence, property, website id). With it Prechat loads the vendor itself (way 1). */
  readonly id?: string | undefined;
  /** `own`: the business runs the chat software itself. Decides the notice's words (7050, 7051). */
  readonly role: "service-provider" | "third-party" | "own";
  /** May chats be used to train or improve AI models? */
  readonly trainsAi: boolean;
  /** The name visitors are shown. @default the vendor's own name */
  readonly label?: string | undefined;
  /** Further parts of script addresses that are this vendor's (way 3), such as `chat.acme.example/`. @default [] */
  readonly scripts?: readonly string[] | undefined;
  /** CSS selectors of the elements the vendor draws in. @default the vendor's known ones */
  readonly holders?: readonly string[] | undefined;
}

/** The vendors whose scripts are known by address. */
export type VendorName = "livechat" | "rocketchat" | "deep-chat" | "custom";

/** A clause of the form: a statement of notice with an unticked box of its own. */
export type ClauseId = "business-notice" | "processing" | "recording";

/** The button that stands in for the vendor's while the chat is held. */
export interface LauncherConfig {
  /** @default "bottom-right" */
  readonly position?: "bottom-right" | "bottom-left" | undefined;
  /** The owner's own words on the button. @default the language's words for "Chat" */
  readonly label?: string | undefined;
  /** A CSS colour for the button; its text turns black or white, whichever reads better. @default `--prechat-accent` */
  readonly color?: string | undefined;
  /** @default "chat" */
  readonly icon?: "chat" | "question" | "none" | undefined;
}

/** Where and when the launcher is offered. The chat is held whether or not it is. */
export interface ShowConfig {
  /** Paths that offer the chat; `*` stands for anything. @default every path */
  readonly paths?: readonly string[] | undefined;
  /** `mon-fri 09:00-17:00`, optionally followed by a time zone: `mon-fri 09:00-17:00 America/Los_Angeles`. @default always */
  readonly hours?: string | undefined;
}

/** What the site owner says. The same in `data-*`, in JSON and in `start()`. */
export interface Config {
  /** The business, as visitors know it. */
  readonly company: string;
  /** Its postal address. */
  readonly address: string;
  /** Where visitors write to about privacy. */
  readonly email: string;
  /** Another way to reach the business, offered to who declines. */
  readonly phone?: string | undefined;
  /** The section of the privacy policy about this chat: http(s), with a `#fragment` (7012(f)). */
  readonly privacyPolicy: string;
  /** The page of the notice of right to opt out (7012(e)(5), 7013). Required once anything is sold or shared. */
  readonly optOutPage?: string | undefined;
  /** What is collected in the chat, a row a category (7012(e)). */
  readonly collects: readonly Collected[];
  /** The chat. Without it Prechat only serves the opt-out. */
  readonly vendor?: VendorConfig | undefined;
  /** Boxes to tick before the chat. @default all three, in this order */
  readonly clauses?: readonly ClauseId[] | undefined;
  /** `session`: after acknowledging, the vendor loads with each page of that visit only. `always`: on later visits too. @default "session" */
  readonly release?: "session" | "always" | undefined;
  /** Months until an acknowledgement is asked for again, 1 to 12. @default 12 */
  readonly acknowledgementLasts?: number | undefined;
  /** How long, in ms, sinks that answer with a promise hold the release back, 0 to 10000. @default 1500 */
  readonly tellTimeout?: number | undefined;
  /** @default true; `false` is a knowing off switch: the vendor runs as if Prechat were not there. */
  readonly enabled?: boolean | undefined;
  readonly show?: ShowConfig | undefined;
  /** `false`: no button of ours; the host's own `data-prechat="open"` elements open the form. */
  readonly launcher?: LauncherConfig | false | undefined;
  /** A BCP 47 tag. @default the page's own language, else English */
  readonly language?: string | undefined;
  /** Keeps the records of several businesses on one origin apart. @default none */
  readonly tenant?: string | undefined;
}

/** One mistake in a config: where, what is wrong, and how to mend it. */
export interface ConfigIssue {
  /** As written in JSON: `collects[0].retention`; `config` for the whole. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** Thrown to the developer when a config does not hold. `explain(error.given)` of `prechat/schema` says why. */
export class ConfigError extends Error {
  /** What was given as the config. */
  readonly given: unknown;
  /** The mistakes, where they are known already. */
  readonly issues: readonly ConfigIssue[];

  constructor(given: unknown, issues: readonly ConfigIssue[] = []) {
    super(
      issues.map(({ path, message, hint }) => `${path} ${message} ${hint}`).join("\n") ||
        "not a config: explain(error.given) of prechat/schema says why",
    );
    this.name = "ConfigError";
    this.given = given;
    this.issues = issues;
  }
}

/** A config with its defaults filled in, its texts trimmed, frozen; the host's own object is left alone. */
export interface SettledConfig extends Config {
  readonly clauses: readonly ClauseId[];
  readonly release: "session" | "always";
  readonly acknowledgementLasts: number;
  readonly tellTimeout: number;
  readonly enabled: boolean;
}

/** Is this a config? Says only yes or no; `prechat/schema` says why not. */
export const isConfig = (value: unknown): value is Config => fits(shape as Group, value);

/** The canonical form: the same from `data-*`, JSON and `start()`. */
export const normalize = (config: Config): SettledConfig => {
  // Through JSON: a copy of its own, without keys that are there but `undefined`.
  const settled = {
    clauses: ["business-notice", "processing", "recording"],
    release: "session",
    acknowledgementLasts: 12,
    tellTimeout: 1500,
    enabled: true,
    ...JSON.parse(JSON.stringify(config)),
  };
  return JSON.parse(JSON.stringify(settled), (_, value) =>
    typeof value == "string" ? value.trim().replace(/\s+/g, " ") : Object.freeze(value),
  );
};

// Looks and plumbing: not what the visitor is told. A new option counts as told until it stands here.
const untold =
  /^\.(launcher|language|tenant|show|enabled|release|tellTimeout|acknowledgementLasts|phone|vendor\.(id|scripts|holders))\b/;

// Rows go by their category and clauses by their name, so their order does not matter.
const lines = (value: any, path: string, editions: Editions): string[] =>
  untold.test(path)
    ? []
    : Object(value) === value
      ? Object.entries<any>(value).flatMap(([key, inner]) =>
          path == ".clauses"
            ? `${path}.${inner}=${editions[inner as ClauseId]}`
            : lines(inner, `${path}.${inner.category ?? key}`, editions),
        )
      : [path + "=" + JSON.stringify(value)];

type Editions = Readonly<Record<ClauseId, number>>;

// One half of the hash: FNV-like, with a shift so that high bits reach the low ones.
const lane = (text: string, factor: number): string => {
  let hash = factor;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), factor);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
};

/**
 * Which notice this is: 16 hex digits over everything the visitor is told, and each clause's edition.
 * Another fingerprint asks the visitor again.
 */
export const fingerprint = (config: SettledConfig, editions: Editions): string => {
  const text = lines(config, "", editions).sort().join("\n");
  return lane(text, 0x9e3779b1) + lane(text, 0x85ebca6b);
};
