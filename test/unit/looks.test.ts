import { describe, expect, test } from "vitest";
import { offered } from "../../src/page/looks.ts";

const at = (text: string) => Date.parse(text);

describe("paths", () => {
  test.each([
    ["/shop", "/shop", true],
    ["/shop", "/shop/", false],
    ["/shop", "/shop/cart", false],
    ["/shop/*", "/shop/cart", true],
    ["/shop/*", "/shop/", true],
    ["/shop/*", "/shop", false],
    ["*", "/", true],
    ["*/help", "/en/help", true],
    ["*/help", "/en/helper", false],
    ["/*/cart/*", "/en/cart/2", true],
    ["/*/cart/*", "/cart/2", false],
    ["/a*a", "/a", false],
    ["/a*b*c", "/axcxbxc", true],
    ["/a*b*c", "/axcxb", false],
    ["/.*", "/shop", false],
  ])("%s offers the chat at %s: %s", (pattern, path, expected) => {
    expect(offered({ paths: [pattern] }, path, 0)).toBe(expected);
  });

  test("offer it where one of several fits", () => {
    const paths = ["/shop/*", "/help"];
    const told = ["/help", "/shop/1", "/about"].map((path) => offered({ paths }, path, 0));
    expect(told).toEqual([true, true, false]);
  });

  test("that are not given offer it everywhere", () => {
    expect(offered(undefined, "/anywhere", 0)).toBe(true);
    expect(offered({}, "/anywhere", 0)).toBe(true);
  });
});

describe("hours", () => {
  test.each([
    // A Monday in California, eight hours behind UTC in winter and seven in summer.
    ["mon-fri 09:00-17:00 America/Los_Angeles", "2026-11-23T16:59:59Z", false],
    ["mon-fri 09:00-17:00 America/Los_Angeles", "2026-11-23T17:00:00Z", true],
    ["mon-fri 09:00-17:00 America/Los_Angeles", "2026-11-24T00:59:59Z", true],
    ["mon-fri 09:00-17:00 America/Los_Angeles", "2026-11-24T01:00:00Z", false],
    ["mon-fri 09:00-17:00 America/Los_Angeles", "2026-07-20T16:00:00Z", true],
    ["mon-fri 09:00-17:00 America/Los_Angeles", "2026-07-20T15:59:00Z", false],
    // Friday evening there is Saturday in UTC.
    ["mon-fri 09:00-20:00 America/Los_Angeles", "2026-11-28T03:00:00Z", true],
    ["mon-fri 09:00-17:00 America/Los_Angeles", "2026-11-28T18:00:00Z", false],
    ["mon-fri 09:00-17:00 Asia/Tokyo", "2026-11-22T23:59:00Z", false],
    ["mon-fri 09:00-17:00 Asia/Tokyo", "2026-11-23T00:00:00Z", true],
    ["sun 00:00-24:00 UTC", "2026-11-22T00:00:00Z", true],
    ["sun 00:00-24:00 UTC", "2026-11-22T23:59:59Z", true],
    ["sun 00:00-24:00 UTC", "2026-11-23T00:00:00Z", false],
    // A span over the week's end.
    ["fri-mon 10:00-12:00 UTC", "2026-11-22T11:00:00Z", true],
    ["fri-mon 10:00-12:00 UTC", "2026-11-24T11:00:00Z", false],
  ])("%s, at %s: %s", (hours, time, expected) => {
    expect(offered({ hours }, "/", at(time))).toBe(expected);
  });

  test("over midnight belong to the day on which they begin", () => {
    const hours = "fri 22:00-02:00 UTC";
    const told = [
      "2026-11-27T21:59:00Z",
      "2026-11-27T23:00:00Z",
      "2026-11-28T01:59:00Z",
      "2026-11-28T02:00:00Z",
      "2026-11-27T01:00:00Z",
    ].map((time) => offered({ hours }, "/", at(time)));
    expect(told).toEqual([false, true, true, false, false]);
  });

  test("and paths must both fit", () => {
    const show = { paths: ["/shop"], hours: "mon 09:00-17:00 UTC" };
    const noon = at("2026-11-23T12:00:00Z");
    expect(offered(show, "/shop", noon)).toBe(true);
    expect(offered(show, "/", noon)).toBe(false);
    expect(offered(show, "/shop", at("2026-11-24T12:00:00Z"))).toBe(false);
  });
});
