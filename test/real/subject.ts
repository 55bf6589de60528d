import type { serve } from "../../demo/serve.js";
import type { VendorName } from "../../src/config.ts";
import type { Page } from "../engines/driver.ts";

type Serving = Parameters<typeof serve>[0];

/** How a vendor's script answers. `silent`: it comes and does nothing. */
export type Mood = "well" | "failing" | "silent";

/** One served vendor. */
export interface Served {
  readonly serving: Pick<Serving, "roots" | "routes" | "upgrade">;
  /** Needs the service worker of `intercept`, since the vendor's own code names an address off this machine. */
  readonly far: boolean;
  become(mood: Mood): void;
  /** The vendor's addresses that were asked for; given are those that the site's own server saw. */
  asked(seen: readonly string[]): string[];
  /** What the vendor's own server was told, where it is one of this machine. */
  told?: (() => unknown) | undefined;
}

/** A vendor as the conformance suite runs it. What it cannot do is left out. Texts are JavaScript expressions. */
export interface Subject {
  readonly vendor: VendorName;
  readonly label: string;
  /** What runs: the vendor's own code, or the vendor's own client package against a stand-in of the rest. */
  readonly evidence: "real" | "stand-in";
  /** What of the vendor's own code runs here: packages with their versions. */
  readonly runs: string;
  /** How this page holds it: an unchanged snippet caught at its address, or Prechat as npm package loads it. */
  readonly held: "caught" | "loaded";
  /** Prechat's own tag in the head. @default the script tag for this vendor */
  readonly tag?: ((more: string) => string) | undefined;
  serve(): Served;
  /** The site's own code before the vendor's: queued calls, callbacks that count in `called`. */
  readonly site: string;
  /** The vendor's snippet or the vendor's client package in use, as the site has it. */
  readonly snippet: string;
  /** The same again as an address, the way a tag manager or a router brings a second copy. */
  readonly again?: string | undefined;
  /** The address whose request is the vendor's start. */
  readonly loader: RegExp;
  /** The site's own button opens the chat: its call to the vendor. */
  readonly call?: string | undefined;
  readonly globals: readonly string[];
  readonly holders: string;
  readonly open: string;
  /** What agents see of this visitor, where the page itself can be asked. @default what the vendor's server was told */
  readonly agents?: string | undefined;
  /** They see the record before the visitor has written anything. @default only with what the visitor writes */
  readonly early?: boolean | undefined;
  /** True once the site's own queued calls have reached the vendor. */
  readonly replayed?: string | undefined;
  /** An agent, campaign or trigger writes first. */
  readonly invite?: ((page: Page) => Promise<unknown>) | undefined;
  /** True once the vendor has reached out by itself, with nobody asking it to. */
  readonly arrives?: string | undefined;
  /** The visitor writes. */
  readonly begin?: ((page: Page) => Promise<unknown>) | undefined;
  /** The vendor's own id of that conversation; "" where it gives none. */
  readonly conversation?: string | undefined;
  /** Cookies and stored entries that the vendor leaves and that a withdrawal takes away. */
  readonly stored?: string | undefined;
}
