// @ts-check
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** How much slower than this machine a visitor's is taken to be. */
export const throttle = 4;

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Starts the Chromium that the other tests use too. */
export const launch = () => {
  const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser"];
  const executablePath = [...places, "/usr/bin/google-chrome"].find(
    (path) => path && existsSync(path),
  );
  return chromium.launch({ args, ...(executablePath && { executablePath }) });
};

/**
 * A new visitor's tab, with nothing stored and nothing cached. It stands on an empty page of the site, so that the page
 * to be measured comes into the same process and stays throttled.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 * @param {{ rate?: number, before?: string }} [options] `before`: a script that runs before the page's own.
 */
export const newTab = async (browser, origin, { rate = 1, before } = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  if (before) await page.addInitScript({ content: before });
  await page.goto(`${origin}/empty`);
  if (rate > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
  }
  return page;
};
