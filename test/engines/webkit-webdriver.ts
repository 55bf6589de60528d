import type { Hands } from "./page.ts";

/** A window of a WebDriver session; `picture` is a PNG in base64. */
export type Window = Omit<Hands, "screenshot"> & { picture(): Promise<string> };

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const codes: Record<string, string> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};

const keyDown = (key: string) => ({ type: "keyDown", value: codes[key] ?? key });
const keyUp = (key: string) => ({ type: "keyUp", value: codes[key] ?? key });
const keyboard = (actions: object[]) => ({ type: "key", id: "keys", actions });
const mouse = (x: number, y: number, then: object[]) => {
  const move = { type: "pointerMove", duration: 0, origin: "viewport", x, y };
  return { type: "pointer", id: "mouse", actions: [move, ...then] };
};
const pressed = ["pointerDown", "pointerUp"].map((type) => ({ type, button: 0 }));

const runner = (source: string) =>
  `const done = arguments[arguments.length - 1];
  (${source}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;

/** `ms`: how long its answer may take. @default 30000 */
type Call = (method: string, path: string, body?: object, ms?: number) => Promise<unknown>;

const windowOf = (call: Call): Window => {
  const act = (...actions: object[]) => call("POST", "/actions", { actions });
  return {
    goto: (url) => call("POST", "/url", { url }),
    run: async (source) => {
      // One that a navigation froze with its document never answers: who polls asks again.
      const script = { script: runner(source), args: [] };
      const answer = await call("POST", "/execute/async", script, 9000);
      const { value, error } = answer as { value?: string; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    move: (x, y) => act(mouse(x, y, [])),
    clickAt: (x, y) => act(mouse(x, y, pressed)),
    chord: (keys) => act(keyboard([...keys.map(keyDown), ...keys.toReversed().map(keyUp)])),
    type: (text) => act(keyboard([...text].flatMap((key) => [keyDown(key), keyUp(key)]))),
    picture: async () => String(await call("GET", "/screenshot")),
    reload: () => call("POST", "/refresh", {}),
    close: () => call("DELETE", "/window"),
  };
};

/** Opens a W3C WebDriver session on a driver that already listens. */
export const webdriver = async (port: number) => {
  const command: Call = async (method, path, body, ms = 30_000) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ms),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
    return value;
  };
  const capabilities = { alwaysMatch: { pageLoadStrategy: "normal" } };
  const session = (await command("POST", "", { capabilities })) as { sessionId: string };
  const base = `/${session.sessionId}`;
  const home = String(await command("GET", `${base}/window`));
  let queue: Promise<unknown> = Promise.resolve();
  // A session has one current window: its commands stand in one line.
  const inWindow =
    (handle: string): Call =>
    (method, path, body, ms) => {
      const turn = queue.then(async () => {
        await command("POST", `${base}/window`, { handle });
        return command(method, base + path, body, ms);
      });
      queue = turn.catch(() => undefined);
      return turn;
    };
  /** A window whose viewport has this size in CSS pixels. */
  const window = async (width: number, height: number) => {
    // The session's own first window stays: a session ends with its last one.
    const opened = await inWindow(home)("POST", "/window/new", { type: "window" });
    const call = inWindow((opened as { handle: string }).handle);
    const tab = windowOf(call);
    const inner = async () =>
      JSON.parse(String(await tab.run("(async () => `[${innerWidth}, ${innerHeight}]`)()"))) as [
        number,
        number,
      ];
    let [outerWidth, outerHeight] = [width, height];
    let size: [number, number] = [0, 0];
    for (let tries = 0; tries < 5; tries += 1) {
      await call("POST", "/window/rect", { x: 0, y: 0, width: outerWidth, height: outerHeight });
      size = await inner();
      if (size[0] === width && size[1] === height) return tab;
      outerWidth += width - size[0];
      outerHeight += height - size[1];
    }
    // Its toolbar keeps MiniBrowser from being as narrow as a phone.
    throw new Error(`WebKit's viewport cannot be ${width} x ${height}, only ${size.join(" x ")}`);
  };
  return { window };
};
