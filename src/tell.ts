import type { ConsentEvent, Listener } from "./event.ts";
import type { Sink } from "./sinks/sink.ts";

/** What those who were told answered with, as far as they were promises. */
export type Answers = Promise<unknown>[];

/** Tells listeners and sinks; one that throws or rejects silences no other and is reported. */
export const makeTeller = (
  sinks: readonly Sink[],
  failed: (error: unknown, during: ConsentEvent, sink: string | undefined) => void,
) => {
  const listeners = new Set<Listener>();

  const ask = (event: ConsentEvent, tell: Listener, sink?: string): Answers => {
    try {
      const answer = tell(event) as Promise<unknown> | undefined;
      if (typeof answer?.then == "function") {
        answer.then(undefined, (error) => failed(error, event, sink));
        return [answer];
      }
    } catch (error) {
      failed(error, event, sink);
    }
    return [];
  };

  return {
    ask,
    listeners,
    /** First the answers of the sinks, who alone hold a release back; then those of the listeners. */
    tell: (event: ConsentEvent): [sinks: Answers, listeners: Answers] => [
      sinks.flatMap((sink) => ask(event, () => sink.tell(event), sink.name)),
      [...listeners].flatMap((listener) => ask(event, listener)),
    ],
  };
};
