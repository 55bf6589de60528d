import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { config } from "../unit/configs.ts";
import { add, begin, drawn, loader, make } from "./begin.ts";

const link = (use: string, text = "", into?: ParentNode) =>
  add("a", { href: "#elsewhere", "data-prechat": use }, text, into);

describe("the host's own empty elements", () => {
  it("get the titles that the law gives them, and lead where their owner said", async () => {
    const uses = ["do-not-sell", "choices", "limit", "open"];
    const links = uses.map((use) => link(use));
    begin();
    await drawn();
    await expect
      .poll(() => links.map(({ textContent }) => textContent))
      .toEqual([
        "Do Not Sell or Share My Personal Information",
        "Your Privacy Choices",
        "Limit the Use of My Sensitive Personal Information",
        "Chat",
      ]);
    expect(links.map((it) => it.getAttribute("href"))).toEqual(uses.map(() => "#elsewhere"));
  });

  it("have the opt-out icon beside the one title that needs it, as large as the icons around", async () => {
    const plain = link("choices");
    const footer = add("footer");
    const near = add("img", { height: "24", width: "24" }, "", footer);
    near.style.display = "inline-block";
    const beside = link("choices", "", footer);
    const other = link("limit", "", footer);
    begin(make({ choicesTitle: "california" }));
    await drawn();
    await expect.element(beside).toHaveTextContent("Your California Privacy Choices");
    const size = (it: Element) => it.querySelector("svg")?.getBoundingClientRect();
    await expect.poll(() => size(plain)?.height).toBeCloseTo(14.4, 0);
    expect(size(beside)).toMatchObject({ height: 24 });
    expect(size(beside)?.width).toBeCloseTo((24 * 30) / 14, 1);
    await expect.element(other).toHaveTextContent(/^Limit the Use/);
    expect(other.querySelector("svg")).toBeNull();
    expect(
      page.getByRole("link", { name: "Your California Privacy Choices", exact: true }).elements(),
    ).toHaveLength(2);
  });

  it("say it in plain words outside California", async () => {
    const own = link("do-not-sell");
    begin(make({ region: "US-VA" }));
    await drawn();
    await expect.element(own).toHaveTextContent("Opt out of sale and targeted advertising");
  });

  it("are not left empty where the titles cannot be had", async () => {
    const own = link("choices");
    begin(config, { load: loader("entitle.js") });
    await drawn();
    await expect.element(own).toHaveTextContent("Privacy choices");
  });

  it("speak the page's language", async () => {
    const own = link("do-not-sell");
    begin(make({ language: "es" }));
    await drawn();
    await expect.element(own).toHaveTextContent("No vender ni compartir mi información personal");
  });

  it("without an address get that of the opt-out's page, so that a keyboard reaches them", async () => {
    const own = add("a", { "data-prechat": "do-not-sell" });
    begin();
    await drawn();
    expect(own.href).toBe("https://acme.example/opt-out");
  });

  it("are left alone where anything stands in them, or a status belongs", async () => {
    const worded = link("do-not-sell", "My rights");
    const nested = add("a", { href: "#", "data-prechat": "choices" });
    nested.append(document.createElement("svg"));
    const status = add("p", { "data-prechat": "status" });
    const unknown = add("a", { "data-prechat": "something" });
    begin();
    await drawn();
    expect([worded, nested, status, unknown].map(({ textContent }) => textContent)).toEqual([
      "My rights",
      "",
      "",
      "",
    ]);
    expect(nested.children).toHaveLength(1);
  });

  it("are filled when they come later, or are marked later", async () => {
    begin();
    await drawn();
    const later = link("do-not-sell");
    const marked = add("a", { href: "#" });
    marked.dataset["prechat"] = "choices";
    await expect.element(later).toHaveTextContent("Do Not Sell or Share My Personal Information");
    await expect.element(marked).toHaveTextContent("Your Privacy Choices");
  });

  it("are found in open shadow roots, in later ones by a call", async () => {
    const attach = () => add("div").attachShadow({ mode: "open" });
    const deep = add("div", {}, "", attach()).attachShadow({ mode: "open" });
    const own = link("do-not-sell", "", deep);
    const prechat = begin();
    await drawn();
    expect(own).toHaveTextContent("Do Not Sell or Share My Personal Information");
    const root = attach();
    const late = link("choices", "", root);
    prechat.links(root);
    await expect.element(late).toHaveTextContent("Your Privacy Choices");
  });
});

describe("a click on the host's opt-out link", () => {
  it("opts out at once, and goes nowhere", async () => {
    const own = link("do-not-sell");
    const prechat = begin();
    await drawn();
    await userEvent.click(own);
    expect(prechat.state.saleShare).toEqual({ status: "optedOut", sources: ["link"] });
    expect(prechat.records().map(({ type, source }) => [type, source])).toEqual([
      ["optout.recorded", "link"],
    ]);
    expect(location.hash).toBe("");
  });

  it("counts before anything of ours is drawn", async () => {
    const own = link("do-not-sell", "Opt out");
    const prechat = begin();
    expect(document.querySelector("pre-chat-root")).toBeNull();
    await userEvent.click(own);
    expect(prechat.state.optOut).toBe("received");
  });

  it("counts with Enter, on what stands inside, and in a shadow root that nobody named", async () => {
    const prechat = begin();
    await drawn();
    const own = link("do-not-sell", "Opt out");
    own.focus();
    await userEvent.keyboard("{Enter}");
    expect(prechat.records()).toHaveLength(1);
    prechat.destroy();
    localStorage.clear();

    const again = begin();
    await userEvent.click(add("b", {}, "bold", own));
    expect(again.records()).toHaveLength(1);
    again.destroy();
    localStorage.clear();

    const third = begin();
    const root = add("div").attachShadow({ mode: "open" });
    await userEvent.click(link("do-not-sell", "Inside", root));
    expect(third.records()).toHaveLength(1);
  });

  it("counts though the page stops the click on its way", async () => {
    const own = link("do-not-sell", "Opt out");
    own.addEventListener("click", (event) => event.stopImmediatePropagation());
    const prechat = begin();
    await userEvent.click(own);
    expect(prechat.state.optOut).toBe("received");
  });

  it("is kept once, however often it comes", async () => {
    const own = link("do-not-sell", "Opt out");
    const prechat = begin();
    await userEvent.click(own);
    await userEvent.click(own);
    expect(prechat.records()).toHaveLength(1);
  });
});

describe("a click that is not the visitor's plain one", () => {
  const watch = (element: HTMLElement) => {
    const heard = vi.fn<(prevented: boolean) => void>();
    element.addEventListener("click", (event) => {
      heard(event.defaultPrevented);
      event.preventDefault();
    });
    return heard;
  };

  it.each(["Control", "Shift", "Meta"] as const)(
    "but one with %s is the browser's",
    async (modifier) => {
      const own = link("do-not-sell", "Opt out");
      const heard = watch(own);
      const prechat = begin();
      await userEvent.click(own, { modifiers: [modifier] });
      expect(heard).toHaveBeenCalledExactlyOnceWith(false);
      expect(prechat.records()).toEqual([]);
    },
  );

  it("but a script's is the page's", async () => {
    const own = link("do-not-sell", "Opt out");
    const opener = add("button", { "data-prechat": "open" }, "Chat with us");
    const [heard, opened] = [watch(own), watch(opener)];
    const prechat = begin();
    const root = await drawn();
    own.click();
    opener.click();
    expect(heard).toHaveBeenCalledExactlyOnceWith(false);
    expect(opened).toHaveBeenCalledExactlyOnceWith(false);
    expect(prechat.records()).toEqual([]);
    expect(root.querySelector("dialog")?.open).toBe(false);
  });

  it("but one on a use we do not serve, or after we have gone, is the page's", async () => {
    const limit = link("limit", "Limit");
    const own = link("do-not-sell", "Opt out");
    const [heard, late] = [watch(limit), watch(own)];
    const prechat = begin();
    await userEvent.click(limit);
    expect(heard).toHaveBeenCalledExactlyOnceWith(false);
    prechat.destroy();
    await userEvent.click(own);
    expect(late).toHaveBeenCalledExactlyOnceWith(false);
    expect(localStorage).toHaveLength(0);
  });
});
