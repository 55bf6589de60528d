import { writeFile } from "node:fs/promises";
import { launch } from "puppeteer-core";
import type { KeyInput } from "puppeteer-core";
import { early } from "./in-page.ts";
import { pageOf } from "./page.ts";
import type { Browser, LaunchOptions, PageOptions } from "./page.ts";

const prefs = ({ gpc = false, dark = false }: LaunchOptions) => ({
  "privacy.globalprivacycontrol.functionality.enabled": true,
  "privacy.globalprivacycontrol.enabled": gpc,
  "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
});

/** Starts Firefox over WebDriver BiDi. */
export const launchFirefox = async (
  executablePath: string,
  options: LaunchOptions = {},
): Promise<Browser> => {
  const browser = await launch({
    browser: "firefox",
    protocol: "webDriverBiDi",
    executablePath,
    headless: true,
    extraPrefsFirefox: prefs(options),
    env: { ...process.env, MOZ_HEADLESS: "1" },
  });
  const page = async ({ width = 1280, height = 800, before }: PageOptions = {}) => {
    const tab = await browser.newPage({ type: "window" });
    await tab.setViewport({ width, height });
    await tab.evaluateOnNewDocument(early(before));
    // Keys go to the tab in front.
    const front = <T>(act: () => Promise<T>) => tab.bringToFront().then(act);
    return pageOf({
      goto: (url) => tab.goto(url),
      run: (source) => tab.evaluate(source),
      move: (x, y) => front(() => tab.mouse.move(x, y)),
      clickAt: (x, y) => front(() => tab.mouse.click(x, y)),
      chord: (keys) =>
        front(async () => {
          for (const key of keys) await tab.keyboard.down(key as KeyInput);
          for (const key of keys.toReversed()) await tab.keyboard.up(key as KeyInput);
        }),
      type: (text) => front(() => tab.keyboard.type(text)),
      screenshot: async (file) => writeFile(file, await tab.screenshot()),
      reload: () => tab.reload(),
      close: () => tab.close(),
    });
  };
  return { page, close: () => browser.close() };
};
