import { type Config, type Headless } from "./headless.js";
import type { OnFields } from "./fields.js";
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
    /** Takes what the visitor filled in, once they have acknowledged. Personal data: no event holds it. */
    onFields: OnFields | undefined;
    /** `true`: nothing is asked until `ask()` is called, say with the visitor's first message. @default false */
    late: boolean;
    /** Takes the message that was given to `ask()`, once its writer has acknowledged. */
    onMessage: ((message: string) => void) | undefined;
    /**
     * Asks the visitor now, even one who has declined before. A message waits in this tab: it goes to `onMessage` after
     * the acknowledgement, at once where the chat is open, and is dropped when the visitor declines.
     */
    ask(message?: string): void;
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
