import type { ConsentRecord } from "../record.ts";

/** A chat vendor: how it is loaded, opened, told and ended. What it cannot do is left out. */
export interface Vendor {
  readonly name: string;
  /** The elements it draws in, as CSS selectors. */
  readonly holders: readonly string[];
  /** Way 1: puts the vendor's script into the page. */
  load?(page: Window, id: string): void;
  /** The vendor's API stands ready. Asked again and again, as vendors replace their globals. */
  ready(page: Window): boolean;
  /** Opens the chat. Called once `ready`. */
  open?(page: Window): void;
  /** Shows the agents what was acknowledged (see `brief`), in the form and phase this vendor wants. Called before `open`. */
  write?(page: Window, brief: string): void;
  /** Stops the vendor's code and forgets the visitor; `false` where it only could be put out of sight. */
  end?(page: Window): boolean;
}

/** The record as agents see it: short, and the same with every vendor. */
export const brief = (record: ConsentRecord): string =>
  `${record.fingerprint}|${new Date(record.at).toISOString()}|${record.id}`;

interface PolicyPage extends Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): {
      createScriptURL(url: string): string;
    };
  };
}

const policies = new WeakMap<Window, (url: string) => string>();

/**
 * Adds the vendor's script. Under Trusted Types it needs `trusted-types prechat`, one policy that lets through only
 * addresses that begin with a vendor's own origin.
 */
export const addScript = (page: Window, url: string): HTMLScriptElement => {
  const script = page.document.createElement("script");
  const { trustedTypes } = page as PolicyPage;
  let make = policies.get(page);
  if (!make && trustedTypes) {
    const policy = trustedTypes.createPolicy("prechat", {
      createScriptURL: (text) => {
        if (!/^https:\/\/[\w.:-]+\//.test(text)) throw new TypeError(text);
        return text;
      },
    });
    make = (text) => policy.createScriptURL(text);
    policies.set(page, make);
  }
  script.src = make ? make(url) : url;
  script.async = true;
  page.document.head.append(script);
  return script;
};

/** Deletes the vendor's own entries and cookies on this origin; frames of another origin are out of reach. */
export const forget = (page: Window, names: readonly string[]): void => {
  const mine = (key: string) => names.some((name) => key.startsWith(name));
  try {
    for (const store of [page.localStorage, page.sessionStorage]) {
      for (const key of Object.keys(store)) if (mine(key)) store.removeItem(key);
    }
    for (const cookie of page.document.cookie.split("; ")) {
      const key = cookie.split("=")[0] ?? "";
      if (mine(key)) page.document.cookie = `${key}=;max-age=0;path=/`;
    }
  } catch {
    // Blocked storage holds nothing of the vendor either.
  }
};
