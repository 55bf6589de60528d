import { look, ping } from "./gpp-answers.ts";
import { sectionsFor } from "./gpp-string.ts";
import { publish, type Answer, type Reply } from "./locator.ts";
import { readSignal, type Page, type SignalOptions } from "./opt-out-signal.ts";
import type { Sink } from "./sink.ts";

/** What a page may have as `__gpp`: a CMP, or a stub that keeps its place. Written by a stranger. */
type Found = ((command?: string, callback?: (data: unknown) => void) => unknown) & {
  readonly queue?: unknown;
  readonly events?: unknown;
};

/** What a stub has kept until a CMP comes: listeners and calls, as far as they are what they should be. */
type Kept = readonly [
  events?: readonly { readonly id: unknown; readonly callback: Reply }[],
  queue?: readonly Parameters<Answer>[],
];

/** What the stub of a page has kept, if that is what it has; `undefined`: something that is not ours to replace. */
const takeOver = (page: Page): Kept | undefined => {
  const found = page.__gpp as Found | undefined;
  if (typeof found !== "function") return [];
  let stub = false;
  const read = (answer: unknown) => {
    stub ||= (answer as { cmpStatus?: unknown } | undefined)?.cmpStatus === "stub";
  };
  try {
    // Stubs of version 1.0 return what those of 1.1 call back with; the IAB's example keeps in properties what its
    // library's stub hands out when called.
    read(found("ping", read));
    if (stub) return [found.events ?? found("events"), found.queue ?? found()] as Kept;
  } catch {
    // It cannot answer: nothing that we would know how to replace.
  }
  return undefined;
};

/** Keeps the listeners and tells them; one that throws stops no other, and its maker still hears of it. */
const makeListeners = (page: Page, ping: () => object) => {
  const all = new Map<unknown, Reply | undefined>();
  let last = 0;
  const attempt = (act: () => void) => {
    try {
      act();
    } catch (error) {
      page.reportError(error);
    }
  };
  const send = (listenerId: unknown, eventName: string, data: unknown) =>
    attempt(() => all.get(listenerId)?.({ eventName, listenerId, data, pingData: ping() }, true));
  const fire = (eventName: string, data: unknown) =>
    [...all.keys()].forEach((id) => send(id, eventName, data));
  const add = (callback: Reply | undefined) => {
    // The ids that came with a stub stay taken.
    while (all.has(++last));
    const id = last;
    all.set(id, callback);
    send(id, "listenerRegistered", true);
    // Clients that wait for the status to change would wait for ever.
    queueMicrotask(() => send(id, "signalStatus", "ready"));
  };
  return [all, attempt, fire, add] as const;
};

/**
 * Tells other tags of the opt-out through the IAB's `__gpp` (CMP API 1.1): the sections usnat, as a transaction that
 * the MSPA does not cover, usca, and usva, usco, usut or usct where the region names that state. Takes over from a stub with its listeners and calls, but never from another CMP.
 */
export const gpp = ({ page, state, notices, region = "", foreign }: SignalOptions): Sink => {
  const sections = sectionsFor(region);
  const read = () => readSignal(state(), notices);
  let shown = read();
  let status = "ready";
  const pinged = () => ping(sections, shown, status);
  const [all, attempt, fire, add] = makeListeners(page, pinged);

  const answer: Answer = (command, reply, parameter) => {
    if (command === "addEventListener") return add(reply);
    const data =
      command === "ping"
        ? pinged()
        : command === "removeEventListener"
          ? all.delete(parameter)
          : look(sections, shown, command, parameter);
    reply?.(data ?? null, data != null);
  };

  const kept = takeOver(page);
  const unpublish = kept && publish(page, "__gpp", answer);
  if (unpublish) {
    const each = <T>(list: readonly T[] | undefined, act: (it: T) => void) =>
      attempt(() => list?.forEach((it) => attempt(() => act(it))));
    each(kept[0], (it) => all.set(it.id, it.callback));
    fire("cmpStatus", "loaded");
    fire("signalStatus", status);
    each(kept[1], (call) => answer(...call));
  } else foreign?.("__gpp");

  const turn = (to: string) => fire("signalStatus", (status = to));
  return {
    name: "gpp",
    tell: () => {
      if (`${read()}` === `${shown}`) return;
      turn("not ready");
      // Only now: a listener may just have brought about a newer state.
      shown = read();
      sections.forEach(([, prefix]) => fire("sectionChange", prefix));
      turn("ready");
    },
    stop: () => {
      all.clear();
      unpublish?.();
    },
  };
};
