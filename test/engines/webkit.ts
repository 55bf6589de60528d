import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { start } from "./child.ts";
import { early, pretendGpc } from "./in-page.ts";
import { pageOf } from "./page.ts";
import type { Browser, LaunchOptions, PageOptions } from "./page.ts";
import { webdriver } from "./webkit-webdriver.ts";
import { inspect } from "./webkit-inspector.ts";

/** The programs that make up WebKit on a machine without a screen. */
export interface WebkitPrograms {
  driver: string;
  browser: string;
  screen: string;
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

const until = async <T>(attempt: () => Promise<T>) => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 200) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
};

const startScreen = async (program: string) => {
  const screen = start(
    program,
    ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"],
    process.env,
  );
  const display = await new Promise<string>((done, failed) => {
    screen.told.once("data", (bytes) => done(`:${String(bytes).trim()}`));
    screen.told.once("close", () => failed(new Error("Xvfb did not start")));
  });
  return { display, stop: screen.stop };
};

/** Starts WebKitGTK's MiniBrowser on a screen of its own, driven by W3C WebDriver and the inspector. */
export const launchWebkit = async (
  programs: WebkitPrograms,
  { gpc = false, dark = false }: LaunchOptions = {},
): Promise<Browser> => {
  const undo: (() => unknown)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const home = await mkdtemp(join(tmpdir(), "webkit-profile-"));
    undo.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
    const screen = await startScreen(programs.screen);
    undo.push(screen.stop);
    const [inspectorPort, driverPort] = [await freePort(), await freePort()];
    const env = {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: "x11",
      GTK_THEME: dark ? "Adwaita:dark" : "Adwaita",
      GSETTINGS_BACKEND: "memory",
      LANG: "en_US.UTF-8",
      LANGUAGE: "en_US",
      NO_AT_BRIDGE: "1",
      TMPDIR: home,
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_RUNTIME_DIR: home,
      WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspectorPort}`,
    };
    undo.push(start(programs.browser, ["--automation"], env).stop);
    const target = ["-t", `127.0.0.1:${inspectorPort}`];
    undo.push(start(programs.driver, [`--port=${driverPort}`, ...target], env).stop);
    const inspector = await until(() => inspect(inspectorPort));
    undo.push(() => inspector.close());
    const driver = await until(() => webdriver(driverPort));
    const page = async ({ width = 1280, height = 800, before }: PageOptions = {}) => {
      const tab = await driver.window(width, height);
      await inspector.early(early(gpc ? pretendGpc : undefined, before));
      const screenshot = async (file: string) => writeFile(file, await tab.picture(), "base64");
      return pageOf({ ...tab, screenshot });
    };
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
};
