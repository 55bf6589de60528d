import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { config } from "../unit/configs.ts";
import { begin, drawn, make, ours } from "./begin.ts";
import { textsIn, violations } from "./dialog.ts";

beforeEach(() => page.viewport(800, 900));

const open = async () => {
  await userEvent.click(ours(".launcher"));
  await expect.element(page.getByRole("button", { name: "Start chat" })).toBeVisible();
};
const acknowledge = async () => {
  await open();
  for (const box of page.getByRole("checkbox").elements()) await userEvent.click(box);
  await userEvent.click(page.getByRole("button", { name: "Start chat" }));
};
const again = () => ours("[part=again]")?.textContent;
const [first, second] = config.collects as [
  (typeof config.collects)[0],
  (typeof config.collects)[0],
];
const longer = make({ collects: [first, { ...second, retention: "2 years" }] });

describe("a stale notice", () => {
  it("asks again, says since when and what has changed, and marks the line", async () => {
    const before = begin();
    await drawn();
    await acknowledge();
    before.destroy();
    const shown: string[] = [];
    const prechat = begin(longer, {
      onEvent: (event) => void (event.type === "notice.shown" && shown.push(event.text)),
    });
    await drawn();
    expect(prechat.state.notice).toBe("stale");
    await open();
    expect(again()).toMatch(/^Since you started a chat here on .*: how long it is kept\.$/);
    const marks = [...ours("dialog").querySelectorAll(".glance em")];
    expect(marks.map((mark) => mark.closest("dt")?.textContent)).toEqual(["Kept for changed"]);
    for (const text of textsIn(ours(".panel .body"))) expect(shown[0]).toContain(text);
    expect(await violations(ours("dialog"))).toEqual([]);
    await userEvent.click(page.getByRole("button", { name: "No, thanks" }));
    await open();
    expect(again()).toContain("how long it is kept");
    for (const box of page.getByRole("checkbox").elements()) await userEvent.click(box);
    await userEvent.click(page.getByRole("button", { name: "Start chat" }));
    expect(prechat.state.notice).toBe("acknowledged");
  });

  it("has no such line for who is new, or has withdrawn", async () => {
    const prechat = begin();
    await drawn();
    await acknowledge();
    prechat.withdraw();
    prechat.destroy();
    begin(longer);
    await drawn();
    await open();
    expect(again()).toBeUndefined();
  });
});
