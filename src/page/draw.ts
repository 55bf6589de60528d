import type { LauncherConfig } from "../config.ts";
import type { Words } from "../locales/words.ts";
import type { Admission } from "./admission.ts";
import type { Load } from "./chunks.ts";
import { keepClear } from "./clear.ts";
import { makeDialogs } from "./dialogs.ts";
import type { Links, Use } from "./links.ts";
import type * as Looks from "./looks.ts";
import type * as Remind from "./remind.ts";
import { make, makeRoot } from "./root.ts";
import type { Backstage } from "./stage.ts";
import { makeStatus } from "./status.ts";
import type * as Entitle from "./entitle.ts";
import { since } from "../standing.ts";
import type { TitleUse } from "../titles.ts";

/** What the drawing is made from. */
export interface Drawing extends Backstage {
  readonly load: Load;
  readonly links: Links;
  readonly admission: Admission;
  /** The words that stand on the page. */
  readonly word: Words;
  /** Where the owner has said more of the launcher than where it stands: the part that carries it out. */
  readonly looks: typeof Looks | undefined;
  /** Is there a chat that the visitor may be offered? */
  readonly chat: boolean;
}

/** Everything of ours on the host's page: launcher, chip, status line, and the words on the host's own elements. */
export const drawPage = ({ links, admission, word, looks, chat, load, ...stage }: Drawing) => {
  const { config, consent, page, signal } = stage;
  const body = makeRoot(signal);
  body.lang = stage.language;
  body.dir = "auto";
  const { excuse, frame, show, wording } = makeDialogs(stage, load, body, word);
  const wish: LauncherConfig = config?.launcher || {};
  const [side, other] = wish.position === "bottom-left" ? ["left", "right"] : ["right", "left"];

  /** A button of ours does what the host's own elements do. */
  const button = (use: Use, part: string, text: string) =>
    make("button", { class: part, part, "data-prechat": use, hidden: "" }, text);
  const launcher = button("open", "launcher", word("open"));
  const optOut = button("do-not-sell", "opt-out", "");
  const choices = button("choices", "choices", word("chip"));
  const corners = [
    make("div", { class: `corner ${side}` }, launcher),
    make("div", { class: `corner chip ${other}` }, optOut, choices),
  ];
  body.append(...corners);
  looks?.paint(page, launcher, wish);

  const status = makeStatus(body, () => links.all(["status"]));
  const clear = keepClear(
    corners,
    links.all,
    () => (choices.hidden ? [] : admission.holders()),
    signal,
  );
  const told = () => {
    const { optOut: now } = consent.state();
    const at = since(consent.ledger.records(), "optOut", now === "honored");
    // A host's own language may be no tag at all: then the browser's.
    const time = at && new Date(at).toLocaleString(stage.say ? undefined : stage.language);
    return now === "none" ? "" : `${word(now)} (${time})`;
  };
  /** Puts the words into an element; those of a link that the law names otherwise come with their icon when needed. */
  const fill = (use: Use, element: HTMLElement) => {
    // An empty `<a>` without an address could not be reached by keyboard.
    if (element.localName === "a" && !element.hasAttribute("href")) {
      element.setAttribute("href", config?.optOutPage ?? "#");
    }
    const { region = "US-CA" } = config ?? {};
    if (use === "open" || (use === "do-not-sell" && region === "US-CA")) {
      element.textContent = word(use);
    } else {
      Promise.all([load<typeof Entitle>("entitle.js"), wording()]).then(
        ([{ entitle }, words]) => entitle(use as TitleUse, element, stage, words),
        () => (element.textContent = word("chip")),
      );
    }
  };
  fill("do-not-sell", optOut);

  let reminding: Promise<unknown> | undefined;
  let said = false;
  /** Says where the opt-out stands, unless an open dialog does so itself. */
  const announce = () => {
    said = true;
    if (!frame.isOpen()) status.say(told());
  };

  return {
    excuse,
    frame,
    show,
    announce,
    /** Says it again after a step, to a visitor who has opted out on this page. */
    confirm: () => said && announce(),
    update: () => {
      const running = chat && admission.open();
      if (running && config?.assistant?.repeat)
        reminding ??= load<typeof Remind>("remind.js")
          .then((it) => it.remind({ ...stage, load, body, word, open: admission.open }))
          .catch(consent.fail);
      const { saleShareAllowed } = consent.state();
      launcher.hidden =
        config?.launcher === false ||
        !chat ||
        running ||
        looks?.offered(config?.show, page.location.pathname, Date.now()) === false;
      // The host's own link is enough while ours would only stand beside it.
      optOut.hidden = !saleShareAllowed || (!running && !!links.all(["do-not-sell", "choices"])[0]);
      choices.hidden = !running;
      status.write(told());
      clear();
    },
    fill,
  };
};
