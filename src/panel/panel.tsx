import type { Notice } from "../notice.ts";
import type { ConsentState } from "../state.ts";
import { Frame, mount } from "./frame.tsx";
import { NoticeForm, type NoticeFormProps } from "./notice-form.tsx";
import { formStyle, frameStyle } from "./style.ts";

export { makeNotice, type Notice } from "../notice.ts";
export { titleId } from "./frame.tsx";

/** What the notice is drawn with, and who is told. */
export interface PanelHost extends Omit<NoticeFormProps, "optOut"> {
  readonly state: () => ConsentState;
  readonly subscribe: (listener: (state: ConsentState) => void) => () => void;
  /** Without it the notice stands in normal flow: no close button, and the focus stays where it is. */
  readonly onClose?: ((event: Event) => void) | undefined;
  /** The style sheet of parts that only some forms have. */
  readonly css?: string | undefined;
  /** Called once, when the notice stands drawn. */
  readonly shown: (notice: Notice) => void;
}

/** Draws the notice with its form into a shadow root and returns its undo. */
export const mountPanel = (into: HTMLElement, root: ShadowRoot, host: PanelHost): (() => void) => {
  const { css = "", notice, onClose, state, subscribe, shown, words, ...rest } = host;
  const { language, title } = notice;
  const undo = mount({
    into,
    root,
    css: frameStyle + formStyle + css,
    draw: () => (
      <Frame {...{ title, language, words, onClose }}>
        <NoticeForm {...rest} {...{ notice, words }} optOut={state().optOut} />
      </Frame>
    ),
    subscribe,
    focus: !!onClose,
  });
  shown(notice);
  return undo;
};
