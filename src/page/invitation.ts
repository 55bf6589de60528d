import type { Words } from "../locales/words.ts";
import { adopt, make } from "./root.ts";

const sheet = `.invited{flex-direction:column;gap:12px}
.right.invited>*{margin-left:auto}
.left.invited>*{margin-right:auto}
.invite{box-sizing:border-box;width:min(320px,100vw - 40px);max-height:calc(100vh - 96px);overflow:auto;padding:16px;font-size:15px;border:1px solid var(--line);border-radius:var(--r);background:var(--bg);box-shadow:0 8px 40px #0004}
.invite p{margin:0 0 12px}
.invite div{display:flex;flex-wrap:wrap;gap:8px}
.invite button{padding:8px 12px}
.invite .read{border-color:#0000;background:var(--a);color:var(--on);font-weight:600}
@media(max-width:480px) and (min-height:400px){.invited{gap:32px}}`;

const dressed = new WeakSet<ShadowRoot>();

/** How long it stays in the live region, in ms. */
const heard = 8000;

/** What an invitation does and says. */
export interface Invited {
  /** The words of the panel's catalogue. */
  readonly word: Words;
  /** Has this visitor acknowledged already, so that one click opens the chat? */
  readonly known: boolean;
  readonly trusted: (event: Event) => boolean;
  /** The visitor puts it off. */
  readonly later: () => void;
}

/**
 * Our own neutral invitation beside the launcher, never the agent's words: a note that takes no focus, said politely
 * once, put off by its button or Escape. Its other button does what every `data-prechat="open"` does. Answers with what
 * takes it away.
 */
export const invite = (
  root: ShadowRoot,
  { known, later, trusted, word }: Invited,
): (() => void) => {
  const corner = root.querySelector<HTMLElement>(".corner") as HTMLElement;
  const launcher = corner.querySelector<HTMLElement>(".launcher");
  const live = root.querySelector<HTMLElement>("[role=status]");
  const text = word(known ? "invite.again" : "invite.text");
  const id = "prechat-invited";
  const read = { class: "read", type: "button", "data-prechat": "open" };
  const off = make("button", { class: "later", type: "button" }, word("invite.later"));
  const card = make(
    "div",
    { class: "invite", part: "invite", role: "group", "aria-labelledby": id },
    make("p", { id }, text),
    make("div", {}, make("button", read, word(known ? "invite.chat" : "invite.read")), off),
  );
  if (!dressed.has(root)) adopt(root, sheet);
  dressed.add(root);

  const put = (event: Event) => {
    if (!trusted(event)) return;
    event.stopPropagation();
    later();
  };
  off.addEventListener("click", put);
  card.addEventListener("keydown", (event) => {
    if (event.key === "Escape") put(event);
  });
  corner.classList.add("invited");
  corner.prepend(card);
  if (live) live.textContent = text;
  const timer = setTimeout(hush, heard);
  function hush() {
    if (live?.textContent === text) live.textContent = "";
  }

  return () => {
    clearTimeout(timer);
    hush();
    const focused = card.contains(root.activeElement);
    card.remove();
    corner.classList.remove("invited");
    // Whoever was in it goes on beside it.
    if (focused) launcher?.focus();
  };
};
