import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startPage } from "../../src/page/page.ts";
import { config } from "../unit/configs.ts";
import { parts } from "./begin.ts";
import { here, holdVendor, quiet, ran } from "./vendor.ts";

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

describe("scripts marked for sale", () => {
  it("do not run with the chat's", async () => {
    mark({ ...say("sale"), purpose: "sale" });
    await seen();
    held.release();
    expect(here.ran).toEqual([]);
    held.gate.open("sale");
    expect(here.ran).toEqual(["sale"]);
  });

  it("run while sale is allowed, and no more once the visitor has opted out", async () => {
    held.stop();
    mark({ ...say("first"), purpose: "sale" });
    const prechat = startPage(config, parts());
    try {
      await ran(["first"]);
      prechat.optOut();
      mark({ ...say("second"), purpose: "sale" });
      await quiet();
      expect(here.ran).toEqual(["first"]);
    } finally {
      prechat.destroy();
      localStorage.clear();
    }
  });

  it("that an opt-out keeps asleep make it an honored one", async () => {
    held.stop();
    const first = startPage(config, parts());
    first.optOut();
    expect(first.state.optOut).toBe("received");
    first.destroy();
    mark({ ...say("sale"), purpose: "sale" });
    const next = startPage(config, parts());
    try {
      expect(next.state.optOut).toBe("honored");
      expect(here.ran).toEqual([]);
    } finally {
      next.destroy();
      localStorage.clear();
    }
  });
});
