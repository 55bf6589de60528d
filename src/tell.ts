import type { ConsentEvent, Listener } from "./event.ts";
import type { Sink } from "./sinks/sink.ts";

/** What somebody who was told answered with, as far as it was a promise. */
export interface Answers {
  /** Of everybody: they act on an opt-out, and it is in effect once all have settled well. */
  readonly all: readonly Promise<unknown>[];
  /** Of the sinks alone: they hold a release back. */
  readonly sinks: readonly Promise<unknown>[];
}

/** Tells listeners and sinks; one that throws or rejects silences no other and is reported. */
export const makeTeller = (
  sinks: readonly Sink[],
  failed: (who: string | undefined, error: unknown, during: ConsentEvent) => void,
) => {
  const listeners = new Set<Listener>();

  const ask = (
    tell: (event: ConsentEvent) => unknown,
    event: ConsentEvent,
    who?: string,
  ): Promise<unknown>[] => {
    try {
      const answer = tell(event) as Promise<unknown> | undefined;
      if (typeof answer?.then !== "function") return [];
      answer.then(undefined, (error) => failed(who, error, event));
      return [answer];
    } catch (error) {
      failed(who, error, event);
      return [];
    }
  };

  return {
    tell: (event: ConsentEvent): Answers => {
      const told = sinks.flatMap((sink) => ask((it) => sink.tell(it), event, sink.name));
      const heard = [...listeners].flatMap((listener) => ask(listener, event));
      return { all: [...told, ...heard], sinks: told };
    },
    /** Adds a listener and tells it first what it has missed. */
    on: (listener: Listener, missed: readonly ConsentEvent[]) => {
      listeners.add(listener);
      const answers = missed.flatMap((event) => ask(listener, event));
      return { answers, off: () => void listeners.delete(listener) };
    },
    stop: () => {
      listeners.clear();
      sinks.forEach((sink) => sink.stop?.());
    },
  };
};
