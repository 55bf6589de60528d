import { Component, createRef } from "preact";
import type { ClauseId } from "../config.ts";
import type { Words } from "../locales/words.ts";
import type { Notice, NoticeClause } from "../notice.ts";
import type { ConsentState } from "../state.ts";
import { titleId } from "./frame.tsx";
import { Link } from "./link.tsx";
import { NoticeDetails } from "./notice-details.tsx";
import { OptOut, Status } from "./opt-out.tsx";

/** What the form shows and whom it tells. */
export interface NoticeFormProps {
  readonly notice: Notice;
  readonly words: Words;
  /** Where an opt-out of this visitor stands. */
  readonly optOut: ConsentState["optOut"];
  /** Other ways to reach the business. */
  readonly contact: { readonly email: string; readonly phone?: string | undefined };
  /** Is this the act of a person? Only such a click checks a box, starts, or opts out. */
  readonly trusted: (event: Event) => boolean;
  /** Called only when every clause is checked. */
  readonly onStart: (clauses: ClauseId[], event: Event) => void;
  readonly onDecline: (event: Event) => void;
  readonly onOptOut: (event: Event) => void;
}

interface FormState {
  readonly checked: readonly ClauseId[];
  /** Start was chosen with boxes missing: from now on they are marked. */
  readonly tried: boolean;
}

/** The notice and its boxes; knows no dialog. */
export class NoticeForm extends Component<NoticeFormProps, FormState> {
  override state: FormState = { checked: [], tried: false };
  private form = createRef<HTMLFormElement>();

  private check(id: ClauseId, box: HTMLInputElement): void {
    const others = this.state.checked.filter((other) => other !== id);
    this.setState({ checked: box.checked ? [...others, id] : others });
  }

  private start(event: Event): void {
    const { notice, onStart, trusted } = this.props;
    if (!trusted(event)) return;
    const ids = notice.clauses.map(({ id }) => id);
    if (ids.every((id) => this.state.checked.includes(id))) return onStart(ids, event);
    this.setState({ tried: true }, () =>
      this.form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(),
    );
  }

  private clause({ id, name, text }: NoticeClause) {
    const { trusted, words } = this.props;
    const checked = this.state.checked.includes(id);
    const wrong = this.state.tried && !checked;
    const errorId = `prechat-${id}`;
    // On the label: in WebKit a script's click on a label reaches the box as a trusted one.
    const real = (event: Event) => trusted(event) || event.preventDefault();
    return (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- refuses, never acts
      <label key={id} class={wrong ? "clause wrong" : "clause"} part="clause" onClick={real}>
        <input
          type="checkbox"
          required
          checked={checked}
          aria-invalid={wrong}
          aria-describedby={wrong ? errorId : undefined}
          onClick={(event) => trusted(event) && this.check(id, event.currentTarget)}
        />
        <div>
          <strong>{name}</strong>
          <span>{text}</span>
          {wrong && (
            <p class="error" id={errorId}>
              {words("form.check")}
            </p>
          )}
        </div>
      </label>
    );
  }

  override render() {
    const { contact, notice, onDecline, onOptOut, optOut, trusted, words } = this.props;
    const { checked, tried } = this.state;
    const missing = notice.clauses.filter(({ id }) => !checked.includes(id));
    const names = missing.map(({ name }) => name).join(", ");
    const { email, phone } = contact;
    return (
      <form
        ref={this.form}
        part="form"
        aria-labelledby={titleId}
        noValidate
        onSubmit={(event) => event.preventDefault()}
      >
        <div class="body">
          <NoticeDetails notice={notice} words={words} />
          <fieldset>
            <legend>{words("form.confirm")}</legend>
            <p class="error" role="alert">
              {tried && missing.length > 0
                ? words("form.missing", { count: missing.length, names })
                : ""}
            </p>
            {notice.clauses.map((clause) => this.clause(clause))}
          </fieldset>
          <p class="contact">
            {words("form.instead")} <Link text={email} href={`mailto:${email}`} />
            {phone && <Link text={phone} href={`tel:${phone.replace(/[^+\d]/g, "")}`} />}
          </p>
        </div>
        <div class="foot">
          <div class="links">
            <Link {...notice.policy} away />
            {notice.optOutPage && <OptOut link={notice.optOutPage} {...{ trusted, onOptOut }} />}
          </div>
          <Status status={optOut} words={words} />
          <div class="acts">
            <button type="button" class="act" part="decline" onClick={onDecline}>
              {words("form.decline")}
            </button>
            <button type="button" class="act" part="start" onClick={(event) => this.start(event)}>
              {words("form.start")}
            </button>
          </div>
        </div>
      </form>
    );
  }
}
