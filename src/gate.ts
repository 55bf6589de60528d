/** What something is held for. */
export type Purpose = "chat" | "sale";

/** One held thing. `release` runs it, once; a promise keeps the next one waiting, so that order is kept. */
export interface Held {
  readonly purpose: Purpose;
  release(): void | Promise<unknown>;
}

/** The one list of what is held. */
export interface Gate {
  /** Holds it, or runs it at once where its purpose is open and nothing waits before it. */
  hold(held: Held): void;
  /** Lets a purpose's entries run in the order they came. */
  open(purpose: Purpose): void;
  /** Later entries are held again; what ran stays run. */
  close(purpose: Purpose): void;
  /** How many are held now, and how many have run on this page. */
  count(purpose: Purpose): { readonly held: number; readonly released: number };
}

/** Makes a gate with everything closed. `failed` hears of an entry that threw; the others go on. */
export const makeGate = (failed: (error: unknown) => void): Gate => {
  const lanes = {
    chat: { list: [] as Held[], open: false, busy: false, released: 0 },
    sale: { list: [] as Held[], open: false, busy: false, released: 0 },
  };
  const run = (purpose: Purpose): void => {
    const lane = lanes[purpose];
    while (lane.open && !lane.busy && lane.list.length) {
      const entry = lane.list.shift() as Held;
      lane.released++;
      try {
        const wait = entry.release();
        if (wait) {
          lane.busy = true;
          const next = () => {
            lane.busy = false;
            run(purpose);
          };
          wait.then(next, (error) => {
            failed(error);
            next();
          });
        }
      } catch (error) {
        failed(error);
      }
    }
  };
  return {
    hold: (held) => {
      lanes[held.purpose].list.push(held);
      run(held.purpose);
    },
    open: (purpose) => {
      lanes[purpose].open = true;
      run(purpose);
    },
    close: (purpose) => {
      lanes[purpose].open = false;
    },
    count: (purpose) => ({
      held: lanes[purpose].list.length,
      released: lanes[purpose].released,
    }),
  };
};
