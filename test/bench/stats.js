// @ts-check

/**
 * The middle of many rounds, with the quarter that lies below and above it.
 * @typedef {{ median: number, low: number, high: number }} Spread
 */

/** @param {number[]} sorted @param {number} share */
const at = (sorted, share) => {
  const place = (sorted.length - 1) * share;
  const [below = Number.NaN, above = below] = sorted.slice(Math.floor(place));
  return below + (above - below) * (place % 1);
};

/** @param {number} value @param {number} digits */
const round = (value, digits) => Number(value.toFixed(digits));

/**
 * @param {number[]} values
 * @param {number} [digits]
 * @returns {Spread}
 */
export const spread = (values, digits = 2) => {
  if (!values.length) throw new Error("No round was measured.");
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, median = 0, high = 0] = [0.25, 0.5, 0.75].map((share) =>
    round(at(sorted, share), digits),
  );
  return { median, low, high };
};

/**
 * One by the other, round by round: what slowed the machine in a round slowed both.
 * @param {number[]} ones
 * @param {number[]} others
 */
export const ratio = (ones, others) =>
  spread(ones.map((one, i) => one / (others[i] ?? Number.NaN)));

/**
 * Takes each contender's turn once a round, never twice at the same place in it.
 *
 * @template T
 * @param {number} rounds
 * @param {readonly string[]} names
 * @param {(name: string) => Promise<T>} measure
 * @returns {Promise<Record<string, T[]>>}
 */
export const interleave = async (rounds, names, measure) => {
  /** @type {Record<string, T[]>} */
  const all = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const shift = round % names.length;
    for (const name of [...names.slice(shift), ...names.slice(0, shift)]) {
      all[name]?.push(await measure(name));
    }
  }
  return all;
};
