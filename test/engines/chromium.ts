import { chromium } from "playwright";
import type { Browser as Chromium } from "playwright";
import { early, pretendGpc } from "./in-page.ts";
import { pageOf } from "./page.ts";
import type { Browser, LaunchOptions, PageOptions } from "./page.ts";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

// False in a Chromium that has no Global Privacy Control of its own yet.
const realGpc = async (browser: Chromium) => {
  const session = await browser.newBrowserCDPSession();
  const set = session.send("Browser.setGlobalPrivacyControl", { gpc: true });
  return set.then((answer) => answer.gpc).catch(() => false);
};

/** Starts Chromium over the DevTools protocol. */
export const launchChromium = async (
  executablePath: string,
  { gpc = false, dark = false }: LaunchOptions = {},
): Promise<Browser> => {
  const signal = gpc ? ["--enable-features=GlobalPrivacyControlTest"] : [];
  const browser = await chromium.launch({
    executablePath,
    args: [...args, ...signal],
    // Visitors have the back/forward cache, so the tests have it.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const context = await browser.newContext({ colorScheme: dark ? "dark" : "light" });
  const pretend = gpc && !(await realGpc(browser)) ? pretendGpc : undefined;
  const page = async ({ width = 1280, height = 800, before }: PageOptions = {}) => {
    const tab = await context.newPage();
    await tab.setViewportSize({ width, height });
    await tab.addInitScript({ content: early(pretend, before) });
    return pageOf({
      goto: (url) => tab.goto(url),
      run: (source) => tab.evaluate(source),
      move: (x, y) => tab.mouse.move(x, y),
      clickAt: (x, y) => tab.mouse.click(x, y),
      chord: async (keys) => {
        for (const key of keys) await tab.keyboard.down(key);
        for (const key of keys.toReversed()) await tab.keyboard.up(key);
      },
      type: (text) => tab.keyboard.type(text),
      screenshot: (file) => tab.screenshot({ path: file }),
      reload: () => tab.reload(),
      close: () => tab.close(),
    });
  };
  return { page, close: () => browser.close() };
};
