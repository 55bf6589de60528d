/** What something is held for. */
export type Purpose = "chat" | "sale";

/** One held thing. `release` runs it, once; a promise keeps the next one waiting, so that order is kept. */
export interface Held {
  readonly purpose: Purpose;
  release(): void | Promise<unknown>;
}

/** The one list of what is held, a lane for each purpose. */
export const makeGate = (failed: (error: unknown) => void) => {
  const makeLane = () => ({ list: [] as Held[], open: false, busy: false, released: 0 });
  const lanes = { chat: makeLane(), sale: makeLane() };
  const run = (purpose: Purpose): void => {
    const lane = lanes[purpose];
    while (lane.open && !lane.busy && lane.list[0]) {
      lane.released++;
      try {
        const wait = lane.list.shift()?.release();
        lane.busy = !!wait;
        void wait?.catch(failed).then(() => {
          lane.busy = false;
          run(purpose);
        });
      } catch (error) {
        failed(error);
      }
    }
  };
  return {
    /** Holds it, or runs it at once where its purpose is open and nothing waits before it. */
    hold: (held: Held): void => {
      lanes[held.purpose].list.push(held);
      run(held.purpose);
    },
    /** Lets a purpose's entries run in the order they came, or holds later ones again; what ran stays run. */
    open: (purpose: Purpose, open = true): void => {
      lanes[purpose].open = open;
      run(purpose);
    },
    /** Do a purpose's entries run as they come? */
    isOpen: (purpose: Purpose): boolean => lanes[purpose].open,
    /** One has run that was never held. */
    ran: (purpose: Purpose): void => void lanes[purpose].released++,
    /** How many are held now, and how many have run on this page. */
    count: (purpose: Purpose): { readonly held: number; readonly released: number } => ({
      held: lanes[purpose].list.length,
      released: lanes[purpose].released,
    }),
  };
};
