import type { ConsentEvent } from "../event.js";
/** Somebody who is told. A sink that answers with a promise holds an acknowledgement's release back until it settles. */
export interface Sink {
    readonly name: string;
    /** Called for every event, `ready` first; `event.state` is the state after it. May throw: no other sink is harmed. */
    tell(event: ConsentEvent): void | Promise<unknown>;
    /**
     * A partner on the page that asks visitors as well: from now on calls back when it has taken an opt-out, or has one
     * from before. It only ever restricts.
     */
    read?(optOut: () => void): void;
    /** Takes everything out of the page again. */
    stop?(): void;
}
