import { call, hear, reach, type Call, type On, type Value } from "./call.ts";
import { forget, load, slotsOf, type Loading } from "./load.ts";
import type { Evidence, Vendor, Watcher } from "./vendor.ts";

/** Something that a vendor tells, and what it must say to count. */
export interface Signal {
  /** @default asked again and again, and heard when the answer becomes another */
  readonly on?: On;
  /** Asks the vendor; its answer is taken instead of what the signal itself said. */
  readonly ask?: Call;
  /** What must be answered with yes for the signal to count. */
  readonly if?: Call;
  /** What must be there: a path in what was said, from the argument's number on; `true` stands for anything but nothing. */
  readonly when?: readonly [path: string, value: Value];
  /** The path of the conversation's id in what was said. */
  readonly id?: string;
}

/** A vendor as data: the calls that its documentation names. `fromRow` makes them. */
export interface Row {
  readonly name: string;
  readonly holders: readonly string[];
  readonly evidence: Evidence;
  readonly load?: Loading;
  /** The global that stands once the API is ready. */
  readonly ready?: string;
  /** The element that stands once it is ready. */
  readonly drawn?: string;
  readonly hide?: readonly Call[];
  readonly show?: readonly Call[];
  readonly open?: readonly Call[];
  readonly close?: readonly Call[];
  readonly opened?: readonly Signal[];
  readonly invited?: readonly Signal[];
  readonly started?: readonly Signal[];
  /** The method that takes a listener away, called as the one that added it. */
  readonly off?: string;
  /** What agents see, kept up on each page. */
  readonly write?: readonly Call[];
  /** An entry in the agents' time line, made once a visit. */
  readonly note?: readonly Call[];
  readonly writeStarted?: readonly Call[];
  /** The most characters that a value may have. @default no limit */
  readonly most?: number;
  readonly end?: readonly Call[];
  /** Globals to delete at the end; the holders are removed then, too. */
  readonly gone?: readonly string[];
  /** What the names of its cookies and entries begin with. */
  readonly forget?: readonly string[];
  readonly stays?: boolean;
  readonly resume?: readonly Call[];
  /** What is not a row: takes the place of what the data say. */
  readonly own?: Partial<Vendor>;
}

/** How often a vendor is asked that has no event for something, in ms. */
const pause = 500;

/** What was said, if it counts. */
const said = (signal: Signal, page: Window, args: readonly unknown[]) => {
  if (signal.if && !call(page, signal.if)) return undefined;
  const words = signal.ask ? [call(page, signal.ask)] : args;
  const [path, value] = signal.when ?? [];
  const found = path && reach(words, path);
  return path && (value === true ? !found : found !== value) ? undefined : words;
};

/** Asks on and on, and hears what has become another answer; one that stands already counts unless `later`. */
const poll = (page: Window, signal: Signal, heard: (words: unknown) => void, later: boolean) => {
  let last: string | undefined;
  const look = (silent: boolean) => {
    let words: unknown;
    try {
      words = said(signal, page, []);
    } catch {
      // A vendor that is going away or not all there has no answer.
    }
    const now = JSON.stringify(words);
    if (now !== last && words && !silent) heard(words);
    last = now;
  };
  look(later);
  const timer = page.setInterval(() => look(false), pause);
  return () => page.clearInterval(timer);
};

/** Makes a vendor's part of a row: each step calls what the row names, and where it names nothing there is no step. */
export const fromRow = (row: Row): Vendor => {
  const { name, holders, evidence, ready = "", drawn = "", off, most, own } = row;
  const { opened = [], invited = [], started = [], stays } = row;
  const run = (page: Window, calls: readonly Call[] = [], slots?: object) => {
    for (const one of calls) call(page, one, { ...slots });
  };
  const step = (calls?: readonly Call[]) => calls && ((page: Window) => run(page, calls));
  const short = (brief: string) => ({ brief: brief.slice(0, most) });
  return {
    name,
    holders,
    evidence,
    stays,
    load: row.load && ((page, id) => load(page, row.load as Loading, id)),
    ready: (page) =>
      (!ready || !!reach(page, ready)) && (!drawn || !!page.document.querySelector(drawn)),
    hide: step(row.hide),
    show: step(row.show),
    open: step(row.open),
    close: step(row.close),
    watch: (page, watcher: Watcher) => {
      const listen = (signals: readonly Signal[], tell: (id: string) => void, later = false) =>
        signals.map((signal) => {
          const { id, on } = signal;
          const heard = (words: unknown) => tell(String((id && reach(words, id)) ?? ""));
          if (!on) return poll(page, signal, heard, later);
          const check = (args: readonly unknown[]) => {
            const words = said(signal, page, args);
            if (words) heard(words);
          };
          return hear(page, on, check, off);
        });
      const undo = [
        ...listen(opened, () => watcher.opened()),
        ...listen(invited, () => watcher.invited()),
        ...listen(started, (id) => watcher.started(id), true),
      ];
      return () => undo.forEach((one) => one());
    },
    write: (page, brief, fresh) => {
      run(page, row.write, short(brief));
      if (fresh) run(page, row.note, short(brief));
    },
    writeStarted: row.writeStarted && ((page, brief) => run(page, row.writeStarted, short(brief))),
    end:
      row.end || row.gone || row.forget
        ? (page) => {
            run(page, row.end);
            if (row.gone) {
              for (const holder of page.document.querySelectorAll(holders.join())) holder.remove();
              for (const global of row.gone) Reflect.deleteProperty(page, global);
            }
            forget(page, row.forget ?? []);
            return !stays;
          }
        : undefined,
    resume: row.resume && ((page, id) => run(page, row.resume, slotsOf(id))),
    ...own,
  } as Vendor;
};
