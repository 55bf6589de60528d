import type { FieldValues } from "../fields.ts";

/** Whoever is handed what the visitor filled in; never a record, never an event. */
type Taker = (values: FieldValues) => void;

/** Those who take the fields' values. One that throws is reported, and the others are handed them all the same. */
export const makeTakers = (first: Taker | undefined, fail: (error: unknown) => void) => {
  const takers = new Set<Taker>(first && [first]);
  return {
    onFields: (take: Taker) => {
      takers.add(take);
      return () => void takers.delete(take);
    },
    give: (values: FieldValues): void => {
      for (const take of takers) {
        try {
          take(values);
        } catch (error) {
          fail(error);
        }
      }
    },
  };
};
