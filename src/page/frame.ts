import type { Declined } from "../record.ts";
import { make, type Root } from "./root.ts";

/**
 * The dialog's frame, in plain DOM so that it stands in the next frame: native and modal, since the top layer beats any
 * z-index and modality beats a vendor's `focus()`. What is in it is drawn by whoever opens it.
 */
export const makeFrame = ({ body }: Root, trusted: (event: Event) => boolean) => {
  const { ownerDocument: document } = body;
  const dialog = make(document, "dialog", { part: "panel" });
  body.append(dialog);
  let undo: (() => void) | undefined;
  let leave: ((how: Declined) => void) | undefined;
  let before: Element | null = null;

  const clear = () => {
    undo?.();
    undo = undefined;
    dialog.replaceChildren();
  };
  const close = () => {
    leave = undefined;
    clear();
    if (!dialog.open) return;
    dialog.close();
    (before as HTMLElement | null)?.focus?.();
  };
  /** Leaving in any way is never an acknowledgement (7004(a)(3)(D)). */
  const left = (how: Declined) => {
    const tell = leave;
    close();
    tell?.(how);
  };
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    left("escape");
  });
  // The browser closes by itself at a second Escape.
  dialog.addEventListener("close", () => leave && left("escape"));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && trusted(event)) left("backdrop");
  });

  return {
    dialog,
    close,
    left,
    isOpen: () => dialog.open,
    /** Opens at once with a line of text; `onLeave` hears of Escape, the close button and the backdrop. */
    open: (text: string, onLeave: (how: Declined) => void) => {
      clear();
      before = document.activeElement;
      // Inside our own shadow root the page only knows our host.
      before = before?.shadowRoot?.activeElement ?? before;
      dialog.append(make(document, "div", { class: "plain", role: "status" }, text));
      dialog.setAttribute("aria-label", text);
      if (!dialog.open) dialog.showModal();
      leave = onLeave;
    },
    /** Puts the loaded panel in. */
    fill: (draw: (into: HTMLElement) => () => void) => {
      clear();
      dialog.removeAttribute("aria-label");
      undo = draw(dialog);
    },
    /** Says in plain DOM why there is no chat now, and how else to reach the business. */
    say: (lines: readonly (Node | string)[], close: string) => {
      const button = make(document, "button", { type: "button" }, close);
      button.addEventListener("click", () => left("close"));
      clear();
      dialog.append(
        make(document, "div", { class: "plain" }, ...lines.map((line) => make(document, "p", {}, line)), button),
      );
      button.focus();
    },
    stop: () => {
      close();
      dialog.remove();
    },
  };
};
