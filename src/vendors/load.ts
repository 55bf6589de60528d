import { call, cut, fill, reach, type Call, type Value } from "./call.ts";

/** The queues that vendors' snippets make until the script has come. */
export type Stub =
  /** An array that commands are pushed to. */
  | "array"
  /** An object for the page's settings and callbacks. */
  | "object"
  /** A function that keeps its arguments in `q`. */
  | "calls"
  /** A function that keeps the functions it is given in `_`. */
  | "functions"
  /** LiveChat's: methods that keep name and arguments in `_q` until `_h` answers them. */
  | "methods";

/** Way 1: how Prechat loads a vendor itself. */
export interface Loading {
  /** The script's address; `{id}` is filled in as part of a path, `{server}` as the origin of the vendor's server. */
  readonly script: string;
  /** Globals to set first, by their paths. */
  readonly set?: Readonly<Record<string, Value>>;
  /** The stub, and the global that it becomes where there is none. */
  readonly stub?: readonly [Stub, global: string];
  /** What makes the stub load the script. @default the script is simply added */
  readonly begin?: Call;
}

interface PolicyPage extends Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

const policies = new WeakMap<Window, (url: string) => string>();

/**
 * Adds the vendor's script. Under Trusted Types it needs `trusted-types prechat`, one policy that lets through only
 * addresses that begin with a vendor's own origin.
 */
export const addScript = (page: Window, url: string): void => {
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
};

const methods = (begin: () => void) => {
  const queue = (name: string) => {
    return (...args: unknown[]) =>
      void (api._h ? api._h(name, args) : api._q.push([name, args] as const));
  };
  const api = {
    _q: [] as unknown[],
    _h: null as ((name: string, args: unknown[]) => unknown) | null,
    _v: "2.0",
    on: queue("on"),
    once: queue("once"),
    off: queue("off"),
    call: queue("call"),
    get: (...args: unknown[]) => {
      if (!api._h) throw new Error("You can't use getters before load.");
      return api._h("get", args);
    },
    init: begin,
  };
  return api;
};

const stubs: Readonly<Record<Stub, (begin: () => void) => unknown>> = {
  array: () => [],
  object: () => ({}),
  calls: () => {
    const stub = (...args: unknown[]) => void stub.q.push(args);
    stub.q = [] as unknown[];
    return stub;
  },
  functions: () => {
    const stub = (one: unknown) => void stub._.push(one);
    stub._ = [] as unknown[];
    return stub;
  },
  methods,
};

/** Sets a global by its path; objects on the way are made where they are missing. */
const put = (page: Window, path: string, value: unknown): void => {
  const [owner, key] = cut(page, path);
  if (owner) owner[key] = value;
  else put(page, path.slice(0, path.lastIndexOf(".")), { [key]: value });
};

const inPath = (part: string): string => (/[^.]/.test(part) ? encodeURIComponent(part) : "");

/** What an account's id may stand for. */
export const slotsOf = (id: string): Readonly<Record<string, unknown>> => {
  const digits = /^\d+$/.test(id);
  const [first, second] = id.split("/");
  const text = digits ? undefined : id;
  return { id, first, second, number: digits ? Number(id) : undefined, text };
};

/** The vendor's server, where the id is its address. */
const serverOf = (id: string): string =>
  new URL(/^https?:/.test(id) ? id : `https://${id}`).href.replace(/\/$/, "");

/** Loads a vendor as its own snippet would. */
export const load = (page: Window, { script, set = {}, stub, begin }: Loading, id: string) => {
  const path = id.split("/").map(inPath).filter(Boolean).join("/");
  const server = script.includes("{server}") ? serverOf(id) : "";
  const address = script.replace("{id}", () => path).replace("{server}", () => server);
  const add = () => addScript(page, address);
  if (stub && !reach(page, stub[1])) put(page, stub[1], stubs[stub[0]](add));
  for (const [where, value] of Object.entries(set)) {
    const filled = fill(page, value, { ...slotsOf(id), server });
    if (filled !== undefined) put(page, where, filled);
  }
  if (begin) call(page, begin);
  else add();
};

/** Deletes the vendor's own entries and cookies on this site; frames of another origin are out of reach. */
export const forget = (page: Window, names: readonly string[]): void => {
  const mine = (key: string) => names.some((name) => key.startsWith(name));
  try {
    for (const store of [page.localStorage, page.sessionStorage]) {
      for (const key of Object.keys(store)) if (mine(key)) store.removeItem(key);
    }
    const { hostname } = page.location;
    for (const cookie of page.document.cookie.split("; ")) {
      const key = cookie.split("=")[0] ?? "";
      if (!mine(key)) continue;
      const gone = `${key}=;max-age=0;path=/`;
      page.document.cookie = gone;
      // Most vendors set theirs for the whole site: a cookie goes only by the domain that it was set for.
      for (let at = hostname; at.includes("."); at = at.slice(at.indexOf(".") + 1)) {
        page.document.cookie = `${gone};domain=${at}`;
      }
    }
  } catch {
    // Blocked storage holds nothing of the vendor either.
  }
};
