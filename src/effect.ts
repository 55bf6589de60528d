/**
 * Follows whether the standing opt-out has taken effect on this page: somebody here acts on it, and all who do have
 * settled well (7026(g), 7025(c)(6): "honored" is only said of what was done).
 */
export const makeEffect = (
  /** Does the gate itself stop something: tags of purpose `sale` that are held, none of which has run here? */
  stopped: () => boolean,
  settled: () => void,
) => {
  let joined = 0;
  let open = new Set<unknown>();
  const check = () => {
    if (!open.size && (joined || stopped())) settled();
  };
  return {
    /** A new opt-out: what settles for an earlier one says nothing of it. */
    begin: () => {
      joined = 0;
      open = new Set();
    },
    /** Takes in the promises of those who act on it. One that fails stays open, so that nothing is called honored. */
    join: (promises: readonly Promise<unknown>[]) => {
      const mine = open;
      for (const promise of promises) {
        joined++;
        mine.add(promise);
        promise.then(
          () => {
            mine.delete(promise);
            if (mine === open) check();
          },
          () => {}, // The teller has reported it.
        );
      }
      check();
    },
    /** Is there anybody on this page who acts on an opt-out? */
    any: () => joined > 0 || stopped(),
  };
};
