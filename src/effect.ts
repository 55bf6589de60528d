/**
 * Follows whether the standing opt-out has taken effect on this page: somebody here acts on it, and all who do have
 * settled well (7026(g), 7025(c)(6): "honored" is only said of what was done).
 */
export const makeEffect = (
  /** Does the gate itself stop something: tags of purpose `sale` that are held, none of which has run here? */
  stopped: () => boolean,
  settled: () => void,
) => {
  let round = { joined: 0, open: 0 };
  /** Is there anybody on this page who acts on an opt-out? */
  const any = () => round.joined > 0 || stopped();
  const check = () => {
    if (!round.open && any()) settled();
  };
  return {
    any,
    /** A new opt-out: what settles for an earlier one says nothing of it. */
    begin: () => {
      round = { joined: 0, open: 0 };
    },
    /** Takes in the promises of those who act on it. One that fails stays open, so that nothing is called honored. */
    join: (promises: readonly Promise<unknown>[]) => {
      const mine = round;
      for (const promise of promises) {
        mine.joined++;
        mine.open++;
        promise.then(
          () => {
            mine.open--;
            check();
          },
          () => {}, // The teller has reported it.
        );
      }
      check();
    },
  };
};
