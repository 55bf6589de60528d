import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { begin, drawn, make } from "./begin.ts";
import { here, quiet, ran, script } from "./vendor.ts";

const given = make({ sale: { scripts: ["/vendor-script.js"] } });
let added: HTMLScriptElement[] = [];

/** A tag as an unchanged snippet puts it in. */
const insert = (name: string) => {
  const tag = document.createElement("script");
  tag.src = script(name);
  added.push(tag);
  document.head.append(tag);
  return tag;
};

beforeEach(() => {
  here.ran = [];
});
afterEach(() => {
  for (const tag of added.splice(0)) tag.remove();
  delete here.ran;
});

describe("the tags that the config names as those that sell", () => {
  it("run as before while data may be sold", async () => {
    begin(given);
    insert("ad");
    await ran(["ad"]);
    expect(here.ran).toEqual(["ad"]);
  });

  it("wait after an opt-out, which is honored by that, and run after an opt-in", async () => {
    const prechat = begin(given);
    prechat.optOut();
    const tag = insert("ad");
    await quiet();
    expect(here.ran).toEqual([]);
    expect(tag.src).toBe(script("ad"));
    expect(prechat.state.optOut).toBe("honored");
    prechat.identify("user", { saleShare: "optedIn", at: Date.now() + 1000 });
    await ran(["ad"]);
  });

  it("that have run on this page before an opt-out keep it from being called honored", async () => {
    const prechat = begin(given);
    insert("first");
    await ran(["first"]);
    prechat.optOut();
    insert("second");
    await quiet();
    expect(here.ran).toEqual(["first"]);
    expect(prechat.state.optOut).toBe("received");
  });

  it("never touch the chat", async () => {
    const prechat = begin(given);
    await drawn();
    prechat.optOut();
    insert("ad");
    expect(prechat.state.chat).toBe("held");
  });
});
