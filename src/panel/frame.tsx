import { render, type ComponentChildren, type VNode } from "preact";
import type { Words } from "../locales/words.ts";

/** The id of the heading: the dialog is named by it (`aria-labelledby`). */
export const titleId = "prechat-title";

interface FrameProps {
  readonly title: string;
  readonly language: string;
  readonly words: Words;
  /** Without it there is no close button: the frame stands in normal flow. */
  readonly onClose?: ((event: Event) => void) | undefined;
  readonly children: ComponentChildren;
}

/** Head and body of a dialog; knows no dialog. */
export const Frame = ({ title, language, words, onClose, children }: FrameProps) => (
  <div
    class="panel"
    part="panel"
    lang={language}
    dir={/^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language) ? "rtl" : "ltr"}
  >
    <div class="head">
      <h2 id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {onClose && (
        <button type="button" class="close" aria-label={words("form.close")} onClick={onClose}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6 6 18" />
          </svg>
        </button>
      )}
    </div>
    {children}
  </div>
);

interface Mounting {
  readonly into: HTMLElement;
  readonly root: ShadowRoot;
  readonly css: string;
  readonly draw: () => VNode;
  readonly subscribe: (redraw: () => void) => () => void;
  /** Does reading begin here, as in a dialog? Not in normal flow. */
  readonly focus: boolean;
}

/** Draws into a shadow root with a style sheet of its own, and anew at each change; returns its undo. */
export const mount = ({ into, root, css, draw, subscribe, focus }: Mounting): (() => void) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const redraw = () => render(draw(), into);
  redraw();
  const unsubscribe = subscribe(redraw);
  if (focus) into.querySelector<HTMLElement>("h2")?.focus();
  return () => {
    unsubscribe();
    render(null, into);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
};
