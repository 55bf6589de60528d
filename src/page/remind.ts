import { makeWords, type Catalogue, type Words } from "../locales/words.ts";
import type { Load } from "./chunks.ts";
import { adopt, make } from "./root.ts";
import type { Backstage } from "./stage.ts";

/** When the line was last said in this tab, ms since the epoch: the count goes on over the pages of a visit. */
const key = "prechat:assistant";
const minute = 60_000;

const css = `.remind{left:0;right:0;top:calc(12px + env(safe-area-inset-top));bottom:auto;margin:auto;width:fit-content;max-width:min(480px,100vw - 24px);align-items:center;gap:12px;padding:8px 8px 8px 20px;border:1px solid var(--line);border-radius:var(--r);background:var(--bg);color:var(--fg);box-shadow:0 4px 20px #0005;font-size:14px}
.remind button{flex:none;min-height:40px}`;

interface Reminding extends Pick<Backstage, "config" | "consent" | "page" | "say" | "signal"> {
  readonly language: string;
  readonly load: Load;
  /** Where the line stands. */
  readonly body: HTMLElement;
  /** The words that stand on the page. */
  readonly word: Words;
  /** Does the chat run? */
  readonly open: () => boolean;
}

const wordsOf = async ({ language, load, say }: Reminding): Promise<Words> =>
  say ??
  makeWords(language, (await load<{ default: Catalogue }>(`locales/${language}.more.js`)).default);

/**
 * Says again, after so many minutes of chat, that an AI answers: a quiet line over the page that stays until the
 * visitor closes it.
 */
export const remind = async (reminding: Reminding): Promise<void> => {
  const { body, config, consent, open, page, signal, word } = reminding;
  const { kind, repeat = 0 } = config?.assistant ?? {};
  const words = await wordsOf(reminding);
  if (signal.aborted) return;
  adopt(body.getRootNode() as ShadowRoot, css);
  const said = make("span", { role: "status" });
  const close = make("button", {}, word("close"));
  const line = make("div", { class: "corner remind", part: "assistant", hidden: "" }, said, close);
  close.addEventListener("click", () => (line.hidden = true));
  body.append(line);

  let last = Date.now();
  try {
    last = Number(page.sessionStorage.getItem(key)) || last;
  } catch {
    // Blocked: the count begins anew with each page.
  }
  const look = () => {
    if (!open()) return void (line.hidden = true);
    if (Date.now() >= last + repeat * minute) {
      last = Date.now();
      line.hidden = false;
      // Emptied before, so that the same words are announced again.
      said.textContent = "";
      said.textContent = words(`more.assistant.${kind}`);
      consent.tell("assistant.repeated", {});
    }
    try {
      page.sessionStorage.setItem(key, `${last}`);
    } catch {
      // Blocked storage keeps no count either.
    }
  };
  look();
  const timer = setInterval(look, minute / 4);
  signal.addEventListener("abort", () => clearInterval(timer));
};
