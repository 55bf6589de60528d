import type { Page } from "../engines/driver.ts";
import { near } from "./intercept.ts";
import type { Mood, Served } from "./subject.ts";

interface Local extends Omit<Served["serving"], "roots"> {
  roots: { prefix: string; dir: string }[];
  /** The file that the site's snippet asks for. */
  loader: string;
  /** The vendor's addresses on this server. */
  own: RegExp;
  told?: () => unknown;
}

/** The demo's own widgets. */
export const widgets = (path: string): string => near(`../../demo/node_modules/${path}`);

/** A vendor whose own code is served from the site itself. */
export const local = ({ roots, routes, upgrade, loader, own, told }: Local): Served => {
  let mood: Mood = "well";
  const answered: typeof routes = (request, body) => {
    const bad = request.url?.startsWith(loader) && mood !== "well";
    if (!bad) return routes?.(request, body);
    const headers = { "content-type": "text/javascript" };
    return mood === "silent" ? { headers, body: "" } : { status: 404 };
  };
  return {
    far: false,
    become: (next) => {
      mood = next;
    },
    asked: (seen) => seen.filter((url) => own.test(url)),
    told,
    serving: { roots, routes: answered, ...(upgrade && { upgrade }) },
  };
};

/** The visitor writes to the chat. */
export const write = async (page: Page, input: string) => {
  await page.click(input, 10_000);
  await page.type("Hello");
  await page.press("Enter");
};
