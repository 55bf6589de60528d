import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { botframework } from "../../src/vendors/botframework.ts";
import { deepChat } from "../../src/vendors/deep-chat.ts";
import { flowise } from "../../src/vendors/flowise.ts";
import { asWindow, makeElement, makePage, makeWatcher } from "./vendor-page.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("deep-chat", () => {
  it("sends the record with each request, beside what the site sends", () => {
    const page = makePage();
    const drawn = makeElement({ _activeService: { rawBody: { model: "m" } } });
    const coming = makeElement({ connect: { url: "/bot", additionalBodyProps: { shop: 1 } } });
    page.elements.set("deep-chat", [drawn, coming]);
    deepChat().write?.(asWindow(page), "B", true);
    expect(drawn["_activeService"].rawBody).toEqual({ model: "m", privacy_notice: "B" });
    expect(coming["connect"]).toEqual({
      url: "/bot",
      additionalBodyProps: { shop: 1, privacy_notice: "B" },
    });
  });

  it("tells of the first message of a conversation, and not of history or another's messages", () => {
    const page = makePage();
    const watcher = makeWatcher();
    const undo = deepChat().watch?.(asWindow(page), watcher);
    const tell = (role: string, isHistory = false, chat = true) => {
      const event = new CustomEvent("message", { detail: { message: { role }, isHistory } });
      Object.defineProperty(event, "target", { value: { matches: () => chat } });
      page["document"].dispatchEvent(event);
    };
    tell("user", true);
    tell("user", false, false);
    expect(watcher.told).toEqual([]);
    tell("ai");
    tell("user");
    tell("user");
    expect(watcher.told).toEqual(["invited", "started "]);
    undo?.();
    tell("ai");
    expect(watcher.told).toHaveLength(2);
  });

  it("is ready once its code has come, not where only its element stands there", () => {
    const page = makePage();
    page.elements.set("deep-chat", [makeElement()]);
    expect(deepChat().ready(asWindow(page))).toBe(false);
    page.elements.set("deep-chat:defined", [makeElement()]);
    expect(deepChat().ready(asWindow(page))).toBe(true);
  });

  it("is gone from the page at the end", () => {
    const page = makePage();
    const element = makeElement();
    page.elements.set("deep-chat", [element]);
    expect(deepChat().end?.(asWindow(page))).toBe(true);
    expect(element["removed"]).toBe(true);
  });
});

describe("flowise", () => {
  const drawn = () => {
    const page = makePage();
    const bot = { height: 0, getBoundingClientRect: () => ({ height: bot.height }) };
    const click = vi.fn<() => void>(() => void (bot.height = bot.height ? 0 : 400));
    const parts: Record<string, unknown> = { "[part=bot]": bot, "[part=button]": { click } };
    const element = makeElement({
      chatflowid: "flow",
      chatflowConfig: { vars: { shop: 1 }, other: 2 },
      shadowRoot: { querySelector: (selector: string) => parts[selector] },
    });
    page.elements.set("flowise-chatbot", [element]);
    return { page: asWindow(page), element, bot, click };
  };

  it("is opened and closed by its own button, and left alone where it is so already", () => {
    const { page, click } = drawn();
    const vendor = flowise();
    vendor.open?.(page);
    vendor.open?.(page);
    expect(click).toHaveBeenCalledTimes(1);
    vendor.close?.(page);
    vendor.close?.(page);
    expect(click).toHaveBeenCalledTimes(2);
  });

  it("carries the record as a variable of the flow, beside the site's own", () => {
    const { page, element } = drawn();
    flowise().write?.(page, "B", true);
    expect(element["chatflowConfig"]).toEqual({
      vars: { shop: 1, privacy_notice: "B" },
      other: 2,
    });
  });

  it("tells of opening by itself and of the visitor's first message", () => {
    const { page, bot } = drawn();
    const watcher = makeWatcher();
    const undo = flowise().watch?.(page, watcher);
    const keep = (type: string) =>
      page.localStorage.setItem(
        "flow_EXTERNAL",
        JSON.stringify({ chatId: "c1", chatHistory: [{ type }] }),
      );
    bot.height = 400;
    keep("apiMessage");
    vi.advanceTimersByTime(300);
    expect(watcher.told).toEqual(["opened"]);
    keep("userMessage");
    vi.advanceTimersByTime(600);
    expect(watcher.told).toEqual(["opened", "started c1"]);
    undo?.();
    bot.height = 0;
    vi.advanceTimersByTime(300);
    bot.height = 400;
    vi.advanceTimersByTime(300);
    expect(watcher.told).toHaveLength(2);
  });

  it("is removed and forgets its conversation at the end", () => {
    const { page, element } = drawn();
    page.localStorage.setItem("flow_EXTERNAL", "{}");
    expect(flowise().end?.(page)).toBe(true);
    expect([element["removed"], page.localStorage.getItem("flow_EXTERNAL")]).toEqual([true, null]);
  });
});

describe("botframework", () => {
  const run = () => {
    const part = botframework();
    const page = asWindow(makePage());
    const sent: any[] = [];
    const dispatched: unknown[] = [];
    const store = { dispatch: (action: unknown) => dispatched.push(action) };
    const act = part.middleware(store)((action) => sent.push(action));
    const post = (activity: object) =>
      act({ type: "DIRECT_LINE/POST_ACTIVITY", payload: { activity } });
    const bring = (activity: object) =>
      act({ type: "DIRECT_LINE/INCOMING_ACTIVITY", payload: { activity } });
    return { part, page, sent, dispatched, act, post, bring };
  };

  it("puts the record into the channel data of each activity, beside the site's own", () => {
    const { part, page, sent, post } = run();
    part.write?.(page, "B", true);
    post({ type: "message", text: "Hello", channelData: { own: 1 } });
    expect(sent[0].payload.activity).toEqual({
      type: "message",
      text: "Hello",
      channelData: { own: 1, privacy_notice: "B" },
    });
  });

  it("lets everything through as it is while nothing was acknowledged", () => {
    const { sent, post, bring } = run();
    post({ type: "event" });
    bring({ type: "message", from: { role: "bot" } });
    expect(sent.map(({ payload }) => payload.activity)).toEqual([
      { type: "event" },
      { type: "message", from: { role: "bot" } },
    ]);
  });

  it("tells of the bot's messages, and of the conversation with its id once", () => {
    const { part, page, post, bring } = run();
    const watcher = makeWatcher();
    const undo = part.watch?.(page, watcher);
    post({ type: "message" });
    expect(watcher.told).toEqual([]);
    bring({ type: "message", from: { role: "user" }, conversation: { id: "c1" } });
    bring({ type: "message", from: { role: "bot" }, conversation: { id: "c1" } });
    post({ type: "message" });
    expect(watcher.told).toEqual(["started c1", "invited"]);
    undo?.();
    bring({ type: "message", from: { role: "bot" } });
    expect(watcher.told).toHaveLength(2);
  });

  it("tells of a conversation without an id once its first message has arrived", () => {
    const { part, page, post, act } = run();
    const watcher = makeWatcher();
    part.watch?.(page, watcher);
    post({ type: "message" });
    act({ type: "DIRECT_LINE/POST_ACTIVITY_FULFILLED" });
    act({ type: "DIRECT_LINE/POST_ACTIVITY_FULFILLED" });
    expect(watcher.told).toEqual(["started "]);
  });

  it("sends nothing any more after the end, and cuts the connection", () => {
    const { part, page, sent, dispatched, post } = run();
    expect(part.end?.(page)).toBe(true);
    post({ type: "message" });
    expect([sent, dispatched]).toEqual([[], [{ type: "DIRECT_LINE/DISCONNECT" }]]);
  });
});
