import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import { makeWords, type Catalogue } from "../locales/words.ts";
import type { Declined, HeldHow, Source } from "../record.ts";
import type { Chat } from "./chat.ts";
import type { Load } from "./chunks.ts";
import { keepClear } from "./clear.ts";
import { makeDialogs } from "./dialogs.ts";
import { makeFrame } from "./frame.ts";
import { makeChip, makeLauncher } from "./launcher.ts";
import { watchLinks, type Use } from "./links.ts";
import { makeRoot } from "./root.ts";
import { offered } from "./show.ts";
import { makeStatus } from "./status.ts";

/** Draws everything of ours on the page, in a task of its own, and serves the host's own elements from the first one. */
export const drawPage = ({
  page,
  load,
  words: english,
  config,
  consent,
  chat,
  language,
  trusted,
  off,
  how,
}: {
  readonly page: Window & typeof globalThis;
  readonly load: Load;
  readonly words: Catalogue;
  readonly config: SettledConfig | undefined;
  readonly consent: Consent;
  readonly chat: Chat | undefined;
  readonly language: string;
  readonly trusted: (event: Event) => boolean;
  readonly off: boolean;
  readonly how: () => HeldHow;
}) => {
  const { document } = page;
  type Drawn = ReturnType<typeof drawAll>;
  let drawn: Drawn | undefined;
  /** What was asked for before anything could be drawn. */
  const waiting: ((drawn: Drawn) => void)[] = [];
  const when = (act: (drawn: Drawn) => void) => (drawn ? act(drawn) : void waiting.push(act));

  const optOut = (source: Source) => {
    consent.optOut(source);
    when(({ say }) => say());
  };
  const open = () => {
    const { chat: allowed } = consent.heed();
    if (allowed === "open" && chat && chat.state() !== "ended") chat.letIn(true);
    else when(({ dialogs }) => dialogs.form());
  };
  const choices = () => when(({ dialogs }) => dialogs.choices());

  const act = (use: Use, event: MouseEvent): boolean => {
    if (!trusted(event)) return false;
    if (use === "do-not-sell") optOut("link");
    else if (use === "choices") choices();
    else if (use === "open" && !off) open();
    else return false;
    return true;
  };

  const links = watchLinks(page, {
    act,
    intent: () => drawn?.dialogs.prepare().catch(() => {}),
    fill: (use, element) => when(({ fill }) => fill(use, element)),
    scanned: () => drawn?.update(),
  });

  const drawAll = (catalogue: Catalogue) => {
    const words = makeWords(language, catalogue);
    const root = makeRoot(page);
    root.body.lang = language;
    const frame = makeFrame(root, trusted);
    const dialogs = makeDialogs({
      page, config, consent, chat, frame, root, load, words, catalogue, language, trusted, how,
      optOut: () => optOut("form"),
    });
    const looks = config?.launcher || {};
    const launcher = config?.launcher !== false && makeLauncher(page, root.body, looks, words);
    const chip = makeChip(document, root.body, looks, words);
    const status = makeStatus(page, root.body, words, () =>
      links.all().filter((element) => element.dataset["prechat"] === "status"),
    );
    const clear = keepClear(
      page,
      () => [...(launcher ? [launcher] : []), chip.corner],
      () => [...links.all(), ...(chip.corner.hidden ? [] : (chat?.holders() ?? []))],
    );

    const update = () => {
      const state = consent.state();
      const released = chat?.state() === "released";
      const shows = offered(config?.show, page.location.pathname, Date.now());
      if (launcher) launcher.hidden = off || released || !shows || (!!config && !chat);
      const sells = state.saleShare.status === "allowed";
      const hosts = links.all().some(({ dataset }) => ["do-not-sell", "choices"].includes(dataset["prechat"] as string));
      chip.optOut.hidden = !sells || (hosts && !released);
      chip.choices.hidden = !released && state.notice !== "withdrawn";
      chip.corner.hidden = off || (chip.optOut.hidden && chip.choices.hidden);
      status.write(state.optOut);
      clear.update();
    };
    let told = consent.state().optOut;
    const unsubscribe = consent.subscribe(({ optOut: now, notice }) => {
      update();
      // Another tab has decided: the form here has nothing left to ask.
      if (frame.isOpen() && notice === "acknowledged" && consent.isShown()) {
        consent.hidden();
        frame.close();
      }
      // The step from received to honored is said once more, to whoever was just told the first.
      if (told === "received" && now === "honored" && !status.line.hidden) say();
      told = now;
    });
    const say = () => {
      if (!frame.isOpen()) status.say(consent.state().optOut);
      update();
    };

    const titles: Partial<Record<Use, string>> = {
      "do-not-sell": words("page.do-not-sell"),
      limit: words("page.limit"),
      choices: words("page.choices"),
      open: words("page.launcher"),
    };
    return {
      dialogs,
      frame,
      update,
      say,
      fill: (use: Use, element: HTMLElement) => {
        if (use === "status") return update();
        element.textContent = titles[use] ?? "";
        // An empty `<a>` without an address could not be reached by keyboard.
        if (element.localName === "a" && !element.hasAttribute("href")) {
          element.setAttribute("href", config?.optOutPage ?? "#");
        }
      },
      stop: () => {
        unsubscribe();
        clear.stop();
        status.stop();
        frame.stop();
        root.stop();
      },
    };
  };

  let stopped = false;
  const show = (catalogue: Catalogue) => {
    if (stopped) return;
    drawn = drawAll(catalogue);
    for (const act of waiting.splice(0)) act(drawn);
  };
  // In a task of its own, so that the page's first paint does not wait; in the page's language or not at all.
  const timer = setTimeout(() => {
    if (language === "en") show(english);
    else {
      load<{ default: Catalogue }>(`locales/${language}.page.js`).then(
        (module) => show(module.default),
        () => show(english),
      );
    }
  });

  return {
    open,
    choices,
    optOut,
    links: links.links,
    update: () => drawn?.update(),
    leave: (how: Declined) => drawn?.frame.left(how),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      links.stop();
      drawn?.stop();
    },
  };
};
