import { describe, expect, it, vi } from "vitest";
import { fromRow, type Row } from "../../src/vendors/row.ts";
import { asWindow, makeElement, makePage } from "./vendor-page.ts";

const make = (row: Partial<Row> = {}) =>
  fromRow({ name: "acme", holders: ["#acme"], evidence: "documentation", ...row });

describe("a call", () => {
  it("goes to the global at its path, on the object that it belongs to", () => {
    const seen: unknown[] = [];
    const api = {
      open(...args: unknown[]) {
        seen.push([this, args]);
      },
    };
    const page = makePage({ acme: { api } });
    make({ open: [["acme.api.open", 1, { deep: [true, null] }]] }).open?.(asWindow(page));
    expect(seen).toEqual([[api, [1, { deep: [true, null] }]]]);
  });

  it("reaches the vendor's new global after it has replaced the old one", () => {
    const seen: string[] = [];
    const page = makePage({ acme: () => seen.push("stub") });
    const vendor = make({ open: [["acme"]] });
    vendor.open?.(asWindow(page));
    page["acme"] = () => seen.push("real");
    vendor.open?.(asWindow(page));
    expect(seen).toEqual(["stub", "real"]);
  });

  it.each([
    ["nothing is there", {}],
    ["the owner is missing", { acme: undefined }],
    ["an element with that id stands there", { acme: { open: makeElement() } }],
    ["it is null", { acme: null }],
  ])("does nothing where %s", (_, globals) => {
    const page = makePage(globals);
    expect(() => make({ open: [["acme.open", "{brief}"]] }).open?.(asWindow(page))).not.toThrow();
  });

  it("is no step at all where the row names none", () => {
    const vendor = make();
    expect([vendor.hide, vendor.show, vendor.open, vendor.close, vendor.load, vendor.end]).toEqual(
      Array.from({ length: 6 }),
    );
  });

  it("is filled with the brief at any depth, cut to the vendor's limit", () => {
    const seen: unknown[] = [];
    const page = makePage({ acme: (...args: unknown[]) => seen.push(args) });
    const row = { write: [["acme", "ack={brief}", [{ k: "{brief}" }]]], most: 5 } as const;
    make(row).write?.(asWindow(page), "1234567", false);
    expect(seen).toEqual([["ack=12345", [{ k: "12345" }]]]);
  });

  it("takes what looks like a replacement pattern or a slot in a value as it is", () => {
    const seen: unknown[] = [];
    const page = makePage({ acme: (text: string) => seen.push(text), secret: "s" });
    make({ write: [["acme", "a {brief}"]] }).write?.(asWindow(page), "$& {@secret} {id}", false);
    expect(seen).toEqual(["a $& {@secret} {id}"]);
  });

  it("can hand over a global of the page, or whether there is one", () => {
    const seen: unknown[] = [];
    const own = { app: 1 };
    const page = makePage({ acme: (...args: unknown[]) => seen.push(args), own });
    make({ show: [["acme", "{@own}", "{?own.app}", "{?own.none}"]] }).show?.(asWindow(page));
    expect(seen[0]).toEqual([own, true, false]);
    expect((seen[0] as unknown[])[0]).toBe(own);
  });
});

describe("a time line's entry", () => {
  it("is made where the record is fresh, and what agents see is kept up always", () => {
    const seen: string[] = [];
    const page = makePage({ acme: (text: string) => seen.push(text) });
    const vendor = make({ write: [["acme", "data"]], note: [["acme", "entry"]] });
    vendor.write?.(asWindow(page), "b", true);
    vendor.write?.(asWindow(page), "b", false);
    expect(seen).toEqual(["data", "entry", "data"]);
  });
});

describe("a vendor is ready", () => {
  it("once its global stands and its element is drawn", () => {
    const page = makePage();
    const vendor = make({ ready: "acme.api", drawn: "#acme" });
    expect(vendor.ready(asWindow(page))).toBe(false);
    page["acme"] = { api: {} };
    expect(vendor.ready(asWindow(page))).toBe(false);
    page.elements.set("#acme", [makeElement()]);
    expect(vendor.ready(asWindow(page))).toBe(true);
  });
});

describe("the end", () => {
  it("calls the vendor's stop, removes its elements and globals, and forgets the visitor", () => {
    const stop = vi.fn<() => void>();
    const page = makePage({ acme: { stop } });
    const holder = makeElement();
    page.elements.set("#acme", [holder]);
    page["localStorage"].setItem("acme-visitor", "1");
    const vendor = make({ end: [["acme.stop"]], gone: ["acme"], forget: ["acme-"] });
    expect(vendor.end?.(asWindow(page))).toBe(true);
    expect(stop).toHaveBeenCalledOnce();
    expect([holder["removed"], "acme" in page]).toEqual([true, false]);
    expect(page["localStorage"].getItem("acme-visitor")).toBeNull();
  });

  it("says so where the vendor's code runs on", () => {
    const vendor = make({ forget: ["acme-"], stays: true });
    expect([vendor.stays, vendor.end?.(asWindow(makePage()))]).toEqual([true, false]);
  });
});
