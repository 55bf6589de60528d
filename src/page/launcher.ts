import { make } from "./root.ts";

/** A button of ours that does what the host's own elements do: the launcher, or one of the quiet chip. */
export const makeButton = (
  document: Document,
  use: "open" | "do-not-sell" | "choices",
  part: string,
  word: string,
): HTMLButtonElement =>
  make(document, "button", { type: "button", class: part, part, "data-prechat": use, hidden: "" }, word);
