import { type Config, type Headless } from "./headless.js";
export type { Config, Headless };
/** A server has no HTMLElement; importing must not throw there. */
declare const Base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * `<pre-chat>`: the form in normal flow, in any container. Set `config`; hear the DOM event `prechat`, which bubbles
 * and is composed. Once acknowledged it hides itself; `gate` is the engine behind it.
 */
export declare class PreChatElement extends Base {
    #private;
    /** What the site says. Setting it draws the form anew; a config that does not hold throws a `ConfigError`. */
    get config(): Config | undefined;
    set config(config: Config | undefined);
    /** Ask `gate.state.chat` or wrap with `gate.guard(send)` before each message. */
    get gate(): Headless | undefined;
    connectedCallback(): void;
    disconnectedCallback(): void;
}
/** Registers the element; a second registration of the same name is left alone. */
export declare const define: (name?: string) => void;
