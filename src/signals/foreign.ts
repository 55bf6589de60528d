/** A signal of opt-outs that somebody else serves on the page. */
export type ForeignName = "__gpp" | "__uspapi";

/**
 * Reads another CMP's answers, now and with each of its events. They only ever restrict: an opt-out of sale, sharing or
 * targeted advertising in any section counts, whether it hands sections out flat or as lists, and nothing else does.
 */
export const readForeign = (
  page: object,
  names: readonly ForeignName[],
  optedOut: () => void,
): void => {
  // Nothing that it answers, or does not, may break the page.
  const attempt = (act: () => void) => {
    try {
      act();
    } catch {
      // Nothing was said.
    }
  };
  const heed = (answer: unknown) =>
    attempt(() => {
      if (/OptOut":1|ing":"1.Y/.test(JSON.stringify(answer))) optedOut();
    });
  for (const name of names) {
    attempt(() => {
      const api = (page as Record<ForeignName, (...call: unknown[]) => void>)[name];
      if (name === "__gpp") api("addEventListener", heed);
      else api("getUSPData", 1, heed);
    });
  }
};
