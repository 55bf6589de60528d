import type { LauncherConfig, SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import { makeWords, type Catalogue } from "../locales/words.ts";
import { keepClear } from "./clear.ts";
import { makeFrame } from "./frame.ts";
import { makeButton } from "./launcher.ts";
import type { makeLinks, Use } from "./links.ts";
import type * as Looks from "./looks.ts";
import { make, makeRoot } from "./root.ts";
import type { Page } from "./stage.ts";
import { makeStatus } from "./status.ts";

/** What the drawing is made from. */
export interface Drawing {
  readonly page: Page;
  readonly config: SettledConfig | undefined;
  readonly consent: Consent;
  readonly links: ReturnType<typeof makeLinks>;
  readonly language: string;
  readonly catalogue: Catalogue;
  readonly trusted: (event: Event) => boolean;
  /** Where the owner has said more of the launcher than where it stands: the part that carries it out. */
  readonly looks: typeof Looks | undefined;
  /** Is there a chat that the visitor may ask for now, and is one running? */
  readonly chat: () => "none" | "held" | "running";
  readonly holders: () => readonly Element[];
}

/** Everything of ours on the host's page: launcher, chip, status line, and the words on the host's own elements. */
export const drawPage = ({ page, config, consent, links, language, catalogue, ...rest }: Drawing) => {
  const { document } = page;
  const { looks, chat, holders, trusted } = rest;
  const words = makeWords(language, catalogue);
  const { root, body, stop } = makeRoot(page);
  body.lang = language;
  const frame = makeFrame(body, trusted);
  const wish: LauncherConfig = config?.launcher || {};
  const [side, other] = wish.position === "bottom-left" ? ["left", "right"] : ["right", "left"];

  const launcher = makeButton(document, "open", "launcher", words("page.launcher"));
  const optOut = makeButton(document, "do-not-sell", "opt-out", words("page.do-not-sell"));
  const choices = makeButton(document, "choices", "choices", words("page.chip"));
  const corners = [
    make(document, "div", { class: `corner ${side}` }, launcher),
    make(document, "div", { class: `corner chip ${other}` }, optOut, choices),
  ];
  body.append(...corners);
  looks?.paint(page, launcher, wish);

  const status = makeStatus(page, body, () => links.all(["status"]));
  const clear = keepClear(page, corners, () => [...links.all(), ...(choices.hidden ? [] : holders())]);
  const told = () => {
    const { optOut: now } = consent.state();
    return now === "none" ? "" : words(`page.${now}`);
  };

  const update = () => {
    const { saleShare } = consent.state();
    const running = chat() === "running";
    const offered = !looks || looks.offered(config?.show, page.location.pathname, Date.now());
    launcher.hidden = config?.launcher === false || !offered || chat() !== "held";
    // The host's own link is enough while ours would only stand beside it.
    optOut.hidden =
      saleShare.status !== "allowed" ||
      (!running && links.all(["do-not-sell", "choices"]).length > 0);
    choices.hidden = !running;
    status.write(told());
    clear.update();
  };

  return {
    frame,
    root,
    words,
    catalogue,
    update,
    /** Says where the opt-out stands, unless an open dialog does so itself. */
    say: () => {
      if (!frame.isOpen()) status.say(told());
    },
    fill: (use: Use, element: HTMLElement) => {
      const key = { open: "launcher" }[use as string] ?? use;
      element.textContent = words(`page.${key}`);
      // An empty `<a>` without an address could not be reached by keyboard.
      if (element.localName === "a" && !element.hasAttribute("href")) {
        element.setAttribute("href", config?.optOutPage ?? "#");
      }
    },
    stop: () => {
      clear.stop();
      frame.stop();
      stop();
    },
  };
};
