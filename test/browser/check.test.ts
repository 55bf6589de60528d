import { describe, expect, it } from "vitest";
import type { Config } from "../../src/config.ts";
import type { PageParts } from "../../src/page/prechat.ts";
import { config } from "../unit/configs.ts";
import { add, begin, loader, make } from "./begin.ts";
import { foreign, script } from "./vendor.ts";

/** What is found, as `level id`. */
const found = async (given: unknown = config, own: Partial<PageParts> = {}, acts = true) => {
  const prechat = begin(given, own);
  if (acts) {
    prechat.on(async () => {});
    prechat.optOut();
  }
  const findings = await prechat.check();
  for (const { what, mend } of findings) {
    expect(`${what} ${mend}`).not.toMatch(/\{\w+\}|undefined| \?/);
  }
  return findings;
};
const ids = async (...of: Parameters<typeof found>) => (await found(...of)).map(({ id }) => id);
const addLink = () => add("a", { href: "#", "data-prechat": "do-not-sell" });
const addSleeping = (src: string) => add("script", { type: "text/plain", src });
const makeTag = (attributes: Record<string, string> = {}) =>
  add("script", { type: "text/plain", src: foreign("tag"), ...attributes });
const withVendor = (vendor: Partial<Config["vendor"]>) =>
  make({ vendor: { name: "custom", role: "own", trainsAi: false, label: "Ours", ...vendor } });

it("nothing is found on a page where all is well", async () => {
  addLink();
  expect(await found()).toEqual([]);
});

describe("the opt-out link", () => {
  it("is missed where something is sold or shared, with the page it should lead to", async () => {
    const [finding] = await found();
    expect(finding).toMatchObject({ id: "no-link", level: "error" });
    expect(finding?.mend).toContain("https://acme.example/opt-out");
  });

  it("is not needed where nothing is", async () => {
    const collects = config.collects.map((row) => ({ ...row, shared: false }));
    expect(await ids(make({ collects }), {}, false)).toEqual([]);
  });

  it("may be the one to all choices", async () => {
    add("a", { href: "#", "data-prechat": "choices" });
    expect(await ids()).toEqual([]);
  });
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
    const element = addSleeping(script("standing"));
    const findings = await found(withVendor({ scripts: ["/vendor-script.js"] }));
    const finding = findings.find(({ id }) => id !== "vendor-id-missing");
    expect(finding).toMatchObject({ id: "parser-inserted-vendor", level: "warning", element });
    expect(finding?.what).toContain(script("standing"));
  });

  it("that another site would know is named, and not held", async () => {
    addLink();
    const element = addSleeping("https://client.crisp.chat/l.js");
    const [finding, ...more] = await found();
    expect(finding).toMatchObject({ id: "other-vendor", level: "info", element });
    expect(finding?.what).toContain("Crisp");
    expect(more).toEqual([]);
  });

  it("that the config names is no other one", async () => {
    addLink();
    addSleeping("https://client.crisp.chat/l.js");
    const found = await ids(withVendor({ scripts: ["client.crisp.chat/"] }));
    expect(found).toContain("parser-inserted-vendor");
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
