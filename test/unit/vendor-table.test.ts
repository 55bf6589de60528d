import { describe, expect, it } from "vitest";
import { doors } from "../../.build/doors.ts";
import type { Row } from "../../src/vendors/row.ts";
import { known } from "../../src/vendors/known.ts";
import { labels } from "../../src/vendors/labels.ts";
import * as table from "../../src/vendors/table.ts";

const rows = Object.values<Row>(table);
const named = Object.keys(known).filter((name) => name !== "custom");

describe("the table", () => {
  it("has one row, one name, one door for each vendor that a config can name", () => {
    const names = rows.map(({ name }) => name);
    expect(names.toSorted()).toEqual(named.toSorted());
    expect(Object.keys(labels)).toEqual(Object.keys(known));
    const vendors = doors.filter(({ name }) => name.startsWith("vendors/"));
    expect(vendors.map(({ name }) => name).toSorted()).toEqual(
      named.map((name) => `vendors/${name}`).toSorted(),
    );
  });

  it.each(rows.map((row) => [row.name, row] as const))(
    "%s says what stands behind it, where it draws, and when it is ready",
    (_, { evidence, holders, ready, drawn }) => {
      expect(["real", "stand-in", "documentation"]).toContain(evidence);
      expect(holders.length).toBeGreaterThan(0);
      expect(ready ?? drawn).toBeTruthy();
    },
  );

  it.each(rows.flatMap(({ name, load }) => (load ? [[name, load.script] as const] : [])))(
    "%s is loaded from an address that is held as its own: %s",
    (name, script) => {
      const { host, pathname } = new URL(script.replace("{server}", "https://chat.example"));
      const { scripts } = known[name as keyof typeof known];
      const own = scripts.some((pattern) =>
        pattern.startsWith("/")
          ? pathname.includes(pattern)
          : (host + pathname).startsWith(pattern),
      );
      expect(own).toBe(true);
    },
  );

  it.each(["livechat", "rocketchat", "openwidget", "chatbot", "intercom", "crisp", "tawk"])(
    "the door of %s gives its part",
    async (name) => {
      const door = await import(`../../src/vendors/${name}.ts`);
      expect(door[name]()).toMatchObject({ name, ready: expect.any(Function) });
    },
  );
});
