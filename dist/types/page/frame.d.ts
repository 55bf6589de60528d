import type { Declined } from "../record.js";
/**
 * The dialog's frame, in plain DOM so that it stands in the next frame: native and modal, since the top layer beats any
 * z-index and modality beats a vendor's `focus()`. What is in it is drawn by whoever comes later.
 */
export declare const makeFrame: (body: HTMLElement, trusted: (event: Event) => boolean) => {
    fill: (draw?: (into: HTMLElement) => (() => void) | void, onLeave?: (how: Declined) => void) => void;
    close: () => void;
    leave: (how: Declined) => void;
    isOpen: () => boolean;
    /** Opens at once, with a plain line until something better is there. */
    open: (closing: string, ...line: (Node | string)[]) => void;
};
export type Frame = ReturnType<typeof makeFrame>;
