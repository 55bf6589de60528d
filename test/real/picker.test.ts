import { describe, expect, test } from "vitest";
import { startDemo } from "../../demo/start.js";
import { engines } from "../engines/driver.ts";
import { inSight, invited, present } from "./conformance.ts";
import { realWidgets } from "./real-subjects.ts";
import { acknowledge, suite, uncaught } from "./site.ts";

const widget = /^\/(livechat|flowise-embed|botframework-webchat|deep-chat)|^\/vendors\/use-/;

describe.each(engines())(
  "the demo's choice of chats, $name",
  { timeout: 120_000 },
  ({ launch }) => {
    const { open, stopping } = suite(launch);

    test("nothing of the chosen chat is asked for while it is held, and covered its agent's click becomes our invitation", async () => {
      const demo = stopping(await startDemo());
      const flowise = realWidgets.find(({ vendor }) => vendor === "flowise");
      if (!flowise) throw new Error("no Flowise among the widgets");
      const page = await open(`${demo.origin}/vendors/?vendor=flowise`);
      await present(page);
      await page.click("#agent");
      expect(await page.text(".answer")).toContain("nothing of the chat runs");
      expect(demo.requests.filter(({ url }) => widget.test(url))).toEqual([]);

      await page.click(`.switch [data-way="covered"]`);
      await page.waitFor("document.querySelector('flowise-chatbot') && window.invite", 15_000);
      await page.click("#agent");
      await page.waitFor(invited, 15_000);
      expect(await inSight(flowise, page)).toEqual([]);

      await acknowledge(page);
      await page.waitFor(flowise.open, 15_000);
      await flowise.begin?.(page);
      await page.waitFor(
        `document.querySelector("[data-told]").textContent.includes("privacy_notice")`,
        15_000,
      );
      expect(await uncaught(page)).toEqual([]);
    });
  },
);
