import { describe, expect, test } from "vitest";
import { startDemo } from "../../demo/start.js";
import { engines } from "../engines/driver.ts";
import { acknowledge, launcher, pass, records, suite, uncaught, withdraw } from "./site.ts";

const drawn = "[...document.querySelectorAll('#shop-chat, deep-chat')].map((el) => el.localName)";
const input = "deep-chat >>> #text-input";

describe.each(engines())("deep-chat on the demo shop, $name", ({ launch }) => {
  const { open, stopping } = suite(launch);

  test("is marked and asked for by nobody until it is acknowledged, then runs once, answers, and goes with the withdrawal", async () => {
    const demo = stopping(await startDemo());
    const asked = (part: string) =>
      demo.requests
        .filter(({ url }) => url.includes(part))
        .map(({ method, url }) => `${method} ${url}`);
    const page = await open(`${demo.origin}/`);
    await page.waitFor("document.querySelector('pre-chat-root')");
    await page.hover(launcher, 10_000);
    await pass(500);
    expect([...asked("deep-chat/"), ...asked("shop-chat"), ...asked("bot")]).toEqual([
      "GET /shop-chat.css",
    ]);
    expect(await page.evaluate(drawn)).toEqual([]);
    expect(await page.evaluate("!!customElements.get('deep-chat')")).toBe(false);

    await acknowledge(page);
    await page.waitFor(
      "document.querySelector('deep-chat')?.shadowRoot?.querySelector('#text-input')",
      15_000,
    );
    expect(asked("shop-chat.js")).toEqual(["GET /shop-chat.js"]);
    expect(asked("deepChat.bundle")).toEqual(["GET /deep-chat/deepChat.bundle.js"]);
    expect(await page.evaluate(drawn)).toEqual(["div", "deep-chat"]);

    await page.click(input, 10_000);
    await page.type("Do you deliver on Sundays?");
    await page.press("Enter");
    await page.waitFor(
      "document.querySelector('deep-chat').shadowRoot.textContent.includes('leave the same day')",
      15_000,
    );
    const sent = demo.requests.find(({ url }) => url === "/bot");
    expect(JSON.parse(sent?.body ?? "{}").messages.at(-1).text).toBe("Do you deliver on Sundays?");

    await withdraw(page);
    expect(await page.evaluate(drawn)).toEqual([]);
    expect((await records(page)).map(({ type, held, stopped }) => [type, held ?? stopped])).toEqual(
      [
        ["notice.acknowledged", "not-requested"],
        ["notice.withdrawn", "stopped"],
      ],
    );
    demo.requests.splice(0);
    await page.reload();
    await page.waitFor("prechat.state.notice === 'withdrawn'");
    await pass(500);
    expect([...asked("deep-chat/"), ...asked("shop-chat.js")]).toEqual([]);
    expect(await uncaught(page)).toEqual([]);
  });
});
