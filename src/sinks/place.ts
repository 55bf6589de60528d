import type { ConsentEvent } from "../event.ts";
import type { ConsentState } from "../state.ts";
import type { Sink } from "./sink.ts";

/** What a sink needs of the handle. */
interface Handle {
  readonly subscribe: (watcher: (state: ConsentState) => void) => unknown;
  readonly on: (listener: (event: ConsentEvent) => unknown) => unknown;
  readonly optOut: () => void;
  [sink: `sink:${string}`]: Sink | undefined;
}

/**
 * How a sink that is only called joins: by the state and not by events, since some changes come without one, and before
 * a page is shown there are none.
 */
export const follow = (prechat: Handle, sink: Sink): void => {
  prechat.subscribe((state) => void sink.tell({ state } as ConsentEvent));
};

/** How a partner joins that answers, or asks visitors as well. */
export const partner = (prechat: Handle, sink: Sink): void => {
  prechat.on(sink.tell);
  sink.read?.(prechat.optOut);
};

/**
 * What `dist/sinks/*.js` do: join the Prechat of the page, whether it is there already or comes later. The sink is told
 * the state at once, in this task, and in the task of each change. A script that is placed twice joins once.
 */
export const place = (
  name: `sink:${string}`,
  make: () => Sink,
  join: (prechat: Handle, sink: Sink) => void,
): void => {
  const page = window as { prechatReady?: { push?: unknown } };
  // An element of the page with that id is no queue.
  if (!page.prechatReady?.push) page.prechatReady = [];
  (page.prechatReady as { push(ready: (prechat: Handle) => void): void }).push((prechat) => {
    // On the handle, which no element of the page can pass itself off as.
    if (!prechat[name]) join(prechat, (prechat[name] = make()));
  });
};

/** What the owner has written on the script's own tag. Whatever a page puts in the tag's place says nothing. */
export const said = (name: string): string | undefined =>
  (document.currentScript as HTMLElement | null)?.dataset?.[name];
