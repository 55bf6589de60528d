import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { config } from "../unit/configs.ts";
import { english, spanish, textsIn, violations } from "./dialog.ts";
import { drawPanel } from "./panel.ts";

const drawn: (() => void)[] = [];
const draw = (drawing?: Parameters<typeof drawPanel>[0]) => {
  const panel = drawPanel(drawing);
  drawn.push(panel.remove);
  return panel;
};
afterEach(async () => {
  for (const remove of drawn.splice(0)) remove();
  await page.viewport(800, 900);
});

describe("what the form shows", () => {
  it("is, to the last text, in the notice's text", async () => {
    const { dialog, boxes, notice, view } = draw({ told: { phone: "+1 559 555 0100" } });
    await userEvent.click(view.getByText("Details by kind of information"));
    expect(view.getAllByText("Kept for").length).toBe(3);
    const texts = textsIn(dialog);
    expect(texts.length).toBeGreaterThan(25);
    for (const text of texts) expect(notice.text).toContain(text);
    expect(boxes().length).toBe(3);
  });

  it("has the policy's section beside Start, opened beside the page, and other ways to the business", () => {
    const contactPage = "https://acme.example/contact";
    const { notice, view } = draw({ told: { phone: "+1 (559) 555-0100", contactPage } });
    const policy = view.getByRole<HTMLAnchorElement>("link", { name: /Privacy policy/ });
    expect(policy.href).toBe("https://acme.example/privacy#chat");
    expect([policy.target, policy.rel]).toEqual(["_blank", "noopener"]);
    const href = (name: string) => view.getByRole("link", { name }).getAttribute("href");
    expect(href("privacy@acme.example")).toBe("mailto:privacy@acme.example");
    expect(href("+1 (559) 555-0100")).toBe("tel:+15595550100");
    const form = view.getByRole<HTMLAnchorElement>("link", { name: /Contact form/ });
    expect([form.href, form.target]).toEqual([contactPage, "_blank"]);
    expect(notice.text).toContain(`Contact form: ${contactPage}`);
  });

  it("draws markup as text, and no script's address", () => {
    const script = ["java", "script:alert(1)"].join("");
    const { dialog, view } = draw({
      told: { company: "<img src=x onerror=alert(1)>", privacyPolicy: script },
    });
    expect(view.getByRole("heading", { level: 2 })).toHaveTextContent(
      "<img src=x onerror=alert(1)>",
    );
    expect(dialog.querySelector("img")).toBeNull();
    expect(view.getByRole("link", { name: /Privacy policy/ }).getAttribute("href")).toBe("#");
  });

  it("carries the language and its direction", () => {
    for (const [words, language, direction] of [
      [spanish, "es", "ltr"],
      [english, "ar", "rtl"],
    ] as const) {
      const { view } = draw({ words, language });
      const panel = view.getByRole("heading", { level: 2 }).closest("[lang]");
      expect(panel).toHaveAttribute("lang", language);
      expect(panel).toHaveAttribute("dir", direction);
    }
  });

  it("never scrolls sideways, at 320 pixels and at four times the size", async () => {
    const collects = (["identifiers", "device-usage", "sensitive"] as const).map((category) => ({
      ...config.collects[0],
      category,
      purpose: "support",
      retention: "until_the_account_is_closed_and_every_invoice_in_it_is_paid_".repeat(3),
      sold: true,
      shared: true,
    }));
    for (const [words, language] of [
      [english, "en"],
      [spanish, "es"],
    ] as const) {
      const { dialog, start, undo, view } = draw({ told: { collects }, words, language });
      await userEvent.click(view.getByText(words("form.details")));
      for (const height of [640, 256]) {
        await page.viewport(320, height);
        const wide = [...dialog.querySelectorAll("*")].filter(
          (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
        );
        expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
        start().scrollIntoView();
        expect(start().getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
      }
      undo();
    }
  });

  it("has nothing that axe objects to, with and without errors", async () => {
    const { dialog, start } = draw();
    expect(await violations(dialog)).toEqual([]);
    await userEvent.click(start());
    expect(await violations(dialog)).toEqual([]);
  });

  it("can be clicked everywhere in at least 24 pixels", () => {
    const { dialog } = draw();
    for (const part of dialog.querySelectorAll("a, button, summary, label")) {
      const { width, height } = part.getBoundingClientRect();
      expect([part.textContent, Math.min(width, height) >= 24]).toEqual([part.textContent, true]);
    }
  });
});

describe("where the form stands", () => {
  it("is taken out again without a trace", () => {
    const { before, dialog, root, state, undo } = draw();
    expect(root.adoptedStyleSheets.length).toBe(before.length + 1);
    undo();
    expect(dialog.childNodes.length).toBe(0);
    expect([...root.adoptedStyleSheets]).toEqual(before);
    expect(state.listeners.size).toBe(0);
  });

  it("can be normal flow: no close button, and the focus is not taken to the title", () => {
    const { focused, view } = draw({ parts: { onClose: undefined } });
    expect(view.queryByRole("button", { name: "Close" })).toBeNull();
    expect(focused()).not.toBe(view.getByRole("heading", { level: 2 }));
  });
});
