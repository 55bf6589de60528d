import type { ConsentEvent } from "../event.js";
/** Somebody who is told. A sink that answers with a promise holds an acknowledgement's release back until it settles. */
export interface Sink {
    readonly name: string;
    /** Called for every event, `ready` first; `event.state` is the state after it. May throw: no other sink is harmed. */
    tell(event: ConsentEvent): void | Promise<unknown>;
    /** Takes everything out of the page again. */
    stop?(): void;
}
