import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { add, begin, drawn, make, makeVendor, ours } from "./begin.ts";
import { config } from "../unit/configs.ts";

beforeEach(() => page.viewport(800, 600));

const box = (selector: string) => ours(selector).getBoundingClientRect();

/** The icon before the words, as it is drawn. */
const icon = () => {
  const { clipPath, content, display, width } = getComputedStyle(ours(".launcher"), "::before");
  const drawn = content !== "none" && display !== "none";
  return { shape: clipPath, width: drawn ? Number.parseFloat(width) || 0 : 0 };
};

/** WCAG 2.2, contrast ratio of two computed colours. */
const contrast = (...colors: string[]): number => {
  const [light = 0, dark = 0] = colors
    .map((color) => {
      const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    })
    .toSorted((a, b) => b - a);
  return light / dark;
};

describe("the launcher", () => {
  it("stands in the lower right corner with the language's word", async () => {
    begin();
    await drawn();
    const launcher = page.getByRole("button", { name: "Chat", exact: true });
    await expect.element(launcher).toBeVisible();
    const { right, bottom, height } = box(".launcher");
    expect([innerWidth - right, innerHeight - bottom]).toEqual([20, 20]);
    expect(height).toBeGreaterThanOrEqual(44);
    expect(icon().width).toBeGreaterThan(15);
  });

  it("stands on the left where the owner says so", async () => {
    begin(make({ launcher: { position: "bottom-left" } }));
    await drawn();
    expect(box(".launcher").left).toBe(20);
  });

  it("has the owner's own words and icon", async () => {
    const prechat = begin(make({ launcher: { label: "Ask Acme", icon: "question" } }));
    await drawn();
    await expect.element(page.getByRole("button", { name: "Ask Acme" })).toBeVisible();
    const question = icon();
    expect(question.width).toBeGreaterThan(15);
    prechat.destroy();
    begin(make({ launcher: { label: "Ask Acme" } }));
    await drawn();
    expect(icon().width).toBeGreaterThan(15);
    expect(icon().shape).not.toBe(question.shape);
  });

  it("needs no icon", async () => {
    begin(make({ launcher: { icon: "none" } }));
    await drawn();
    expect(icon().width).toBe(0);
    expect(ours(".launcher")).toHaveTextContent("Chat");
  });

  it.each(["#1f4fd8", "#ffd400", "navy", "white", "#777", "rgb(255 120 0)", "hsl(0 75% 48%)"])(
    "can be read on %s",
    async (color) => {
      begin(make({ launcher: { color } }));
      await drawn();
      const probe = add("i");
      probe.style.color = color;
      const style = getComputedStyle(ours(".launcher"));
      expect(style.backgroundColor).toBe(getComputedStyle(probe).color);
      expect(contrast(style.color, style.backgroundColor)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("can be left out; the host's own element opens the form then", async () => {
    const own = add("button", { "data-prechat": "open" }, "Talk to us");
    begin(make({ launcher: false }));
    await drawn();
    expect(ours(".launcher")).not.toBeVisible();
    await userEvent.click(own);
    await expect.element(page.getByRole("dialog")).toBeVisible();
  });

  it("is offered only at the owner's paths, while the chat is held everywhere", async () => {
    const prechat = begin(make({ show: { paths: ["/nowhere/*"] } }));
    await drawn();
    expect(ours(".launcher")).not.toBeVisible();
    expect(prechat.state.chat).toBe("held");
    prechat.destroy();
    begin(make({ show: { paths: ["*"] } }));
    await drawn();
    expect(ours(".launcher")).toBeVisible();
  });

  it("is not there without a chat, or with Prechat switched off", async () => {
    const { vendor: _, ...alone } = config;
    begin(alone).subscribe(() => {});
    await drawn();
    expect(ours(".launcher")).not.toBeVisible();
  });

  it("leaves the corner to the vendor's own once the chat runs", async () => {
    const vendor = makeVendor();
    begin(make({ enabled: false }), { vendor });
    await drawn();
    await expect.poll(() => vendor.done).toEqual(["load"]);
    expect(ours(".launcher")).not.toBeVisible();
  });
});
