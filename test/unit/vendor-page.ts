import { fromRow, type Row } from "../../src/vendors/row.ts";

/** An element of the fake page: just what the vendors' parts use of one. */
export interface FakeElement extends EventTarget {
  [key: string]: any;
}

/** A store as the browser has it: its entries are its own keys. */
export const makeStore = (entries: Readonly<Record<string, string>> = {}): any =>
  Object.assign(
    Object.create({
      getItem(key: string) {
        return Object.hasOwn(this, key) ? (this as any)[key] : null;
      },
      setItem(key: string, value: string) {
        (this as any)[key] = value;
      },
      removeItem(key: string) {
        Reflect.deleteProperty(this, key);
      },
    }),
    entries,
  );

export interface VendorPage extends EventTarget {
  /** Scripts that were added, by their addresses. */
  readonly added: string[];
  /** What was written to `document.cookie`. */
  readonly cookies: string[];
  /** Elements by the selectors that find them. */
  readonly elements: Map<string, FakeElement[]>;
  [key: string]: any;
}

/** An element that knows whether it was removed and whether it is inert. */
export const makeElement = (own: object = {}): FakeElement =>
  Object.assign(new EventTarget(), {
    removed: false,
    inert: false,
    style: {
      visibility: "",
      setProperty(name: "visibility", value: string) {
        this[name] = value;
      },
    },
    toggleAttribute(this: FakeElement, _: string, on: boolean) {
      this["inert"] = on;
    },
    remove(this: FakeElement) {
      this["removed"] = true;
    },
    ...own,
  });

/** A page of our own making, with these globals. */
export const makePage = (globals: object = {}, cookie = ""): VendorPage => {
  const added: string[] = [];
  const cookies: string[] = [];
  const elements = new Map<string, FakeElement[]>();
  const all = (selectors: string) => selectors.split(",").flatMap((one) => elements.get(one) ?? []);
  const document = Object.assign(new EventTarget(), {
    createElement: () => ({}),
    head: { append: (script: { src: string }) => void added.push(script.src) },
    querySelector: (selectors: string) => all(selectors)[0] ?? null,
    querySelectorAll: all,
  });
  Object.defineProperty(document, "cookie", {
    get: () => cookie,
    set: (text: string) => {
      cookies.push(text);
    },
  });
  return Object.assign(new EventTarget(), {
    added,
    cookies,
    elements,
    document,
    location: { hostname: "www.shop.acme.example" },
    localStorage: makeStore(),
    sessionStorage: makeStore(),
    setInterval: (act: () => void, pause: number) => setInterval(act, pause),
    clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
    ...globals,
  });
};

/** The page as the vendors' parts are handed it. */
export const asWindow = (page: VendorPage): Window => page as unknown as Window;

/** A watcher that writes down what it was told. */
export const makeWatcher = () => {
  const told: string[] = [];
  return {
    told,
    opened: () => void told.push("opened"),
    invited: () => void told.push("invited"),
    started: (id: string) => void told.push(`started ${id}`),
  };
};

/** An object whose methods write down their calls: `name(arguments as JSON)`. */
export const makeRecorder = (names: readonly string[], calls: string[], prefix = "") =>
  Object.fromEntries(
    names.map((name) => [
      name,
      (...args: unknown[]) => {
        calls.push(`${prefix}${name}(${args.map((one) => JSON.stringify(one) ?? "fn").join()})`);
      },
    ]),
  );

export type Heard = (...args: unknown[]) => void;

/** What a row does, written down: each step against a vendor that only takes notes. */
export const steps = (row: Row, page: VendorPage, calls: string[]) => {
  const vendor = fromRow(row);
  const window = asWindow(page);
  const did: Record<string, string[]> = {};
  const act = (name: string, step: () => unknown) => {
    step();
    did[name] = calls.splice(0);
  };
  act("hide", () => vendor.hide?.(window));
  act("show", () => vendor.show?.(window));
  act("open", () => vendor.open?.(window));
  act("close", () => vendor.close?.(window));
  act("write", () => vendor.write?.(window, "B", false));
  act("fresh", () => vendor.write?.(window, "B", true));
  act("writeStarted", () => vendor.writeStarted?.(window, "B"));
  act("end", () => vendor.end?.(window));
  act("resume", () => vendor.resume?.(window, "id"));
  return did;
};

/** A method that keeps its listeners by name; `args` are what it is called with, the listener last. */
export const makeBus = () => {
  const listeners = new Map<string, Heard>();
  return {
    listeners,
    on: (...args: unknown[]) => void listeners.set(args.slice(0, -1).join(), args.at(-1) as Heard),
    off: (name: string) => void listeners.delete(name),
    tell: (name: string, ...args: unknown[]) => listeners.get(name)?.(...args),
  };
};
