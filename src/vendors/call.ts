/** What a row may hand to a vendor; strings may have slots: `{brief}`, `{id}`, `{hear}`, `{@a.global}`, `{?a.global}`. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

/** A call of a global, by its path: what stands before the last dot is `this`. */
export type Call = readonly [path: string, ...args: Value[]];

/** How a vendor is listened to: a call with `{hear}` where our callback goes, an event of the window, or a single slot. */
export type On = Call | { readonly event: string } | { readonly slot: string };

/** What the slots of a row's strings are filled with. */
export type Slots = Readonly<Record<string, unknown>>;

type Heard = (args: readonly unknown[]) => void;

/** What lies at a path; `undefined` where a part of it is missing. Looked up each time, as vendors replace their globals. */
export const reach = (from: unknown, path: string): any => {
  let found: any = from;
  for (const key of path ? path.split(".") : []) found = found?.[key];
  return found;
};

/** Cuts a path into what holds the last part, and that part's name. */
export const cut = (from: unknown, path: string): [owner: any, key: string] => {
  const dot = path.lastIndexOf(".");
  return [reach(from, path.slice(0, Math.max(dot, 0))), path.slice(dot + 1)];
};

/** Fills the slots, at any depth. A string that is nothing but a slot becomes what is in it, a function too. */
export const fill = (page: Window, value: Value, slots: Slots): unknown => {
  if (typeof value === "string") {
    const [, how, name] = /^\{([@?]?)([\w.]+)\}$/.exec(value) ?? [];
    if (!name)
      return value.replace(/\{(\w+)\}/g, (_, slot) => (slots[slot] as string | undefined) ?? "");
    const found = how ? reach(page, name) : slots[name];
    return how === "?" ? !!found : found;
  }
  if (Array.isArray(value)) return value.map((one: Value) => fill(page, one, slots));
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fill(page, inner, slots)]),
  );
};

/** Calls a global. What is missing, or is no function (an element with that id), is not called. */
export const call = (page: Window, [path, ...args]: Call, slots: Slots = {}): unknown => {
  const [owner, key] = cut(page, path);
  const act = owner?.[key];
  if (typeof act !== "function") return undefined;
  return act.apply(owner, fill(page, args, { none: () => {}, ...slots }));
};

/** Hears a callback that a vendor has only one of: the site's own is called as before, also one that it sets later. */
const chain = (page: Window, path: string, heard: Heard): (() => void) => {
  const [owner, key] = cut(page, path);
  if (!owner) return () => {};
  let own: unknown = owner[key];
  const both = function (this: unknown, ...args: unknown[]): unknown {
    heard(args);
    return typeof own === "function" ? own.apply(this, args) : undefined;
  };
  const common = { configurable: true, enumerable: true };
  Object.defineProperty(owner, key, {
    ...common,
    get: () => both,
    set: (later: unknown) => {
      own = later;
    },
  });
  return () => Object.defineProperty(owner, key, { ...common, writable: true, value: own });
};

/** Listens; returns its undo. Where a vendor has no undo of its own, it is only not heard any more. */
export const hear = (page: Window, on: On, heard: Heard, off?: string): (() => void) => {
  let over = false;
  const listen: Heard = (args) => void (over || heard(args));
  let undo: unknown;
  if ("event" in on) {
    const listener = (event: Event) => listen([(event as CustomEvent).detail]);
    page.addEventListener(on.event, listener);
    undo = () => page.removeEventListener(on.event, listener);
  } else if ("slot" in on) undo = chain(page, on.slot, listen);
  else {
    const slots = { hear: (...args: unknown[]) => listen(args) };
    undo = call(page, on, slots);
    if (off) undo = () => call(page, [off, ...on.slice(1)] as unknown as Call, slots);
  }
  return () => {
    over = true;
    if (typeof undo === "function") undo();
  };
};
