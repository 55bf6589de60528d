import type { Words } from "../locales/words.ts";
import type { NoticeClause } from "../notice.ts";
import { Link } from "./link.tsx";

interface ClauseBoxProps {
  readonly clause: NoticeClause;
  readonly words: Words;
  readonly checked: boolean;
  /** It must be checked and is not, and the visitor has tried to start. */
  readonly wrong: boolean;
  readonly trusted: (event: Event) => boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** A clause with its box, unchecked until a person checks it. */
export const ClauseBox = ({ clause, words, checked, wrong, trusted, onCheck }: ClauseBoxProps) => {
  const { box, id, link, name, text } = clause;
  const errorId = `prechat-${id}`;
  // On the label: in WebKit a script's click on a label reaches the box as a trusted one.
  const real = (event: Event) => trusted(event) || event.preventDefault();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- refuses, never acts
    <label class={wrong ? "clause wrong" : "clause"} part="clause" onClick={real}>
      <input
        type="checkbox"
        required={box === "required"}
        checked={checked}
        aria-invalid={wrong}
        aria-describedby={wrong ? errorId : undefined}
        onClick={(event) => trusted(event) && onCheck(event.currentTarget.checked)}
      />
      <div>
        <strong>{name}</strong>
        <span>{text}</span>
        {link && <Link {...link} away />}
        {wrong && (
          <p class="error" id={errorId}>
            {words("form.check")}
          </p>
        )}
      </div>
    </label>
  );
};

/** A clause that is said without a box. */
export const ClauseLine = ({ name, text }: NoticeClause) => (
  <p class="said" part="said">
    <strong>{name}</strong> <span>{text}</span>
  </p>
);
