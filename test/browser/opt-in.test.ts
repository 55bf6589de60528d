import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { config } from "../unit/configs.ts";
import { add, begin, drawn, make, ours } from "./begin.ts";

const types = (prechat: ReturnType<typeof begin>) =>
  prechat.records().map(({ type, source }) => `${type} ${source}`);
const button = (name: string) => page.getByRole("button", { name });

/** A visitor who has opted out by the host's link, with the choices open. */
const optedOut = async (given = config) => {
  const link = add("a", { href: "#elsewhere", "data-prechat": "do-not-sell" }, "Opt out");
  const choices = add("a", { href: "#elsewhere", "data-prechat": "choices" }, "My choices");
  const prechat = begin(given);
  await drawn();
  await userEvent.click(link);
  await userEvent.click(choices);
  await expect.element(page.getByRole("heading", { name: "Sale and sharing" })).toBeVisible();
  return prechat;
};

/** Asks to opt back in, and waits until that is an act of the past. */
const ask = async () => {
  await userEvent.click(button("Opt back in"));
  await expect.element(page.getByText(/^Do you want to let Acme, Inc\./)).toBeVisible();
};

describe("opting back in", () => {
  it("is asked for and then confirmed, with two answers of the same weight and the focus on neither", async () => {
    const prechat = await optedOut();
    await ask();
    expect(ours(":focus")).toHaveTextContent(/^Do you want to let Acme, Inc\./);
    expect(prechat.state.saleShareAllowed).toBe(false);
    const [no, yes] = [button("No, do not").element(), button("Yes, opt in").element()];
    const look = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const { backgroundColor, borderWidth, color, fontSize, fontWeight, opacity } =
        getComputedStyle(element);
      const size = [Math.round(width), Math.round(height)];
      return [...size, backgroundColor, borderWidth, color, fontSize, fontWeight, opacity];
    };
    expect(look(yes)).toEqual(look(no));
    await userEvent.click(yes);
    expect(prechat.state.saleShare).toEqual({ status: "optedIn" });
    expect(ours(":focus")).toHaveTextContent("You have allowed this. You can opt out at any time.");
    expect(types(prechat)).toEqual([
      "optout.recorded link",
      "optin.requested form",
      "optin.confirmed form",
    ]);
    const again = page.getByRole("dialog").getByRole("link", { name: /^Do Not Sell or Share/ });
    await userEvent.click(again);
    expect(prechat.state.saleShareAllowed).toBe(false);
  });

  it.each([
    ["No", () => userEvent.click(button("No, do not"))],
    ["Escape", () => userEvent.keyboard("{Escape}")],
    ["the close button", () => userEvent.click(button("Close"))],
  ])("is abandoned by %s", async (_, leave) => {
    const prechat = await optedOut();
    await ask();
    await leave();
    await expect.poll(() => types(prechat).at(-1)).toBe("optin.abandoned form");
    expect(prechat.state.saleShare).toEqual({ status: "optedOut", sources: ["link"] });
  });

  it("is not confirmed by a script, nor by the second half of a double click", async () => {
    const prechat = await optedOut();
    await ask();
    (button("Yes, opt in").element() as HTMLElement).click();
    await userEvent.dblClick(page.getByText(/^Do you want to let/));
    const detail = { bubbles: true, composed: true, detail: 2 };
    button("Yes, opt in").element().dispatchEvent(new MouseEvent("click", detail));
    expect(prechat.state.saleShareAllowed).toBe(false);
  });

  it("is said to be pending, passively, while the browser's signal is on", async () => {
    Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
    try {
      const prechat = await optedOut();
      expect(page.getByText(/Global Privacy Control\. It counts/).elements()).toHaveLength(1);
      await ask();
      await userEvent.click(button("Yes, opt in"));
      expect(prechat.state).toMatchObject({
        saleShareAllowed: false,
        saleShare: { pending: true },
      });
      await expect.element(page.getByText(/^You chose to allow this on /)).toBeVisible();
      expect(button("Opt back in").elements()).toHaveLength(0);
    } finally {
      Reflect.deleteProperty(navigator, "globalPrivacyControl");
    }
  });

  it("is asked of nobody who has refused, unless the visitor acts", async () => {
    const prechat = await optedOut();
    await userEvent.keyboard("{Escape}");
    expect(prechat.state.mayAsk).toBe(false);
    const own = add("button", {}, "Allow ads again");
    own.addEventListener("click", () => prechat.optIn());
    await userEvent.click(own);
    await expect.element(page.getByText(/^Do you want to let Acme, Inc\./)).toBeVisible();
    expect(types(prechat).at(-1)).toBe("optin.requested host");
  });
});

describe("the choices of a minor", () => {
  it("say why nothing is sold, and offer a child no way in", async () => {
    add("a", { href: "#", "data-prechat": "choices" }, "My choices");
    const prechat = begin(make({ age: "under13" }));
    await drawn();
    await userEvent.click(page.getByRole("link", { name: "My choices" }));
    await expect.element(page.getByText(/unless a parent or guardian opts in/)).toBeVisible();
    expect(button("Opt back in").elements()).toHaveLength(0);
    prechat.age("13to15");
    await expect.element(page.getByText(/^Because you are under 16/)).toBeVisible();
    await expect.element(button("Opt in")).toBeVisible();
  });
});

describe("the right to limit", () => {
  const given = make({ sensitive: "used" });

  it("is one click on the host's own link, and stands in the choices with its time", async () => {
    const link = add("a", { href: "#elsewhere", "data-prechat": "limit" }, "Limit");
    const choices = add("a", { href: "#", "data-prechat": "choices" }, "My choices");
    const prechat = begin(given);
    await drawn();
    await userEvent.click(link);
    expect(location.hash).not.toBe("#elsewhere");
    expect(prechat.state).toMatchObject({ sensitive: "limited", limit: "received" });
    await userEvent.click(choices);
    const line = page.getByText(/^Your request to limit has been received\./);
    await expect.element(line).toHaveTextContent(/\d{4}/);
    await userEvent.click(button("Allow its use"));
    await userEvent.click(button("Yes, allow"));
    expect(prechat.state.sensitive).toBe("unlimited");
    const again = page.getByRole("dialog").getByRole("link", { name: /^Limit the Use/ });
    await userEvent.click(again);
    expect(prechat.state.sensitive).toBe("limited");
  });

  it("is not offered where sensitive information is not used so", async () => {
    add("a", { href: "#", "data-prechat": "choices" }, "My choices");
    begin();
    await drawn();
    await userEvent.click(page.getByRole("link", { name: "My choices" }));
    await expect.element(page.getByRole("heading", { name: "Sale and sharing" })).toBeVisible();
    expect(page.getByRole("heading", { name: "Sensitive information" }).elements()).toHaveLength(0);
  });
});
