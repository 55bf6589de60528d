import type { Words } from "../locales/words.ts";
import type { NoticeLink } from "../notice.ts";
import type { ConsentState } from "../state.ts";
import { safe } from "./link.tsx";

interface OptOutProps {
  readonly link: NoticeLink;
  readonly trusted: (event: Event) => boolean;
  readonly onOptOut: (event: Event) => void;
}

/** A real link to the page of the right to opt out; a plain click by a person opts out at once instead (7013(a)). */
export const OptOut = ({ link, trusted, onOptOut }: OptOutProps) => (
  <a
    part="opt-out"
    href={safe(link.href)}
    onClick={(event) => {
      if (!trusted(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onOptOut(event);
    }}
  >
    {link.text}
  </a>
);

/** What has become of an opt-out; there from the start, so that it is announced when it is filled (7026(g)). */
export const Status = ({ status, words }: { status: ConsentState["optOut"]; words: Words }) => (
  <p class="status" part="status" role="status">
    {status === "none" ? "" : words(`form.${status}`)}
  </p>
);
