import { describe, expect, it } from "vitest";
import { fromRow, type Row } from "../../src/vendors/row.ts";
import * as table from "../../src/vendors/table.ts";
import { asWindow, makeBus, makePage, makeRecorder, makeWatcher, steps } from "./vendor-page.ts";

describe.each([
  ["livechat", "LiveChatWidget", table.livechat],
  ["openwidget", "OpenWidget", table.openwidget],
  ["chatbot", "OpenWidget", table.chatbot],
] as const)("%s", (_, global, row) => {
  it("is told by the calls of the JavaScript API", () => {
    const calls: string[] = [];
    const page = makePage({ [global]: { _h: () => {}, ...makeRecorder(["call"], calls) } });
    expect(fromRow(row).ready(asWindow(page))).toBe(true);
    const write = 'call("update_session_variables",{"privacy_notice":"B"})';
    expect(steps(row, page, calls)).toEqual({
      hide: ['call("hide_greeting")', 'call("hide")'],
      show: ['call("minimize")'],
      open: ['call("maximize")'],
      close: ['call("minimize")'],
      write: [write],
      fresh: [write],
      writeStarted: [],
      end: ['call("destroy")'],
      resume: [],
    });
  });

  it("tells of what stood before anybody could listen", () => {
    const get = (what: string) =>
      what === "state" ? { visibility: "maximized" } : { status: "invited" };
    const page = makePage({ [global]: { on: () => {}, get } });
    const watcher = makeWatcher();
    fromRow(row).watch?.(asWindow(page), watcher)();
    expect(watcher.told).toEqual(["opened", "invited"]);
  });

  it("tells of opening, invitations and conversations, and takes its listeners away", () => {
    const bus = makeBus();
    let data: object = {};
    const page = makePage({ [global]: { on: bus.on, off: bus.off, get: () => data } });
    const watcher = makeWatcher();
    const undo = fromRow(row).watch?.(asWindow(page), watcher);
    bus.tell("visibility_changed", { visibility: "minimized" });
    bus.tell("visibility_changed", { visibility: "maximized" });
    bus.tell("greeting_displayed", { id: 1 });
    bus.tell("new_event", { author: { type: "customer" } });
    expect(watcher.told).toEqual(["opened", "invited"]);
    data = { chatId: "c", threadId: "t" };
    bus.tell("customer_status_changed", { status: "chatting" });
    expect(watcher.told.slice(2)).toEqual(["started t"]);
    undo?.();
    expect(bus.listeners.size).toBe(0);
  });
});

it("the account's id goes where each of LiveChat's family has its own", () => {
  const load = (row: Row, id: string) => {
    const page = makePage();
    fromRow(row).load?.(asWindow(page), id);
    return [page["__lc"] ?? page["__ow"], page.added];
  };
  expect(load(table.livechat, "123")).toEqual([
    { license: 123, asyncInit: false },
    ["https://cdn.livechatinc.com/tracking.js"],
  ]);
  expect(load(table.livechat, "ab-1")[0]).toEqual({ organizationId: "ab-1", asyncInit: false });
  expect(load(table.chatbot, "org/template")).toEqual([
    {
      organizationId: "org",
      template_id: "template",
      product_name: "chatbot",
      asyncInit: false,
    },
    ["https://cdn.openwidget.com/openwidget.js"],
  ]);
});
