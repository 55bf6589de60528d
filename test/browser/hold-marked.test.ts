import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  foreign,
  here,
  holdVendor,
  moduleScript,
  quiet,
  ran,
  requested,
  script,
} from "./vendor.ts";

let slot: HTMLElement;
let held: ReturnType<typeof holdVendor>;

beforeEach(() => {
  slot = document.createElement("div");
  document.body.append(slot);
  here.ran = [];
  performance.clearResourceTimings();
  held = holdVendor();
});
afterEach(() => {
  held.stop();
  slot.remove();
  delete here.ran;
});

interface Marks {
  text?: string;
  src?: string;
  type?: string;
  async?: boolean;
  purpose?: string;
}
const mark = ({ text = "", src, type, async, purpose = "chat" }: Marks, into = slot) => {
  const script = document.createElement("script");
  script.type = "text/plain";
  script.dataset["prechat"] = purpose;
  if (src) script.setAttribute("src", src);
  if (type) script.dataset["type"] = type;
  if (async) script.setAttribute("async", "");
  script.text = text;
  into.append(script);
  return script;
};
const say = (name: string) => ({ text: `ran.push("${name}")` });
/** The observer has seen what was added. */
const seen = () => new Promise((resolve) => setTimeout(resolve));

describe("marked scripts", () => {
  it("stay asleep where the gate was closed again while the code that wakes them was on its way", async () => {
    held.release();
    mark(say("one"));
    await Promise.resolve();
    held.gate.open("chat", false);
    await quiet();
    expect(here.ran).toEqual([]);
    held.release();
    await ran(["one"]);
  });

  it("neither run nor are asked for before the release, and keep their order after it", async () => {
    mark(say("one"));
    mark({ src: foreign("two") });
    mark(say("three"));
    mark({ src: foreign("four") });
    mark(say("five"));
    await quiet();
    expect([requested(), here.ran]).toEqual([[], []]);
    held.release();
    await ran(["one", "two", "three", "four", "five"]);
  });

  it("run inline in the task of the release", async () => {
    mark(say("inline"));
    await seen();
    held.release();
    expect(here.ran).toEqual(["inline"]);
  });

  it("run as modules where their owner says so", async () => {
    mark({ type: "module", src: moduleScript("module") });
    mark({ type: "module", text: `ran.push(typeof import.meta.url)` });
    await quiet();
    expect(here.ran).toEqual([]);
    held.release();
    await ran(["module", "string"]);
  });

  it("that are async keep nobody waiting", async () => {
    mark({ src: foreign("async"), async: true });
    mark(say("next"));
    await seen();
    held.release();
    expect(here.ran).toEqual(["next"]);
    await ran(["next", "async"]);
  });

  it("that fail to load let the next one run", async () => {
    mark({ src: new URL("./nobody-here.js", import.meta.url).href });
    mark(say("next"));
    await seen();
    held.release();
    await ran(["next"]);
    expect(held.errors).toEqual([]);
  });

  it("are the same elements at the same place, with all that was written on them", async () => {
    const script = mark({ text: `ran.push(document.currentScript.id)` });
    script.id = "mine";
    script.nonce = "n0nce";
    const [before, after] = [document.createElement("i"), document.createElement("b")];
    script.before(before);
    script.after(after);
    await seen();
    held.release();
    expect(here.ran).toEqual(["mine"]);
    expect([...slot.childNodes]).toEqual([before, script, after]);
    expect([script.nonce, script.dataset["prechat"], script.type]).toEqual(["n0nce", "chat", ""]);
  });

  it("that were taken out of the page before the release stay asleep", async () => {
    const script = mark(say("gone"));
    await seen();
    script.remove();
    held.release();
    expect(here.ran).toEqual([]);
  });

  it("that went with a part of the page keep nobody waiting", async () => {
    const part = document.createElement("div");
    slot.append(part);
    const script = mark({ src: foreign("gone") }, part);
    mark(say("next"));
    await seen();
    part.remove();
    held.release();
    expect(here.ran).toEqual(["next"]);
    expect(script.type).toBe("text/plain");
  });

  it("may get their address before their mark, as frameworks set attributes in any order", async () => {
    const it = document.createElement("script");
    it.setAttribute("src", script("framework"));
    it.setAttribute("type", "text/plain");
    it.setAttribute("data-prechat", "chat");
    it.setAttribute("data-type", "text/javascript");
    slot.append(it);
    await quiet();
    expect(requested()).toEqual([]);
    held.release();
    await ran(["framework"]);
    expect(requested()).toEqual(["framework"]);
  });

  it("that come after the release run too, once", async () => {
    held.release();
    const script = mark(say("late"));
    await ran(["late"]);
    expect(script.hasAttribute("type")).toBe(false);
  });

  it("may write into the document: it lands behind them and wipes nothing", async () => {
    const script = mark({
      text: `document.write("<em>written</em>", "<script>ran.push('written')</scr" + "ipt>")`,
    });
    const after = document.createElement("b");
    script.after(after);
    await seen();
    held.release();
    expect(slot.isConnected).toBe(true);
    expect([...slot.children].map(({ localName }) => localName)).toEqual([
      "script",
      "em",
      "script",
      "b",
    ]);
    expect(here.ran).toEqual(["written"]);
    expect(Object.hasOwn(document, "write")).toBe(false);
  });
});

describe("marked frames and pictures", () => {
  it("get their address only at the release", async () => {
    const frame = document.createElement("iframe");
    const picture = document.createElement("img");
    const address = foreign("frame");
    for (const element of [frame, picture]) {
      element.dataset["prechat"] = "chat";
      element.dataset["src"] = address;
      slot.append(element);
    }
    await quiet();
    expect([frame.hasAttribute("src"), picture.hasAttribute("src")]).toEqual([false, false]);
    held.release();
    expect([frame.src, picture.src]).toEqual([address, address]);
  });

  it("never get one that is not of the web", async () => {
    const frame = document.createElement("iframe");
    frame.dataset["prechat"] = "chat";
    // oxlint-disable-next-line no-script-url -- the page's markup is hostile here
    frame.dataset["src"] = "javascript:parent.ran.push('code')";
    slot.append(frame);
    await seen();
    held.release();
    await quiet();
    expect([frame.hasAttribute("src"), here.ran]).toEqual([false, []]);
  });
});
