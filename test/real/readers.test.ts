import { describe, expect, test } from "vitest";
import { engines } from "../engines/driver.ts";
import { reader } from "./readers.ts";
import { pass, suite } from "./site.ts";

const soon = { timeout: 8000 };

describe.each(engines())("real clients, $name", ({ launch }) => {
  const bed = suite(launch);

  test.each(["posthog", "mixpanel"] as const)(
    "%s sends before the opt-out, and nothing after it or after a reload",
    async (client) => {
      const { open, optOut, sent } = await reader(bed, client);
      const page = await open();
      await page.waitFor("globalThis.track");
      await page.evaluate(`void track("early-event")`);
      await expect.poll(() => sent("early-event").length, soon).toBe(1);
      await optOut(page);
      await page.evaluate(`void track("late-event")`);
      await page.reload();
      await page.waitFor("globalThis.track");
      await page.evaluate(`void track("next-event")`);
      await pass(800);
      expect([...sent("late-event"), ...sent("next-event")]).toEqual([]);
    },
  );

  test("Segment sends on, and each event then says no to the categories", async () => {
    const { open, optOut, sent } = await reader(bed, "segment");
    const page = await open();
    await page.waitFor("globalThis.track");
    await page.evaluate(`void track("early-event")`);
    await expect.poll(() => sent("early-event").length, soon).toBe(1);
    await optOut(page);
    await page.evaluate(`void track("late-event")`);
    await expect.poll(() => sent("late-event").length, soon).toBe(1);
    const consentOf = (word: string) => JSON.parse(sent(word)[0]?.body ?? "{}").context?.consent;
    expect(consentOf("early-event")).toBeUndefined();
    expect(consentOf("late-event")).toEqual({
      categoryPreferences: { Advertising: false, DataSharing: false },
    });
  });

  test("Clarity, marked as a tag that sells, records until the opt-out's next page and never starts there", async () => {
    const { open, optOut, sent } = await reader(bed, "clarity", { sink: "", marked: true });
    const page = await open();
    await page.waitFor("globalThis.track");
    await expect.poll(() => sent("/clarity").length, soon).toBeGreaterThan(0);
    await optOut(page);
    await page.reload();
    const before = sent("/clarity").length;
    await pass(1000);
    expect(await page.evaluate("typeof globalThis.track")).toBe("undefined");
    expect(sent("/clarity")).toHaveLength(before);
  });
});

// WebKit has no signal of its own.
const sending = engines().filter(({ name }) => name !== "webkit");
describe.each(sending)("real clients under Global Privacy Control, $name", ({ launch }) => {
  const bed = suite(() => launch({ gpc: true }));

  test("Clarity refuses to start of itself, so the signal is really there", async () => {
    const { open, sent } = await reader(bed, "clarity", { sink: "" });
    const page = await open();
    await page.waitFor("globalThis.track");
    await pass(1000);
    expect(sent("/clarity")).toEqual([]);
  });

  test("PostHog, which does not heed it, sends without our sink and nothing with it", async () => {
    const alone = await reader(bed, "posthog", { sink: "" });
    const page = await alone.open();
    await page.waitFor("globalThis.track");
    await page.evaluate(`void track("some-event")`);
    await expect.poll(() => alone.sent("some-event").length, soon).toBe(1);

    const told = await reader(bed, "posthog");
    const other = await told.open();
    await other.waitFor("globalThis.track");
    await other.evaluate(`void track("some-event")`);
    await pass(800);
    expect(told.sent("some-event")).toEqual([]);
  });
});
