import i18next from "i18next";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { define, type PreChatElement } from "../../src/element.ts";
import { i18nextWords, namespace } from "../../src/locales/i18next.ts";
import en from "../../src/locales/en.json" with { type: "json" };
import type { PrechatDetail } from "../../src/sinks/dom-event.ts";
import { config } from "../unit/configs.ts";
import { add, begin, drawn, ours } from "./begin.ts";

beforeEach(() => page.viewport(800, 900));

const put = (lang = "en"): PreChatElement => {
  const place = add("section", { lang });
  const element = document.createElement("pre-chat") as PreChatElement;
  element.config = config;
  place.append(element);
  return element;
};

const heard: PrechatDetail[] = [];
const hear = (event: Event) => heard.push((event as CustomEvent<PrechatDetail>).detail);
addEventListener("prechat", hear);
afterEach(() => void heard.splice(0));

describe("<pre-chat>", () => {
  it("shows the form in normal flow, without a dialog or a close button", async () => {
    const element = put();
    await expect.element(page.getByRole("button", { name: "Start chat" })).toBeVisible();
    expect(element.shadowRoot?.querySelector("dialog")).toBeNull();
    expect(page.getByRole("button", { name: "Close" }).elements()).toEqual([]);
    expect(element.getBoundingClientRect().height).toBeGreaterThan(300);
  });

  it("opens its gate by a person's acknowledgement only, tells it by a DOM event, and goes", async () => {
    const element = put();
    const sent: string[] = [];
    const send = (text: string) => element.gate?.guard((it: string) => sent.push(it))(text);
    await expect.element(page.getByRole("button", { name: "Start chat" })).toBeVisible();
    send("too early");
    for (const box of element.shadowRoot?.querySelectorAll("input") ?? []) box.click();
    expect(element.gate?.state.chat).toBe("held");
    for (const box of page.getByRole("checkbox").all()) await userEvent.click(box);
    await userEvent.click(page.getByRole("button", { name: "Start chat" }));
    send("hello");
    expect(sent).toEqual(["hello"]);
    expect(element.hidden).toBe(true);
    expect(heard.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["ready", "notice.shown", "invite.gated", "notice.acknowledged"]),
    );
  });

  it("speaks the language of where it stands, and asks anew for another config", async () => {
    const element = put("es");
    await expect.element(page.getByRole("button", { name: "Iniciar chat" })).toBeVisible();
    element.config = { ...config, company: "Otra, S. A." };
    await expect.element(page.getByRole("heading", { name: /Otra/ })).toBeVisible();
  });

  const late = async () => {
    const sent: string[] = [];
    const element = put();
    element.late = true;
    element.onMessage = (message) => sent.push(message);
    element.config = config;
    await expect.poll(() => element.gate).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { element, sent };
  };
  const startButton = () => page.getByRole("button", { name: "Start chat" });

  it("can wait for the first message, which is sent once its writer has acknowledged", async () => {
    const { element, sent } = await late();
    expect(startButton().elements()).toEqual([]);
    expect(heard.map(({ type }) => type)).not.toContain("notice.shown");
    element.ask("Where is my order?");
    await expect.element(startButton()).toBeVisible();
    for (const box of page.getByRole("checkbox").all()) await userEvent.click(box);
    expect(sent).toEqual([]);
    let told = 0;
    element.onMessage = (message) => {
      told = heard.filter(({ type }) => type === "notice.acknowledged").length;
      sent.push(message);
    };
    await userEvent.click(startButton());
    await expect.poll(() => sent).toEqual(["Where is my order?"]);
    expect(told).toBe(1);
    element.ask("And when?");
    expect(sent).toEqual(["Where is my order?", "And when?"]);
    const kept = JSON.stringify([heard, element.gate?.records(), { ...localStorage }]);
    expect(kept).not.toMatch(/order|when\?/);
  });

  it("drops the message of who declines, goes, and asks again only when it is told to", async () => {
    const { element, sent } = await late();
    element.ask("Where is my order?");
    await expect.element(startButton()).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "No, thanks" }));
    expect(startButton().elements()).toEqual([]);
    element.ask();
    await expect.element(startButton()).toBeVisible();
    for (const box of page.getByRole("checkbox").all()) await userEvent.click(box);
    await userEvent.click(startButton());
    expect(element.gate?.state.chat).toBe("open");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent).toEqual([]);
  });

  it("leaves nothing behind when it is taken out, and may be defined twice", async () => {
    const element = put();
    await expect.element(page.getByRole("button", { name: "Start chat" })).toBeVisible();
    element.remove();
    expect(element.shadowRoot?.childElementCount).toBe(0);
    expect(element.gate).toBeUndefined();
    expect(() => define()).not.toThrow();
  });
});

describe("a host's own i18next", () => {
  it("gives the words of launcher and form", async () => {
    const instance = i18next.createInstance();
    await instance.init({ lng: "en", fallbackLng: "en" });
    const own = { ...en, page: { ...en.page, open: "Ask us" } };
    instance.addResourceBundle("en", namespace, own);
    begin(config, { say: i18nextWords(instance) });
    await drawn();
    expect(ours(".launcher").textContent).toBe("Ask us");
    await userEvent.click(ours(".launcher"));
    await expect.element(page.getByRole("button", { name: "Start chat" })).toBeVisible();
  });
});
