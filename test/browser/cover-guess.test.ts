import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { add, begin, drawn } from "./begin.ts";
import { card, covering, isCovered, pause, strays } from "./covered.ts";

beforeEach(() => page.viewport(800, 600));
strays();

const own = covering(
  {},
  { name: "custom", id: undefined, label: "the test chat", scripts: ["chat.vendor.invalid/"] },
);

/** A page on which a chat that nothing is known of may run covered by now. */
const covered = async () => {
  const events: string[] = [];
  const prechat = begin(own, { vendor: undefined, onEvent: ({ type }) => void events.push(type) });
  await drawn();
  await expect.poll(() => events.filter((type) => type === "vendor.held")).toHaveLength(2);
  return { prechat, events };
};
const afloat = (element: HTMLElement, width = 60, height = 60) => {
  element.style.setProperty("position", "fixed");
  element.style.setProperty("width", `${width}px`);
  element.style.setProperty("height", `${height}px`);
  element.style.setProperty("bottom", "0");
  return element;
};
const put = (...elements: HTMLElement[]) => {
  document.body.append(...elements);
  return elements[0] as HTMLElement;
};
const element = (tag = "div", text = "") =>
  Object.assign(document.createElement(tag), { textContent: text });
/** By the next frame it stands decided. */
const decided = () => new Promise((done) => requestAnimationFrame(done));
const frame = (src: string) => Object.assign(document.createElement("iframe"), { src });

describe("of a chat that nothing is known of is covered", () => {
  it("what floats beside the site's own elements, itself or by something in it", async () => {
    await covered();
    const box = put(afloat(element("div", "Chat")));
    const wrap = element();
    wrap.append(afloat(element("div", "Chat")));
    put(wrap);
    await decided();
    expect(isCovered(box)).toBe(true);
    expect(isCovered(wrap)).toBe(true);
  });

  it("a custom element with an open shadow root of a kind that the page had not got", async () => {
    const mine = add("site-card" as "div");
    mine.attachShadow({ mode: "open" }).append("the site's own");
    await covered();
    const [theirs, more] = [element("vendor-chat"), element("site-card")];
    for (const one of [theirs, more]) one.attachShadow({ mode: "open" }).append("text");
    put(theirs, more);
    await decided();
    expect(isCovered(theirs)).toBe(true);
    expect(isCovered(more)).toBe(false);
    expect(isCovered(mine)).toBe(false);
  });

  it("a frame of the vendor's host anywhere, also when its address comes later, and only that", async () => {
    const place = add("section", {}, "the site's own");
    await covered();
    const late = document.createElement("iframe");
    const deep = element();
    deep.append(late);
    place.append(frame("https://chat.vendor.invalid/window"), deep);
    await decided();
    expect(isCovered(place.querySelector("iframe") as HTMLElement)).toBe(true);
    expect(isCovered(late)).toBe(false);
    late.src = "https://eu.chat.vendor.invalid/window";
    await decided();
    expect(isCovered(late)).toBe(true);
    expect(isCovered(place)).toBe(false);
    expect(isCovered(deep)).toBe(false);
  });

  it("what is empty yet, so that it is never seen when it fills; what begins to float later, at once", async () => {
    await covered();
    const empty = put(element());
    const flow = put(element("p", "in the flow"));
    await decided();
    expect(isCovered(empty)).toBe(true);
    expect(isCovered(flow)).toBe(false);
    empty.append(afloat(element("div", "Chat")));
    flow.style.setProperty("position", "fixed");
    await decided();
    expect(isCovered(empty)).toBe(true);
    expect(isCovered(flow)).toBe(true);
  });
});

describe("what cannot be told yet", () => {
  it("is out of sight while a style sheet that came with it is on its way", async () => {
    await covered();
    const link = Object.assign(element("link"), { rel: "stylesheet", href: "/never.invalid.css" });
    document.head.append(link);
    const box = put(element("p", "text that a sheet will make float"));
    await decided();
    expect(isCovered(box)).toBe(true);
    link.dispatchEvent(new Event("error"));
    link.remove();
    await pause(3100);
    expect(isCovered(box)).toBe(false);
    expect(box.inert).toBe(false);
  });

  it("is seen again three seconds after it came empty, when it takes room in the flow", async () => {
    await covered();
    const box = put(element());
    box.append("more of the site");
    await decided();
    box.append(", and more");
    await pause(3200);
    expect(isCovered(box)).toBe(false);
  });
});

describe("the site's own stays as it is:", () => {
  it("what was there before, with all that comes into it", async () => {
    const before = put(afloat(element("div", "the site's own bar")));
    await covered();
    const inside = afloat(element("div", "a menu"));
    before.append(inside);
    await decided();
    expect(before.inert || inside.inert).toBe(false);
    expect(isCovered(inside)).toBe(false);
  });

  it("what comes later in the flow, a native dialog, and a frame of somebody else", async () => {
    await covered();
    const [flow, dialog, other] = [element("p", "more of the site"), element("dialog"), element()];
    afloat(other).append(frame("https://captcha.example.invalid/"));
    put(flow, dialog, other);
    (dialog as HTMLDialogElement).showModal();
    await decided();
    for (const one of [flow, dialog, other]) expect(one.inert, one.localName).toBe(false);
    (dialog as HTMLDialogElement).close();
  });

  it("a plain box that opens at the visitor's own act, be it drawn in an empty one", async () => {
    const button = add("button", {}, "Basket");
    await covered();
    const portal = put(element());
    await decided();
    expect(isCovered(portal)).toBe(true);
    button.addEventListener("click", () => {
      portal.append(afloat(element("div", "Your basket")));
      put(afloat(element("div", "backdrop"))).id = "backdrop";
    });
    await userEvent.click(button);
    await decided();
    expect(isCovered(portal)).toBe(false);
    expect(portal.inert).toBe(false);
    expect(isCovered(document.querySelector("#backdrop") as HTMLElement)).toBe(false);
  });

  it("what a router puts in exchange for the site's own", async () => {
    const old = put(afloat(element("header", "the old header")));
    await covered();
    const fresh = afloat(element("header", "the new header"));
    old.replaceWith(fresh);
    await decided();
    expect(isCovered(fresh)).toBe(false);
  });
});

describe("a chat that nothing is known of reaches out", () => {
  it("when what rested at a launcher's size grows, once, and not by having come", async () => {
    const { events } = await covered();
    const box = put(afloat(element("div", "Chat")));
    await pause(700);
    expect(events).not.toContain("invite.gated");
    afloat(box, 340, 480);
    await expect.poll(card).toBeTruthy();
    afloat(box, 341, 700);
    await pause(700);
    expect(events.filter((type) => type === "invite.gated")).toHaveLength(1);
  });

  it("when something grows within its open shadow root", async () => {
    await covered();
    const host = element("vendor-chat-two");
    const inner = afloat(element("div", "Chat"));
    host.attachShadow({ mode: "open" }).append(inner);
    put(host);
    await pause(700);
    expect(card()).toBeNull();
    afloat(inner, 340, 480);
    await expect.poll(card).toBeTruthy();
  });

  it("when its holder says so by its state, and not when it says that it has closed", async () => {
    const { events } = await covered();
    const box = put(afloat(element("div", "Chat")));
    await pause(700);
    box.dataset["state"] = "closed";
    box.className = "widget ready";
    await pause(700);
    expect(events).not.toContain("invite.gated");
    box.dataset["state"] = "triggered";
    await expect.poll(card).toBeTruthy();
  });
});
