import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { add, begin, drawn, loader, make, ours } from "./begin.ts";
import {
  button,
  card,
  covered,
  covering,
  fromOtherTab,
  invited,
  isCovered,
  keep,
  makeInviting,
  own,
  pause,
  strays,
  tick,
} from "./covered.ts";

beforeEach(() => page.viewport(800, 600));
strays();

describe("a covered chat", () => {
  it("runs out of sight and reach before anything is acknowledged, and the state stays held", async () => {
    const { prechat, vendor, events } = await covered();
    expect(vendor.done).toEqual(["load", "hide"]);
    expect(isCovered(vendor.holder)).toBe(true);
    expect(prechat.state).toMatchObject({ notice: "unshown", chat: "held" });
    expect(events).toContain("vendor.held covered");
    expect(events).not.toContain("vendor.released");
    expect(ours(".launcher").hidden).toBe(false);
    expect(localStorage).toHaveLength(0);
  });

  it("stays held where what covers it cannot be loaded", async () => {
    const vendor = makeInviting();
    const errors: string[] = [];
    begin(own, {
      vendor,
      load: loader("cover.js"),
      onEvent: ({ type }) => void (type === "error" && errors.push(type)),
    });
    await expect.poll(() => errors).toHaveLength(1);
    expect(vendor.done).toEqual([]);
  });

  it.each(["notice.declined", "notice.withdrawn"] as const)(
    "does not run for a visitor whose last word is %s",
    async (type) => {
      keep({ type });
      const vendor = makeInviting();
      begin(own, { vendor });
      await drawn();
      await pause(300);
      expect(vendor.done).toEqual([]);
    },
  );

  it("does not run where the chat is not offered", async () => {
    const vendor = makeInviting();
    begin(covering({ show: { paths: ["/elsewhere"] } }), { vendor });
    await drawn();
    await pause(300);
    expect(vendor.done).toEqual([]);
  });

  it("is covered again when a router puts its holder in anew, or the vendor undoes the cover", async () => {
    const { vendor } = await covered();
    vendor.holder.remove();
    const again = add("div", { id: "vendor" }, "the vendor's new window");
    await expect.poll(() => isCovered(again)).toBe(true);
    again.inert = false;
    document.adoptedStyleSheets = [];
    add("p", {}, "the page goes on");
    await expect.poll(() => isCovered(again)).toBe(true);
  });

  it("cannot take the focus, and gives back what it took in its first moment", async () => {
    const field = add("input");
    field.focus();
    const { vendor } = await covered();
    vendor.holder.querySelector("iframe")?.focus();
    vendor.holder.querySelector("iframe")?.contentWindow?.focus();
    await pause(50);
    expect(document.activeElement).toBe(field);
  });

  it("that opens unseen does not lock the page's scrolling; once seen, it may", async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".locked{overflow:hidden}");
    document.adoptedStyleSheets = [sheet];
    const { vendor, prechat } = await covered();
    document.body.classList.add("locked");
    vendor.invite();
    await expect.poll(() => getComputedStyle(document.body).overflowY).not.toBe("hidden");
    prechat.open();
    await tick();
    expect(getComputedStyle(document.body).overflowY).toBe("hidden");
    document.body.classList.remove("locked");
  });

  it("leaves alone what the site itself made inert", async () => {
    const place = add(
      "div",
      { id: "vendor", inert: "" },
      "a place that the site keeps for the chat",
    );
    const { prechat, vendor } = await covered();
    expect(isCovered(place)).toBe(true);
    prechat.open();
    await tick();
    await expect.poll(() => vendor.done).toContain("open");
    expect(getComputedStyle(place).visibility).toBe("visible");
    expect(place.inert).toBe(true);
    expect(vendor.holder.inert).toBe(false);
  });
});

describe("the acknowledgement of a covered chat", () => {
  it("is kept as covered and told before the cover is lifted; the message is still there", async () => {
    const order: string[] = [];
    const { vendor, prechat } = await invited({
      sinks: [
        {
          name: "order",
          tell: ({ type, record: one }) => {
            if (type === "notice.acknowledged")
              order.push(`${one?.held} ${isCovered(vendor.holder)} ${vendor.done.at(-1)}`);
          },
        },
      ],
    });
    await userEvent.click(button("Read the notice"));
    await tick();
    expect(order).toEqual(["covered true hide"]);
    expect(vendor.done.slice(-2)).toEqual(["show", "open"]);
    expect(vendor.done.filter((act) => act === "load")).toHaveLength(1);
    expect(isCovered(vendor.holder)).toBe(false);
    expect(vendor.holder.inert).toBe(false);
    expect(getComputedStyle(vendor.holder).visibility).toBe("visible");
    expect(vendor.holder.dataset["message"]).toBe("Can I help you?");
    expect(prechat.records()[0]).toMatchObject({ type: "notice.acknowledged", held: "covered" });
    expect(card()).toBeNull();
  });

  it("tells of a conversation that an agent began under the cover only then, with the record that allowed it", async () => {
    const { vendor, prechat } = await covered();
    const told: unknown[] = [];
    prechat.on((event) => {
      if (event.type === "conversation.started")
        told.push([event.conversationId, event.acknowledgedBy]);
    });
    for (const it of vendor.watchers) it.started("c1");
    await expect.poll(card).toBeTruthy();
    expect(told).toEqual([]);
    prechat.open();
    await tick();
    await expect.poll(() => told).toEqual([["c1", prechat.records()[0]?.id]]);
  });

  it("in another tab takes the invitation away here, and leaves the cover until the visitor asks here", async () => {
    const { vendor } = await invited();
    keep({});
    fromOtherTab();
    expect(card()).toBeNull();
    expect(isCovered(vendor.holder)).toBe(true);
    await userEvent.click(ours(".launcher"));
    expect(isCovered(vendor.holder)).toBe(false);
  });
});

describe("a withdrawal from a covered chat", () => {
  const chatting = async () => {
    const it = await covered();
    it.prechat.open();
    await tick();
    await expect.poll(() => it.vendor.done).toContain("open");
    return it;
  };

  it("ends it; nothing it does is heard any more", async () => {
    const { vendor, prechat, events } = await chatting();
    prechat.withdraw();
    expect(vendor.done.at(-1)).toBe("end");
    vendor.draw();
    vendor.invite();
    await pause(600);
    expect(events).not.toContain("invite.gated");
    expect(isCovered(vendor.holder)).toBe(true);
  });

  it("covers one that cannot be ended again, and all that it puts in later", async () => {
    const { end: _, ...vendor } = makeInviting();
    const prechat = begin(own, { vendor });
    await drawn();
    await expect.poll(() => vendor.done).toContain("hide");
    prechat.open();
    await tick();
    await expect.poll(() => vendor.done).toContain("open");
    prechat.withdraw();
    expect(isCovered(vendor.holder)).toBe(true);
    expect(prechat.records().at(-1)).toMatchObject({ stopped: "covered-until-reload" });
    const later = add("div", { id: "vendor" }, "the vendor again");
    await expect.poll(() => isCovered(later)).toBe(true);
  });

  it("in another tab ends one that was never let in here", async () => {
    const { vendor, events } = await invited();
    keep({});
    keep({ type: "notice.withdrawn", seq: 999 });
    fromOtherTab();
    expect(vendor.done).toContain("end");
    expect(card()).toBeNull();
    vendor.draw();
    await expect.poll(() => isCovered(vendor.holder)).toBe(true);
    expect(events).not.toContain("vendor.released");
  });

  it("a record of another tab leaves a covered chat running, with the scripts it adds later", async () => {
    const { vendor } = await covered();
    keep({ type: "optout.recorded", source: "link" });
    fromOtherTab();
    const script = document.createElement("script");
    script.src = "https://cdn.livechatinc.com.invalid/x.js";
    const caught = document.createElement("script");
    caught.src = "https://cdn.livechatinc.com/more.js";
    expect(caught.getAttribute("src")).toBe("https://cdn.livechatinc.com/more.js");
    expect(isCovered(vendor.holder)).toBe(true);
  });
});

it("without covered nothing of this is loaded", async () => {
  const asked: string[] = [];
  const load = loader();
  begin(make(), {
    load: (name) => {
      asked.push(name);
      return load(name);
    },
  });
  await drawn();
  expect(asked).not.toContain("cover.js");
});
