import { describe, expect, it } from "vitest";
import { fromRow } from "../../src/vendors/row.ts";
import * as table from "../../src/vendors/table.ts";
import {
  asWindow,
  makeBus,
  makeElement,
  makePage,
  makeRecorder,
  makeWatcher,
  steps,
  type Heard,
} from "./vendor-page.ts";

describe("intercom", () => {
  const row = table.intercom;
  const fake = (calls: string[], settings: object = { app_id: "a" }) => {
    const { Intercom } = makeRecorder(["Intercom"], calls);
    return makePage({
      Intercom: Object.assign(Intercom as object, { booted: true }),
      intercomSettings: settings,
    });
  };

  it("is told by its methods, as an attribute and once as an event", () => {
    const calls: string[] = [];
    const page = fake(calls);
    expect(fromRow(row).ready(asWindow(page))).toBe(true);
    const write = 'Intercom("update",{"privacy_notice":"B"})';
    expect(steps(row, page, calls)).toEqual({
      hide: [
        'Intercom("hide")',
        'Intercom("hideNotifications",true)',
        'Intercom("update",{"hide_default_launcher":true})',
      ],
      show: [
        'Intercom("hideNotifications",false)',
        'Intercom("update",{"hide_default_launcher":false})',
      ],
      open: ['Intercom("show")'],
      close: ['Intercom("hide")'],
      write: [write],
      fresh: [write, 'Intercom("trackEvent","privacy-notice",{"record":"B"})'],
      writeStarted: [],
      end: ['Intercom("shutdown")'],
      resume: ['Intercom("boot",{"app_id":"a"})'],
    });
  });

  it("keeps a launcher hidden that the site itself has hidden", () => {
    const calls: string[] = [];
    fromRow(row).show?.(asWindow(fake(calls, { hide_default_launcher: true })));
    expect(calls).toContain('Intercom("update",{"hide_default_launcher":true})');
  });

  it("tells of opening and of what is unread", () => {
    const bus = makeBus();
    const watcher = makeWatcher();
    const undo = fromRow(row).watch?.(asWindow(makePage({ Intercom: bus.on })), watcher);
    bus.tell("onShow");
    bus.tell("onUnreadCountChange", 0);
    bus.tell("onUnreadCountChange", 1);
    undo?.();
    bus.tell("onShow");
    expect(watcher.told).toEqual(["opened", "invited"]);
  });

  it("is loaded by its stub, settings and script", () => {
    const page = makePage();
    fromRow(row).load?.(asWindow(page), "abc");
    expect([page["intercomSettings"], page["Intercom"].q, page.added]).toEqual([
      { app_id: "abc" },
      [],
      ["https://widget.intercom.io/widget/abc"],
    ]);
  });
});

describe("crisp", () => {
  const row = table.crisp;

  it("is told by commands, as session data and as an entry of the conversation's time line", () => {
    const calls: string[] = [];
    const page = makePage({ $crisp: { is: () => true, ...makeRecorder(["push"], calls) } });
    const write = 'push(["set","session:data",[[["privacy_notice","B"]]]])';
    expect(steps(row, page, calls)).toEqual({
      hide: ['push(["do","chat:hide"])'],
      show: ['push(["do","chat:show"])'],
      open: ['push(["do","chat:open"])'],
      close: ['push(["do","chat:close"])'],
      write: [write],
      fresh: [write],
      writeStarted: ['push(["set","session:event",[[["privacy_notice",{"record":"B"},"blue"]]]])'],
      end: ['push(["do","chat:close"])', 'push(["do","session:reset",[false]])'],
      resume: [],
    });
    expect(fromRow(row).stays).toBe(true);
  });

  it("is heard by its events, and by asking where its SDK has thrown our listeners out", async () => {
    const bus = makeBus();
    const state = { "chat:opened": false, "session:ongoing": false, "session:identifier": "s1" };
    const get = (name: keyof typeof state) => state[name];
    const push = ([verb, name, heard]: [string, string, Heard]) =>
      verb === "on" && bus.on(name, heard);
    const watcher = makeWatcher();
    const page = makePage({ $crisp: { is: get, get, push } });
    const undo = fromRow(row).watch?.(asWindow(page), watcher);
    bus.tell("message:received", {});
    bus.tell("chat:opened");
    expect(watcher.told.splice(0)).toEqual(["invited", "opened"]);
    Object.assign(state, { "chat:opened": true, "session:ongoing": true });
    await expect.poll(() => watcher.told).toEqual(["opened", "started s1"]);
    undo?.();
  });
});

describe("tawk", () => {
  const row = table.tawk;

  it("is told by its API: attributes before, an event once there is a conversation", () => {
    const calls: string[] = [];
    const methods = ["hideWidget", "showWidget", "maximize", "minimize", "setAttributes"];
    const more = ["addEvent", "endChat", "shutdown", "start"];
    const page = makePage({
      Tawk_API: { onLoaded: true, ...makeRecorder([...methods, ...more], calls) },
    });
    expect(fromRow(row).ready(asWindow(page))).toBe(true);
    const write = 'setAttributes({"privacy-notice":"B"},fn)';
    expect(steps(row, page, calls)).toEqual({
      hide: ["hideWidget()"],
      show: ["showWidget()"],
      open: ["maximize()"],
      close: ["minimize()"],
      write: [write],
      fresh: [write],
      writeStarted: [write, 'addEvent("privacy-notice",{"record":"B"},fn)'],
      end: ["endChat()", "shutdown()"],
      resume: ['start({"showWidget":true})'],
    });
  });

  it("is heard by the window's events; the site's own callbacks stay as they are", () => {
    const own = () => {};
    const page = makePage({ Tawk_API: { onChatMaximized: own, isChatMaximized: () => false } });
    const watcher = makeWatcher();
    const undo = fromRow(row).watch?.(asWindow(page), watcher);
    const tell = (name: string, detail?: unknown) =>
      page.dispatchEvent(new CustomEvent(name, { detail }));
    tell("tawkChatMaximized");
    tell("tawkUnreadCountChanged", 0);
    tell("tawkUnreadCountChanged", 1);
    tell("tawkChatMessageAgent", "Hello");
    tell("tawkChatStarted");
    expect(watcher.told).toEqual(["opened", "invited", "invited", "started "]);
    expect(Object.getOwnPropertyDescriptor(page["Tawk_API"], "onChatMaximized")?.value).toBe(own);
    undo?.();
  });

  it("is loaded by property and widget", () => {
    const page = makePage();
    fromRow(row).load?.(asWindow(page), "5f/1g");
    expect([page["Tawk_API"], page.added]).toEqual([{}, ["https://embed.tawk.to/5f/1g"]]);
  });
});

describe("rocketchat", () => {
  const row = table.rocketchat;

  it("is told by its livechat API, and removed with its frame", () => {
    const calls: string[] = [];
    const methods = ["hideWidget", "showWidget", "maximizeWidget", "minimizeWidget"];
    const livechat = makeRecorder([...methods, "setCustomField"], calls);
    const page = makePage({ RocketChat: { livechat } });
    const holder = makeElement();
    page.elements.set(".rocketchat-widget", [holder]);
    const write = 'setCustomField("privacy_notice","B",true)';
    expect(steps(row, page, calls)).toEqual({
      hide: ["hideWidget()"],
      show: ["showWidget()"],
      open: ["maximizeWidget()"],
      close: ["minimizeWidget()"],
      write: [write],
      fresh: [write],
      writeStarted: [],
      end: [],
      resume: [],
    });
    expect([holder["removed"], "RocketChat" in page]).toEqual([true, false]);
  });

  it("is heard when a trigger opens it, which no callback tells", async () => {
    const bus = makeBus();
    const livechat = { onChatMaximized: bus.on, onChatStarted: bus.on };
    const page = makePage({ RocketChat: { livechat } });
    const watcher = makeWatcher();
    const undo = fromRow(row).watch?.(asWindow(page), watcher);
    page.elements.set("[data-state=triggered] iframe", [makeElement()]);
    await expect.poll(() => watcher.told).toEqual(["invited"]);
    undo?.();
  });

  it("is loaded from its server with its own stub", () => {
    const page = makePage();
    fromRow(row).load?.(asWindow(page), "chat.acme.example");
    expect([page["RocketChat"].url, page["RocketChat"]._, page.added]).toEqual([
      "https://chat.acme.example/livechat",
      [],
      ["https://chat.acme.example/livechat/rocketchat-livechat.min.js"],
    ]);
  });
});
