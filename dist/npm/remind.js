import { makeWords } from './words.js';
import { adopt, make } from './root.js';

const key = "prechat:assistant";
const minute = 6e4;
const css = `.remind{left:0;right:0;top:calc(12px + env(safe-area-inset-top));bottom:auto;margin:auto;width:fit-content;max-width:min(480px,100vw - 24px);align-items:center;gap:12px;padding:8px 8px 8px 20px;border:1px solid var(--line);border-radius:var(--r);background:var(--bg);color:var(--fg);box-shadow:0 4px 20px #0005;font-size:14px}
.remind button{flex:none;min-height:40px}`;
const wordsOf = async ({ language, load, say }) => say ?? makeWords(language, (await load(`locales/${language}.more.js`)).default);
const remind = async (reminding) => {
  const { body, config, consent, open, page, signal, word } = reminding;
  const { kind, repeat = 0 } = config?.assistant ?? {};
  const words = await wordsOf(reminding);
  if (signal.aborted) return;
  adopt(body.getRootNode(), css);
  const said = make("span", { role: "status" });
  const close = make("button", {}, word("close"));
  const line = make("div", { class: "corner remind", part: "assistant", hidden: "" }, said, close);
  close.addEventListener("click", () => line.hidden = true);
  body.append(line);
  let last = Date.now();
  try {
    last = Number(page.sessionStorage.getItem(key)) || last;
  } catch {
  }
  const look = () => {
    if (!open()) return void (line.hidden = true);
    if (Date.now() >= last + repeat * minute) {
      last = Date.now();
      line.hidden = false;
      said.textContent = "";
      said.textContent = words(`more.assistant.${kind}`);
      consent.tell("assistant.repeated", {});
    }
    try {
      page.sessionStorage.setItem(key, `${last}`);
    } catch {
    }
  };
  look();
  const timer = setInterval(look, minute / 4);
  signal.addEventListener("abort", () => clearInterval(timer));
};

export { remind };
