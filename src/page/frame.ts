import type { Declined } from "../record.ts";
import { make } from "./root.ts";

/** The heading in the dialog, which names it. */
const titleId = "prechat-title";

/**
 * The dialog's frame, in plain DOM so that it stands in the next frame: native and modal, since the top layer beats any
 * z-index and modality beats a vendor's `focus()`. What is in it is drawn by whoever comes later.
 */
export const makeFrame = (body: HTMLElement, trusted: (event: Event) => boolean) => {
  const { ownerDocument: document } = body;
  const dialog = make(document, "dialog", { part: "panel", "aria-labelledby": titleId });
  let undo = () => {};
  let left: ((how: Declined) => void) | undefined;
  let before: Element | null = null;
  body.append(dialog);

  /** Takes out what is in it, and puts this in. */
  const put = (...nodes: Node[]) => {
    undo();
    undo = () => {};
    left = undefined;
    dialog.replaceChildren(...nodes);
  };
  const close = () => {
    put();
    dialog.close();
    (before as HTMLElement | null)?.focus?.();
  };
  /** Leaving in any way is never an acknowledgement (7004(a)(3)(D)). */
  const leave = (how: Declined) => {
    const tell = left;
    if (dialog.open) close();
    tell?.(how);
  };
  dialog.oncancel = (event) => {
    event.preventDefault();
    leave("escape");
  };
  // A second Escape in a row closes it whatever a page says.
  dialog.onclose = () => left && leave("escape");
  dialog.onclick = (event) => {
    if (event.target === dialog && trusted(event)) leave("backdrop");
  };

  return {
    close,
    leave,
    isOpen: () => dialog.open,
    /** Opens at once, with plain lines until something better is there. */
    open: (closing: string, ...lines: (Node | string)[]) => {
      const button = make(document, "button", { type: "button" }, closing);
      button.onclick = () => leave("close");
      const paragraphs = lines.map((line) => make(document, "p", {}, line));
      if (paragraphs[0]) paragraphs[0].id = titleId;
      put(make(document, "div", { class: "plain" }, ...paragraphs, button));
      if (dialog.open) return;
      // Inside our own shadow root the page only knows our host.
      before = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      dialog.showModal();
    },
    /** Lets somebody draw in it; `onLeave` hears of Escape, the close button and the backdrop. */
    fill: (draw: (into: HTMLElement) => () => void, onLeave?: (how: Declined) => void) => {
      put();
      left = onLeave;
      undo = draw(dialog);
    },
    stop: () => {
      put();
      dialog.remove();
    },
  };
};

export type Frame = ReturnType<typeof makeFrame>;
