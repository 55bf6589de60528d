import type { Consent } from "../consent.ts";
import type * as Known from "../known.ts";
import type { Axis } from "../standing.ts";
import type { Load } from "./chunks.ts";
import type { Prechat } from "./prechat.ts";
import type { Page } from "./stage.ts";

interface Waying {
  readonly page: Page;
  readonly load: Load;
  readonly consent: Consent;
  readonly choices: (asking: Axis) => void;
}

/** The ways back, and what the host knows of the visitor: their code comes when one of them is first taken. */
export const makeWays = ({
  page,
  load,
  consent,
  choices,
}: Waying): Pick<Prechat, "age" | "identify" | "optIn" | "unlimit"> => {
  const know = (act: (it: ReturnType<typeof Known.makeKnown>) => unknown) =>
    void load<typeof Known>("known.js")
      .then((it) => act(it.makeKnown(consent)))
      .catch(consent.fail);
  /** Whoever has refused is asked by nobody: only an act of the visitor's own opens the question then. */
  const offer = (axis: Axis) => know((it) => it.may(page.navigator) && choices(axis));
  return {
    optIn: (by) => (by ? know((it) => it.parent()) : offer("optOut")),
    unlimit: () => offer("limit"),
    identify: (ref, choice) => know((it) => it.identify(ref, choice)),
    age: (age) => {
      // At once, whatever becomes of the rest.
      consent.know({ age });
      know((it) => it.age(age));
    },
  };
};
