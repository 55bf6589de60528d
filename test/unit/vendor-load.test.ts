import { describe, expect, it } from "vitest";
import { forget, load, type Loading } from "../../src/vendors/load.ts";
import { asWindow, makePage, makeStore, type VendorPage } from "./vendor-page.ts";

const run = (loading: Loading, id: string, page: VendorPage = makePage()) => {
  load(asWindow(page), loading, id);
  return page;
};

describe("the script's address", () => {
  it.each([
    ["1234567", "https://cdn.example/1234567.js"],
    ["property/widget", "https://cdn.example/property/widget.js"],
    ["../../evil", "https://cdn.example/evil.js"],
    ["a?b#c", "https://cdn.example/a%3Fb%23c.js"],
    ["a b\\c", "https://cdn.example/a%20b%5Cc.js"],
    ["https://evil.example/x", "https://cdn.example/https%3A/evil.example/x.js"],
    ["//evil.example", "https://cdn.example/evil.example.js"],
    ["$&{id}", "https://cdn.example/%24%26%7Bid%7D.js"],
  ])("holds the id %s as parts of a path only", (id, address) => {
    expect(run({ script: "https://cdn.example/{id}.js" }, id).added).toEqual([address]);
  });

  it.each([
    ["https://chat.acme.example", "https://chat.acme.example/c.js"],
    ["chat.acme.example", "https://chat.acme.example/c.js"],
    ["http://localhost:3000/", "http://localhost:3000/c.js"],
  ])("is on the vendor's server where the id is that: %s", (id, address) => {
    expect(run({ script: "{server}/c.js" }, id).added).toEqual([address]);
  });
});

describe("a Trusted Types policy", () => {
  const trusting = () => {
    const policies: string[] = [];
    const createPolicy = (name: string, rules: { createScriptURL(url: string): string }) => {
      policies.push(name);
      return { createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}` };
    };
    return { page: makePage({ trustedTypes: { createPolicy } }), policies };
  };

  it("is made once for the page, and makes each address", () => {
    const { page, policies } = trusting();
    run({ script: "https://cdn.example/a.js" }, "1", page);
    run({ script: "https://cdn.example/b.js" }, "1", page);
    expect(policies).toEqual(["prechat"]);
    expect(page.added).toEqual([
      "trusted https://cdn.example/a.js",
      "trusted https://cdn.example/b.js",
    ]);
  });

  it.each(["http://cdn.example/a.js", "data:text/javascript,1", "blob:https://cdn.example/1"])(
    "lets nothing through that is not https: %s",
    (script) => {
      const { page } = trusting();
      expect(() => run({ script }, "1", page)).toThrow(TypeError);
      expect(page.added).toEqual([]);
    },
  );
});

describe("the globals", () => {
  it("are set by their paths, and what else is there stays", () => {
    const page = makePage({ settings: { own: 1 } });
    const set = { "settings.id": "{id}", "other.deep.id": "{id}", FLAT: true } as const;
    run({ script: "https://a.example/", set }, "7", page);
    expect([page["settings"], page["other"], page["FLAT"]]).toEqual([
      { own: 1, id: "7" },
      { deep: { id: "7" } },
      true,
    ]);
  });

  it.each([
    ["123", { number: 123 }],
    ["a-1/b-2", { text: "a-1/b-2", first: "a-1", second: "b-2" }],
  ])("are left out where the id %s has no such part", (id, expected) => {
    const set = {
      "s.number": "{number}",
      "s.text": "{text}",
      ...(id.includes("/") && { "s.first": "{first}", "s.second": "{second}" }),
    };
    expect(run({ script: "https://a.example/", set }, id)["s"]).toEqual(expected);
  });
});

describe("the stub", () => {
  it("of an array and of an object are just that", () => {
    const script = "https://a.example/";
    expect(run({ script, stub: ["array", "acme"] }, "1")["acme"]).toEqual([]);
    expect(run({ script, stub: ["object", "acme"] }, "1")["acme"]).toEqual({});
  });

  it("never takes the place of the page's own", () => {
    const own = ["queued"];
    const page = run(
      { script: "https://a/", stub: ["array", "acme"] },
      "1",
      makePage({ acme: own }),
    );
    expect(page["acme"]).toBe(own);
  });

  it("of calls keeps the arguments of each in order", () => {
    const { acme } = run({ script: "https://a.example/", stub: ["calls", "acme"] }, "1");
    acme("show");
    acme("update", { a: 1 });
    expect(acme.q).toEqual([["show"], ["update", { a: 1 }]]);
  });

  it("of functions keeps each function", () => {
    const { acme } = run({ script: "https://a.example/", stub: ["functions", "acme"] }, "1");
    const one = () => {};
    acme(one);
    expect(acme._).toEqual([one]);
  });

  it("of methods queues until the script answers, and begins by its own method", () => {
    const begin = ["acme.init"] as const;
    const page = run({ script: "https://a.example/t.js", stub: ["methods", "acme"], begin }, "1");
    const { acme } = page;
    expect(page.added).toEqual(["https://a.example/t.js"]);
    acme.on("ready", 1);
    acme.call("hide");
    expect(acme._q).toEqual([
      ["on", ["ready", 1]],
      ["call", ["hide"]],
    ]);
    expect(() => acme.get("state")).toThrow(/before load/);
    const answered: unknown[] = [];
    acme._h = (name: string, args: unknown[]) => (answered.push([name, args]), "state");
    acme.call("maximize");
    expect(acme.get("state")).toBe("state");
    expect(answered).toEqual([
      ["call", ["maximize"]],
      ["get", ["state"]],
    ]);
    expect(acme._q).toHaveLength(2);
  });

  it("that the page has brought with its own snippet is begun, not loaded beside", () => {
    let begun = 0;
    const page = makePage({ acme: { init: () => begun++ } });
    run({ script: "https://a/", stub: ["methods", "acme"], begin: ["acme.init"] }, "1", page);
    expect([begun, page.added]).toEqual([1, []]);
  });
});

describe("to forget", () => {
  it("takes the vendor's own entries and cookies, on each domain they may have been set for", () => {
    const page = makePage({}, "acme-id=1; other=2; acme=3");
    const kept = { "acme-a": "1", "my-acme-b": "2", other: "3" };
    page["localStorage"] = makeStore(kept);
    page["sessionStorage"] = makeStore({ "acme-c": "1" });
    forget(asWindow(page), ["acme-"]);
    expect({ ...page["localStorage"] }).toEqual({ "my-acme-b": "2", other: "3" });
    expect({ ...page["sessionStorage"] }).toEqual({});
    const gone = "acme-id=;max-age=0;path=/";
    expect(page.cookies).toEqual([
      gone,
      `${gone};domain=www.shop.acme.example`,
      `${gone};domain=shop.acme.example`,
      `${gone};domain=acme.example`,
    ]);
  });

  it("does without a storage that is blocked", () => {
    const page = makePage();
    Object.defineProperty(page, "localStorage", {
      get: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    });
    expect(() => forget(asWindow(page), ["acme-"])).not.toThrow();
  });
});
