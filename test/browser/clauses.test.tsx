import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Config } from "../../src/config.ts";
import { config } from "../unit/configs.ts";
import { begin, drawn as stands, make, ours } from "./begin.ts";
import { spanish, textsIn, violations } from "./dialog.ts";
import { drawPanel } from "./panel.ts";

const every: Partial<Config> = {
  clauses: [
    "business-notice",
    "processing",
    "recording",
    "sensitive-warning",
    "minors",
    "marketing",
  ],
  assistant: { kind: "hybrid" },
  incentive: { offer: { en: "10% off", es: "10 % menos" }, terms: "https://acme.example/offer" },
  gdprConsent: { purpose: "improvement" },
  parties: [{ name: "Ads, Inc.", role: "third-party", policy: "https://ads.example/privacy" }],
  ownClauses: [
    { id: "own-weather", kind: "notice", name: "Weather", text: "It may rain.", required: true },
    { id: "own-rain", kind: "consent", name: "Rain", text: { en: "Tell me.", es: "Avíseme." } },
  ],
};

const drawn: (() => void)[] = [];
const draw = (drawing?: Parameters<typeof drawPanel>[0]) => {
  const panel = drawPanel({ told: every, ...drawing });
  drawn.push(panel.remove);
  return panel;
};
afterEach(async () => {
  for (const remove of drawn.splice(0)) remove();
  await page.viewport(800, 900);
});

describe("the clauses in the form", () => {
  it("say before anything else that an AI answers", () => {
    const { dialog, view } = draw();
    const line = view.getByText(/automated and not a human/);
    const after = [...dialog.querySelectorAll("p, dl, label")].filter(
      (other) => other !== line.closest("p"),
    );
    expect(after.length).toBeGreaterThan(8);
    for (const other of after) {
      expect(line.compareDocumentPosition(other)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  it("ask for the required ones, and leave the free choices unchecked and free", async () => {
    const { boxes, told, start, view } = draw();
    expect(boxes().map(({ checked, required }) => [checked, required])).toEqual([
      ...[1, 2, 3, 4].map(() => [false, true]),
      ...[1, 2, 3, 4].map(() => [false, false]),
    ]);
    const free = view.getByRole("group", { name: "Your choice (optional)" });
    expect(free.querySelectorAll("input").length).toBe(4);
    await userEvent.click(start());
    expect(boxes().map((box) => box.getAttribute("aria-invalid"))).toEqual(
      [true, true, true, true, false, false, false, false].map(String),
    );
    for (const box of boxes().slice(0, 4)) await userEvent.click(box);
    await userEvent.click(start());
    expect(told.onStart.mock.calls[0]?.[0]).toEqual([
      "business-notice",
      "processing",
      "recording",
      "own-weather",
    ]);
  });

  it("tell which free choices were made, in the form's order, and forget those taken back", async () => {
    const { boxes, told, start, view } = draw();
    for (const box of boxes().toReversed()) await userEvent.click(box);
    await userEvent.click(view.getByRole("checkbox", { name: /^News and offers/ }));
    await userEvent.click(start());
    expect(told.onStart.mock.calls[0]?.[0].slice(4)).toEqual([
      "incentive",
      "gdpr-consent",
      "own-rain",
    ]);
  });

  it("lead to the terms of an offer beside the page, without checking its box", async () => {
    const { boxes, view } = draw();
    const terms = view.getByRole<HTMLAnchorElement>("link", { name: /Terms of the offer/ });
    expect([terms.href, terms.target]).toEqual(["https://acme.example/offer", "_blank"]);
    terms.addEventListener("click", (event) => event.preventDefault());
    await userEvent.click(page.getByText("Terms of the offer"));
    expect(boxes().some(({ checked }) => checked)).toBe(false);
  });

  it("are, to the last text, in the notice's text, and in the owner's words for the language", async () => {
    const { dialog, notice, undo } = draw();
    expect(notice.joint).toBeTruthy();
    for (const text of textsIn(dialog)) expect(notice.text).toContain(text);
    undo();
    const other = draw({ words: spanish, language: "es" });
    for (const text of textsIn(other.dialog)) expect(other.notice.text).toContain(text);
    expect(other.notice.text).toContain("Quiero esta oferta: 10 % menos.");
    expect(other.notice.text).toContain("Rain: Avíseme.");
    expect(other.notice.text).toContain("Weather: It may rain.");
  });

  it("have nothing that axe objects to, and never scroll sideways at 320 pixels", async () => {
    const { dialog, start } = draw();
    await page.viewport(320, 640);
    expect(await violations(dialog)).toEqual([]);
    await userEvent.click(start());
    expect(await violations(dialog)).toEqual([]);
    const wide = [...dialog.querySelectorAll("*")].filter(
      (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
    );
    expect(wide).toEqual([]);
  });
});

describe("a form with more clauses", () => {
  const acknowledge = async () => {
    await userEvent.click(ours(".launcher"));
    const start = page.getByRole("button", { name: "Start chat" });
    await expect.element(start).toBeVisible();
    for (const box of page.getByRole("checkbox").elements()) await userEvent.click(box);
    await userEvent.click(start);
  };

  it("comes with all its words, and keeps the free choices by their ids", async () => {
    const prechat = begin(make(every));
    await stands();
    await acknowledge();
    const [record] = prechat.records();
    expect(record?.optional).toEqual(["marketing", "incentive", "gdpr-consent", "own-rain"]);
    expect(JSON.stringify(record)).not.toMatch(/Tell me|10% off|@/);
  });

  it("says again after the minutes of the config that an AI answers, until it is closed", async () => {
    sessionStorage.setItem("prechat:assistant", `${Date.now() - 6 * 60_000}`);
    const prechat = begin(make({ ...config, assistant: { kind: "ai", repeat: 5 } }));
    const heard: string[] = [];
    prechat.on(({ type }) => heard.push(type));
    await stands();
    expect(ours("[part=assistant]")).toBeNull();
    await acknowledge();
    await expect.poll(() => ours("[part=assistant]")?.checkVisibility()).toBe(true);
    expect(ours("[part=assistant] [role=status]")).toHaveTextContent(/not a human/);
    expect(heard.filter((type) => type === "assistant.repeated")).toHaveLength(1);
    expect(await violations(ours("[part=assistant]"))).toEqual([]);
    await userEvent.click(ours("[part=assistant] button"));
    expect(ours("[part=assistant]").checkVisibility()).toBe(false);
    expect(Number(sessionStorage.getItem("prechat:assistant"))).toBeGreaterThan(Date.now() - 9000);
  });

  it("does not say it again before the minutes are over", async () => {
    begin(make({ ...config, assistant: { kind: "ai", repeat: 5 } }));
    await stands();
    await acknowledge();
    await expect.poll(() => ours("[part=assistant]")).toBeTruthy();
    expect(ours("[part=assistant]").checkVisibility()).toBe(false);
  });
});
