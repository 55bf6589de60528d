import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import { known } from "../vendors/known.ts";
import type { Load } from "./chunks.ts";
import { holdScripts } from "./hold.ts";
import type { Page } from "./stage.ts";

/** Holds what this page's config means: the chat's scripts, and the owner's tags that sell or share. */
export const holdPage = (
  page: Page,
  config: SettledConfig | undefined,
  consent: Consent,
  load: Load,
) => {
  const vendor = config?.vendor;
  // With a config that was refused nobody knows which vendor is meant: every known one is held.
  const meant = vendor ? [known[vendor.name]] : config ? [] : Object.values(known);
  const patterns = [...meant.flatMap(({ scripts }) => scripts), ...(vendor?.scripts ?? [])];
  const held = holdScripts(
    page,
    [
      ["chat", patterns],
      ["sale", config?.sale?.scripts ?? []],
    ],
    {
      ...consent.gate,
      hold: consent.hold,
      // GPC may have come on since the gate was last looked at.
      isOpen: (purpose) =>
        purpose === "sale" ? consent.state().saleShareAllowed : consent.gate.isOpen(purpose),
    },
    load,
  );
  return {
    ...held,
    patterns,
    /** Parts of the addresses that open the chat outside of the page. */
    doors: meant.flatMap(({ links = [] }) => links),
  };
};
