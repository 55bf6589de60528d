import type { Declined } from "../record.ts";
import { make } from "./root.ts";

/** The heading in the dialog, which names it. */
const titleId = "prechat-title";

/**
 * The dialog's frame, in plain DOM so that it stands in the next frame: native and modal, since the top layer beats any
 * z-index and modality beats a vendor's `focus()`. What is in it is drawn by whoever comes later.
 */
export const makeFrame = (body: HTMLElement, trusted: (event: Event) => boolean) => {
  const dialog = make("dialog", { part: "panel", "aria-labelledby": titleId });
  let undo: (() => void) | void;
  let left: ((how: Declined) => void) | undefined;
  body.append(dialog);

  /** Lets somebody draw in it, nobody without `draw`; `onLeave` hears of Escape, the close button and the backdrop. */
  const fill = (
    draw?: (into: HTMLElement) => (() => void) | void,
    onLeave?: (how: Declined) => void,
  ) => {
    undo?.();
    dialog.textContent = "";
    left = onLeave;
    undo = draw?.(dialog);
  };
  const close = () => {
    fill();
    dialog.close();
  };
  /** Leaving in any way is never an acknowledgement (7004(a)(3)(D)). */
  const leave = (how: Declined) => {
    const tell = left;
    close();
    tell?.(how);
  };
  // Escape closes it by itself, whatever a page says. The event comes late: it may stand open again by then.
  dialog.addEventListener("close", () => dialog.open || leave("escape"));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && trusted(event)) leave("backdrop");
  });

  return {
    fill,
    close,
    leave,
    isOpen: () => dialog.open,
    /** Opens at once, with a plain line until something better is there. */
    open: (closing: string, ...line: (Node | string)[]) => {
      const button = make("button", {}, closing);
      button.addEventListener("click", () => leave("close"));
      const title = make("p", { id: titleId }, ...line);
      fill((into) => into.append(make("div", { class: "plain" }, title, button)));
      if (!dialog.open) dialog.showModal();
    },
  };
};

export type Frame = ReturnType<typeof makeFrame>;
