import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { add, begin, drawn } from "./begin.ts";

const link = (use: string, text = "") =>
  add("a", { href: "#elsewhere", "data-prechat": use }, text);

describe("the host's other elements", () => {
  it("open the form and the choices", async () => {
    const opener = add("button", { "data-prechat": "open" }, "Talk to us");
    const choices = link("choices");
    begin();
    await drawn();
    await userEvent.click(opener);
    await expect.element(page.getByRole("dialog", { name: /^Before you chat with/ })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await userEvent.click(choices);
    await expect.element(page.getByRole("dialog", { name: "Privacy choices" })).toBeVisible();
  });

  it("say where the opt-out stands, later ones too", async () => {
    const own = link("do-not-sell", "Opt out");
    const status = add("p", { "data-prechat": "status" });
    const prechat = begin();
    await drawn();
    await userEvent.click(own);
    expect(status).toHaveTextContent("Your opt-out request has been received.");
    prechat.on(async () => {});
    await expect.element(status).toHaveTextContent("Opt-Out Request Honored");
    const later = add("p", { "data-prechat": "status" });
    await expect.element(later).toHaveTextContent("Opt-Out Request Honored");
  });

  it("without a status in view leave it to a quiet line of ours, which takes no focus", async () => {
    const own = link("do-not-sell", "Opt out");
    begin();
    const root = await drawn();
    const line = root.querySelector<HTMLElement>(".line");
    expect(line).not.toBeVisible();
    await userEvent.click(own);
    expect(line).toBeVisible();
    expect(page.getByRole("status")).toHaveTextContent("Your opt-out request has been received.");
    expect(document.activeElement).toBe(own);
  });
});
