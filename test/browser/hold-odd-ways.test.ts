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

const makeScript = (address: string, parts: Partial<HTMLScriptElement> = {}) =>
  Object.assign(document.createElement("script"), parts, { src: address });

describe("a vendor's script", () => {
  it("in a fragment made from markup is held too", async () => {
    const range = document.createRange();
    const markup = `<b><script src="${script("fragment")}"></script></b><script src="${foreign("other")}"></script>`;
    slot.append(range.createContextualFragment(markup));
    await ran(["other"]);
    expect(requested()).toEqual([]);
    held.release();
    await ran(["other", "fragment"]);
  });

  it("that was copied before it was put in runs as the copy that stands in the page", async () => {
    const parent = document.createElement("b");
    parent.append(makeScript(script("copied"), { type: "module" }));
    slot.append(parent.cloneNode(true));
    await quiet();
    expect(requested()).toEqual([]);
    held.release();
    await expect.poll(requested).toEqual(["copied"]);
    expect(slot.querySelector("script")?.type).toBe("module");
  });

  it("given its address by another realm's hand does not run before the release", async () => {
    const frame = document.createElement("iframe");
    slot.append(frame);
    const other = frame.contentWindow as Window & typeof globalThis;
    const it = document.createElement("script");
    slot.append(it);
    other.Element.prototype.setAttribute.call(it, "src", script("foreign hand"));
    await quiet();
    expect(here.ran).toEqual([]);
    expect(held.how()).toBe("fetched-not-run");
    expect(held.stopped).toEqual([it]);
    held.release();
    await ran(["foreign%20hand"]);
  });

  it("that sleeps for somebody else is left to them, and keeps nobody waiting", async () => {
    const it = document.createElement("script");
    it.type = "text/plain";
    slot.append(it);
    it.attributes.setNamedItem(
      Object.assign(document.createAttribute("src"), { value: script("theirs") }),
    );
    slot.append(makeScript(script("ours")));
    await quiet();
    held.release();
    await ran(["ours"]);
    expect([it.isConnected, it.type, held.list.length]).toEqual([true, "text/plain", 1]);
  });
});

describe("the vendor's frames", () => {
  it("stand still where they are until the release, and say so", async () => {
    const frame = document.createElement("iframe");
    frame.src = script("frame");
    slot.append(frame, document.createElement("i"));
    await quiet();
    expect(frame.contentWindow?.location.href).toBe("about:blank");
    expect(frame.hasAttribute("src")).toBe(false);
    expect(slot.firstChild).toBe(frame);
    expect([held.how(), held.stopped]).toEqual(["fetched-not-run", [frame]]);
    held.release();
    expect(frame.src).toBe(script("frame"));
    await expect.poll(() => frame.contentWindow?.location.href).toBe(script("frame"));
  });

  it("are no longer stopped once it is released", async () => {
    held.release();
    const frame = document.createElement("iframe");
    frame.src = script("frame");
    slot.append(frame);
    await quiet();
    expect([frame.src, held.stopped]).toEqual([script("frame"), []]);
  });
});

describe("addresses held for different purposes", () => {
  it("wait for their own, whatever becomes of the other", async () => {
    held.stop();
    const pattern = (name: string) => new URL(script("")).pathname.replace(/script/, name);
    held = holdVendor(window, [
      ["chat", [pattern("script")]],
      ["sale", [pattern("module")]],
    ]);
    const sale = makeScript(moduleScript("sale"), { type: "module" });
    slot.append(makeScript(script("chat")), sale);
    await quiet();
    expect(requested()).toEqual([]);
    expect(held.list.map(({ purpose }) => purpose)).toEqual(["sale", "chat"]);
    held.gate.open("sale");
    await ran(["sale"]);
    held.release();
    await ran(["sale", "chat"]);
  });

  it("tell of the chat alone how far it came", async () => {
    held.stop();
    held = holdVendor(window, [["sale", [new URL(script("")).pathname]]]);
    const frame = document.createElement("iframe");
    frame.src = script("sale frame");
    slot.append(frame);
    await quiet();
    expect([frame.hasAttribute("src"), held.how(), held.stopped]).toEqual([
      false,
      "not-requested",
      [],
    ]);
  });
});
