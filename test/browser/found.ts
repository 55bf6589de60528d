import { expect } from "vitest";
import type { PageParts } from "../../src/page/prechat.ts";
import { config } from "../unit/configs.ts";
import { begin } from "./begin.ts";

/** What a check finds on this page; with somebody who acts on an opt-out, unless told otherwise. */
export const found = async (given: unknown = config, own: Partial<PageParts> = {}, acts = true) => {
  const prechat = begin(given, own);
  if (acts) {
    prechat.on(async () => {});
    prechat.optOut();
  }
  const findings = await prechat.check();
  for (const { what, mend } of findings) {
    expect(`${what} ${mend}`).not.toMatch(/\{\w+\}|undefined| \?/);
  }
  return findings;
};

/** The same as ids. */
export const ids = async (...of: Parameters<typeof found>) =>
  (await found(...of)).map(({ id }) => id);
