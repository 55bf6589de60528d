/**
 * Follows whether the standing opt-out has taken effect on this page: somebody here acts on it, and all who do have
 * settled well (7026(g), 7025(c)(6): "honored" is only said of what was done).
 */
export const makeEffect = ({
  stopped,
  settled,
}: {
  /** Does the gate itself stop something: tags of purpose `sale` that are held and have not run on this page? */
  readonly stopped: () => boolean;
  readonly settled: () => void;
}) => {
  let round = 0;
  let joined = 0;
  let open = 0;
  const check = () => {
    if (!open && (joined || stopped())) settled();
  };
  return {
    /** A new opt-out: what settled before says nothing of it. */
    begin: () => {
      round++;
      joined = open = 0;
    },
    /** Takes in the promises of those who act on it. One that fails stays open, so that nothing is called honored. */
    join: (promises: readonly Promise<unknown>[]) => {
      const mine = round;
      for (const promise of promises) {
        joined++;
        open++;
        promise.then(
          () => {
            if (mine !== round) return;
            open--;
            check();
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
