/** The object that has a tag's global: the page, or `{ mixpanel }` where a bundler keeps it. Strangers write into it. */
export type Globals = Record<string, any>;

/** One call: its arguments, in order. */
export type Call = readonly unknown[];

/** Says a call to the tag of that name, or leaves it where the tag will look. */
export type Say = (globals: Globals, to: string, call: Call) => void;

/** The queue of that name, made where there is none; an element of the page with that id is none. */
export const queueOf = (globals: Globals, to: string): { push(...parts: unknown[]): unknown } =>
  globals[to]?.push ? globals[to] : (globals[to] = []);

/** `q.push(a, b, c)`: the parts of each call follow each other in a queue. */
export const asParts: Say = (globals, to, call) => void queueOf(globals, to).push(...call);

/** As `gtag()` does: an `arguments` object in a queue. Google's tags take an array for something else. */
export const asArguments: Say = (globals, to, call) => {
  // A function of the old kind, for the sake of its `arguments`.
  (function (..._call: unknown[]) {
    queueOf(globals, to).push(arguments);
  })(...call);
};

/** `tag.method(a, b)`, also of the stub that a snippet makes; before either, waits in the array that both take over. */
export const asMethod: Say = (globals, to, [method, ...args]) => {
  const tag = globals[to];
  if (tag?.[method as string]) tag[method as string](...args);
  else queueOf(globals, to).push([method, ...args]);
};

/** `tag(a, b)`, or the stub that the tag's own snippet would make, and then keeps. */
export const asStub: Say = (globals, to, call) => {
  if (typeof globals[to] != "function") {
    const stub: { (...call: unknown[]): void; q?: unknown[][] } = (...call) => {
      (stub.q ??= []).push(call);
    };
    globals[to] = stub;
  }
  globals[to](...call);
};
