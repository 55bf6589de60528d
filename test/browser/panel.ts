import { within } from "@testing-library/preact";
import { vi } from "vitest";
import type { Config } from "../../src/config.ts";
import type { Words } from "../../src/locales/words.ts";
import { makeNotice, mountPanel, type PanelHost } from "../../src/panel/panel.tsx";
import { config } from "../unit/configs.ts";
import { english, makeState, openDialog } from "./dialog.ts";

interface Drawing {
  /** What the config says differently. */
  readonly told?: Partial<Config>;
  /** What the host does differently. */
  readonly parts?: Partial<PanelHost>;
  readonly words?: Words;
  readonly language?: string;
}

/** The notice's form in a modal dialog, as the page gives it, and what a visitor finds there. */
export const drawPanel = ({ told, parts, words = english, language = "en" }: Drawing = {}) => {
  const { dialog, remove, root } = openDialog();
  const whole = { ...config, ...told };
  const state = makeState();
  const notice = makeNotice(whole, words, language);
  const onStart = vi.fn<PanelHost["onStart"]>();
  const onDecline = vi.fn<PanelHost["onDecline"]>();
  const onOptOut = vi.fn<PanelHost["onOptOut"]>();
  const onClose = vi.fn<(event: Event) => void>();
  const shown = vi.fn<PanelHost["shown"]>();
  const before = [...root.adoptedStyleSheets];
  const undo = mountPanel(dialog, root, {
    notice,
    words,
    contact: whole,
    state: state.state,
    subscribe: state.subscribe,
    trusted: (event: Event) => event.isTrusted,
    onStart,
    onDecline,
    onOptOut,
    onClose,
    shown,
    ...parts,
  });
  const view = within(dialog);
  return {
    dialog,
    root,
    /** The sheets that were there before. */
    before,
    notice,
    state,
    told: { onStart, onDecline, onOptOut, onClose, shown },
    view,
    undo,
    remove: () => {
      undo();
      remove();
    },
    boxes: () => view.getAllByRole<HTMLInputElement>("checkbox"),
    start: () => view.getByRole("button", { name: words("form.start") }),
    decline: () => view.getByRole("button", { name: words("form.decline") }),
    optOut: () => view.getByRole<HTMLAnchorElement>("link", { name: /Do Not Sell or Share/ }),
    focused: () => root.activeElement,
  };
};
