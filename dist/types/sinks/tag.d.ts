/** The object that has a tag's global: the page, or `{ mixpanel }` where a bundler keeps it. Strangers write into it. */
export type Globals = Record<string, any>;
/** One call: its arguments, in order. */
export type Call = readonly unknown[];
/** Says a call to the tag of that name, or leaves it where the tag will look. */
export type Say = (globals: Globals, to: string, call: Call) => void;
/** The queue of that name, made where there is none; an element of the page with that id is none. */
export declare const queueOf: (globals: Globals, to: string) => {
    push(...parts: unknown[]): unknown;
};
/** `q.push(a, b, c)`: the parts of each call follow each other in a queue. */
export declare const asParts: Say;
/** As `gtag()` does: an `arguments` object in a queue. Google's tags take an array for something else. */
export declare const asArguments: Say;
/** `tag.method(a, b)`, also of the stub that a snippet makes; before either, waits in the array that both take over. */
export declare const asMethod: Say;
/** `tag(a, b)`, or the stub that the tag's own snippet would make, and then keeps. */
export declare const asStub: Say;
