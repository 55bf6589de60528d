import { describe, expect, it } from "vitest";
import type { Config } from "../../src/config.ts";
import { config } from "../unit/configs.ts";
import { add, begin, loader, make } from "./begin.ts";
import { found, ids } from "./found.ts";
import { foreign, moduleScript, script } from "./vendor.ts";

const addLink = () => add("a", { href: "#", "data-prechat": "do-not-sell" }, "", add("footer"));
const addSleeping = (src: string) => add("script", { type: "text/plain", src });
const makeTag = (attributes: Record<string, string> = {}) =>
  add("script", { type: "text/plain", src: foreign("tag"), ...attributes });
const withVendor = (vendor: Partial<Config["vendor"]>) =>
  make({ vendor: { name: "custom", role: "own", trainsAi: false, label: "Ours", ...vendor } });

it("nothing is found on a page where all is well", async () => {
  addLink();
  expect(await found()).toEqual([]);
});

describe("somebody who acts on an opt-out", () => {
  it("is missed where a page has no one", async () => {
    addLink();
    expect(await ids(config, {}, false)).toEqual(["no-effector"]);
  });

  it("is a listener that answers with a promise, also before the first opt-out", async () => {
    addLink();
    const prechat = begin();
    prechat.on(async () => {});
    expect((await prechat.check()).map(({ id }) => id)).toEqual([]);
  });

  it("is a tag that is marked for sale, also before the first opt-out", async () => {
    addLink();
    add("script", { type: "text/plain", "data-prechat": "sale" }, "void 0");
    expect(await ids(config, {}, false)).toEqual([]);
  });
});

describe("the vendor", () => {
  it("is missed where it has no id and nothing of it was held", async () => {
    addLink();
    const given = withVendor({ scripts: ["chat.acme.example/"] });
    const [finding, ...more] = await found(given);
    expect(finding).toMatchObject({ id: "vendor-id-missing", level: "error" });
    expect(finding?.what).toContain("Ours");
    expect(more).toEqual([]);
  });

  it("is not missed once its own snippet was held", async () => {
    addLink();
    add("script", { type: "text/plain", "data-prechat": "chat" }, "void 0");
    expect(await ids(withVendor({ scripts: ["chat.acme.example/"] }))).toEqual([]);
  });

  it("that stands in the page's HTML is named with its address", async () => {
    addLink();
    const element = add("script", { src: script("standing") });
    const findings = await found(withVendor({ scripts: ["/vendor-script.js"] }));
    const finding = findings.find(({ id }) => id !== "vendor-id-missing");
    expect(finding).toMatchObject({ id: "parser-inserted-vendor", level: "warning", element });
    expect(finding?.what).toContain(script("standing"));
  });

  it("that came in by a way nobody can catch is named, once", async () => {
    addLink();
    const prechat = begin(withVendor({ scripts: ["/vendor-script.js"] }));
    const element = add("script");
    const attribute = Object.assign(document.createAttribute("src"), { value: script("uncaught") });
    element.attributes.setNamedItem(attribute);
    await Promise.resolve();
    const named = (await prechat.check()).filter(({ what }) => what.includes("?uncaught"));
    expect(named).toMatchObject([{ id: "parser-inserted-vendor", element }]);
  });

  it("that stands there as a frame is told apart, and how to mark it", async () => {
    addLink();
    const prechat = begin(withVendor({ scripts: ["/vendor-script.js"] }));
    const element = add("iframe", { src: script("frame") });
    await Promise.resolve();
    const finding = (await prechat.check()).find(({ id }) => id === "vendor-frame");
    expect(finding).toMatchObject({ level: "warning", element });
    expect(finding?.mend).toContain(`data-src="${script("frame")}"`);
  });

  it("that was reached by a way that cannot be held is an error while it is held, once for each way", async () => {
    addLink();
    const prechat = begin(withVendor({ scripts: ["/vendor-module.js"] }));
    for (const name of ["one", "two"]) await (await fetch(moduleScript(name))).text();
    const reached = async () => (await prechat.check()).filter(({ id }) => id === "vendor-reached");
    const [finding, ...more] = await reached();
    expect(finding).toMatchObject({ level: "error" });
    expect(finding?.what).toContain(`${moduleScript("one")} was asked for (by fetch)`);
    expect(more).toEqual([]);
    performance.clearResourceTimings();
    expect(await reached()).toEqual([]);
  });

  it("that another site would know is named once, and not held", async () => {
    addLink();
    const element = addSleeping("https://client.crisp.chat/l.js");
    addSleeping("https://client.crisp.chat/l.js?again");
    const [finding, ...more] = await found();
    expect(finding).toMatchObject({ id: "other-vendor", level: "info", element });
    expect(finding?.what).toContain("Crisp");
    expect(more).toEqual([]);
  });

  it("that the config names is no other one", async () => {
    addLink();
    addSleeping("https://client.crisp.chat/l.js");
    const found = await ids(withVendor({ scripts: ["client.crisp.chat/"] }));
    expect(found).not.toContain("other-vendor");
  });
});

describe("storage", () => {
  it("that refuses everything is said", async () => {
    addLink();
    const refuse = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    const store = { get: refuse, append: refuse, clear: refuse };
    expect(await ids(config, { store })).toEqual(["storage-blocked"]);
  });
});

describe("the tag", () => {
  const first = (tag: HTMLScriptElement) => {
    document.head.prepend(tag);
    return tag;
  };

  it("is well as the first script, from the site's own origin", async () => {
    addLink();
    expect(await ids(config, { tag: first(makeTag()) })).toEqual([]);
  });

  it("is found behind another script, which is named", async () => {
    addLink();
    const before = document.querySelector("script");
    const [finding, ...more] = await found(config, { tag: makeTag() });
    expect(finding).toMatchObject({ id: "tag-not-first", level: "warning", element: before });
    expect(more).toEqual([]);
  });

  it.each([{ async: "" }, { defer: "" }, { type: "module" }])(
    "is found late with %o",
    async (how) => {
      addLink();
      const tag = document.createElement("script");
      for (const [name, value] of Object.entries(how)) tag.setAttribute(name, value);
      expect(await ids(config, { tag })).toEqual(["tag-async"]);
    },
  );

  it("is found on another origin", async () => {
    addLink();
    const tag = first(makeTag({ src: "https://cdn.example/prechat.js" }));
    const [finding, ...more] = await found(config, { tag });
    expect(finding).toMatchObject({ id: "tag-other-origin", level: "warning", element: tag });
    expect(finding?.what).toContain("https://cdn.example");
    expect(more).toEqual([]);
  });
});

describe("a check", () => {
  it("names the other one who answers the opt-out signals", async () => {
    addLink();
    const other = (_: unknown, reply: (data: unknown, ok: boolean) => void) =>
      reply({ cmpStatus: "loaded", cmpId: 7 }, true);
    Object.assign(window, { __gpp: other, __uspapi: other });
    try {
      expect(await ids()).toEqual(["signal-conflict", "signal-conflict"]);
    } finally {
      Reflect.deleteProperty(window, "__gpp");
      Reflect.deleteProperty(window, "__uspapi");
    }
  });

  it.each(["panel.js", "choices.js"])("says that %s cannot be had", async (name) => {
    addLink();
    const [finding, ...more] = await found(config, { load: loader(name) });
    expect(finding).toMatchObject({ id: "chunk-failed", level: "error" });
    expect(finding?.what).toContain(name);
    expect(more).toEqual([]);
  });

  it("says what is wrong with a config, path by path", async () => {
    addLink();
    const { company: _, ...rest } = config;
    const given = { ...rest, privacyPolicy: "https://acme.example/privacy" };
    const findings = await found(given);
    const mistakes = findings.filter(({ id }) => id === "config");
    expect(mistakes.map(({ what }) => what.split(":")[0])).toEqual(
      expect.arrayContaining(["company", "privacyPolicy"]),
    );
    expect(mistakes).toHaveLength(2);
    expect(mistakes.every(({ level, mend }) => level === "error" && mend)).toBe(true);
  });

  it("changes nothing on the page and in the records", async () => {
    addLink();
    const prechat = begin();
    await prechat.check();
    expect(prechat.records()).toEqual([]);
    expect(prechat.state.notice).toBe("unshown");
  });
});
