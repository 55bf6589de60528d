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
let child: HTMLElement;
let scripts: HTMLScriptElement[];
let held: ReturnType<typeof holdVendor>;

beforeEach(() => {
  slot = document.createElement("div");
  child = document.createElement("i");
  slot.append(child);
  document.body.append(slot);
  scripts = [];
  here.ran = [];
  performance.clearResourceTimings();
  held = holdVendor();
});
afterEach(() => {
  held.stop();
  slot.remove();
  for (const it of scripts) it.remove();
  delete here.ran;
});

type Insert = (it: HTMLScriptElement) => unknown;

/** Every way in which a snippet puts its script into the page. */
const inserts: Record<string, Insert> = {
  appendChild: (it) => slot.appendChild(it),
  insertBefore: (it) => slot.insertBefore(it, child),
  replaceChild: (it) => slot.replaceChild(it, child),
  append: (it) => slot.append(it),
  prepend: (it) => slot.prepend(it),
  before: (it) => child.before(it),
  after: (it) => child.after(it),
  replaceWith: (it) => child.replaceWith(it),
  replaceChildren: (it) => slot.replaceChildren(it),
  insertAdjacentElement: (it) => slot.insertAdjacentElement("afterbegin", it),
  "Range.insertNode": (it) => {
    const range = document.createRange();
    range.selectNodeContents(slot);
    range.insertNode(it);
  },
  "a fragment": (it) => {
    const fragment = document.createDocumentFragment();
    fragment.append(it);
    slot.append(fragment);
  },
};

/** Every way in which a snippet names the address. */
const addresses: Record<string, (it: HTMLScriptElement, address: string) => void> = {
  src: (it, address) => {
    it.src = address;
  },
  setAttribute: (it, address) => it.setAttribute("SRC", address),
  setAttributeNS: (it, address) => it.setAttributeNS(null, "src", address),
  setAttributeNode: (it, address) => {
    const attribute = document.createAttribute("src");
    attribute.value = address;
    it.setAttributeNode(attribute);
  },
};

const makeScript = (address: string, parts: Partial<HTMLScriptElement> = {}) =>
  Object.assign(document.createElement("script"), parts, { src: address });

describe.each(Object.entries(inserts))("vendor's scripts inserted by %s", (_, insert) => {
  it("are not asked for before the release, and run once each after it, in their order", async () => {
    const names: string[] = [];
    for (const [name, give] of Object.entries(addresses)) {
      for (const early of [true, false]) {
        const it = document.createElement("script");
        it.async = false;
        names.push(`${name}-${early}`);
        if (early) give(it, script(`${name}-${early}`));
        if (!child.isConnected) slot.append(child);
        insert(it);
        if (!early) give(it, script(`${name}-${early}`));
        // Some ways take out what stood there: the page keeps every script.
        document.body.append(it);
        scripts.push(it);
      }
    }
    await quiet();
    expect(requested()).toEqual([]);
    expect(here.ran).toEqual([]);
    held.release();
    await ran(names);
    expect(requested().sort()).toEqual(names.toSorted());
    expect(held.how()).toBe("not-requested");
  });
});

describe("a vendor's script", () => {
  it("in an open shadow root is held too", async () => {
    slot.attachShadow({ mode: "open" }).append(makeScript(script("shadow")));
    await quiet();
    expect(requested()).toEqual([]);
    held.release();
    await ran(["in a shadow"]);
  });

  it("shows nothing of the holding once it runs", async () => {
    const it = makeScript(script("clean"));
    slot.append(it);
    held.release();
    await ran(["clean"]);
    expect(it.getAttributeNames()).toEqual(["src"]);
  });

  it("says its address as if it had it", () => {
    const it = makeScript(script("said"));
    expect(it.src).toBe(script("said"));
  });

  it("that is given another address before the release loads only the last one", async () => {
    const it = makeScript(script("first"));
    slot.append(it);
    it.src = script("second");
    held.release();
    await ran(["second"]);
    expect(requested()).toEqual(["second"]);
  });

  it("that is given an address of nobody's is the page's own again", async () => {
    const it = makeScript(script("vendor"));
    it.src = foreign("own");
    slot.append(it);
    await ran(["own"]);
    held.release();
    await ran(["own"]);
    expect(requested()).toEqual([]);
  });

  it("keeps all that its owner wrote on it", async () => {
    const address = script("whole");
    const bytes = await (await fetch(address)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const heard: string[] = [];
    const it = makeScript(address, {
      nonce: "n0nce",
      integrity: `sha256-${btoa(String.fromCharCode(...digest))}`,
      crossOrigin: "anonymous",
      referrerPolicy: "origin",
      defer: true,
      async: true,
      onload: () => heard.push("onload"),
    });
    it.addEventListener("load", () => heard.push("load"));
    slot.append(it);
    held.release();
    await ran(["whole"]);
    expect(heard).toEqual(["onload", "load"]);
    expect([it.nonce, it.crossOrigin, it.referrerPolicy, it.defer, it.async, it.src]).toEqual([
      "n0nce",
      "anonymous",
      "origin",
      true,
      true,
      address,
    ]);
    expect(slot.lastChild).toBe(it);
  });

  it("with the wrong integrity does not run after the release either, and says so", async () => {
    const failed = new Promise((resolve) => {
      const it = makeScript(script("broken"), { integrity: `sha256-${btoa("x".repeat(32))}` });
      it.addEventListener("error", resolve);
      slot.append(it);
    });
    held.release();
    await failed;
    expect(here.ran).toEqual([]);
  });

  it("of type module waits as well", async () => {
    slot.append(makeScript(moduleScript("module"), { type: "module" }));
    await quiet();
    expect(requested()).toEqual([]);
    held.release();
    await ran(["module"]);
  });

  it("runs at once when it comes after the release", async () => {
    held.release();
    slot.append(makeScript(script("late")));
    expect(held.list).toEqual([]);
    await ran(["late"]);
  });
});

describe("what is not the vendor's", () => {
  it("runs at once, whichever way it comes", async () => {
    const names = Object.keys(addresses);
    for (const name of names) {
      const it = document.createElement("script");
      it.async = false;
      addresses[name]?.(it, foreign(name));
      slot.append(it);
    }
    await ran(names);
    expect(held.list).toEqual([]);
  });

  it("runs inline in the task that inserts it", () => {
    const it = document.createElement("script");
    it.text = "ran.push('inline')";
    slot.append(it);
    expect(here.ran).toEqual(["inline"]);
  });
});

describe("holding", () => {
  const prototypes = () =>
    [HTMLScriptElement, Range, HTMLElement, Element, Node, Document, EventTarget].map(
      ({ prototype }) => Object.getOwnPropertyDescriptors(prototype),
    );

  it("replaces nothing of Node, Element or Document, and gives back exactly what it found", () => {
    held.stop();
    const before = prototypes();
    held = holdVendor();
    const during = prototypes();
    expect(during.slice(2)).toEqual(before.slice(2));
    expect(during.slice(0, 2)).not.toEqual(before.slice(0, 2));
    held.stop();
    const after = prototypes();
    expect(after).toEqual(before);
    expect(after.map(Reflect.ownKeys)).toEqual(before.map(Reflect.ownKeys));
  });

  it("lets nothing more be held once it has stopped", async () => {
    held.stop();
    slot.append(makeScript(script("free")));
    await ran(["free"]);
    expect(held.list).toEqual([]);
  });
});
