import { Component, createRef } from "preact";
import type { ClauseId, Config } from "../config.ts";
import type { Words } from "../locales/words.ts";
import type { Notice, NoticeClause } from "../notice.ts";
import type { ConsentState } from "../state.ts";
import { ClauseBox } from "./clause-box.tsx";
import type { Fields } from "./fields.ts";
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
  readonly contact: Pick<Config, "contactPage" | "email" | "phone">;
  /** Is this the act of a person? Only such a click checks a box, starts, or opts out. */
  readonly trusted: (event: Event) => boolean;
  /** Called with the checked clauses, once every required one is. */
  readonly onStart: (clauses: ClauseId[], event: Event) => void;
  readonly onDecline: (event: Event) => void;
  /** What is asked before the chat, where anything is. */
  readonly fields?: Pick<Fields, "element" | "check"> | undefined;
  readonly onOptOut: (event: Event) => void;
}

interface FormState {
  readonly checked: readonly ClauseId[];
  /** Start was chosen with boxes missing: from now on they are marked. */
  readonly tried: boolean;
}

/** The clauses that must be checked and are not. */
const missingIn = ({ clauses }: Notice, checked: readonly ClauseId[]): NoticeClause[] =>
  clauses.filter(({ box, id }) => box === "required" && !checked.includes(id));

/** The notice and its boxes; knows no dialog. */
export class NoticeForm extends Component<NoticeFormProps, FormState> {
  override state: FormState = { checked: [], tried: false };
  private form = createRef<HTMLFormElement>();

  /** Always the same function, so that a redraw does not move the fields and lose the focus. */
  private place = (into: HTMLElement | null): void => {
    const { fields } = this.props;
    if (into && fields) into.append(fields.element);
  };

  private check(id: ClauseId, checked: boolean): void {
    const others = this.state.checked.filter((other) => other !== id);
    this.setState({ checked: checked ? [...others, id] : others });
  }

  private start(event: Event): void {
    const { fields, notice, onStart, trusted } = this.props;
    if (!trusted(event)) return;
    const { checked } = this.state;
    const filled = !fields || fields.check();
    if (filled && !missingIn(notice, checked).length) {
      const ids = notice.clauses.map(({ id }) => id);
      return onStart(
        ids.filter((id) => checked.includes(id)),
        event,
      );
    }
    this.setState({ tried: true }, () =>
      this.form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(),
    );
  }

  private clause(clause: NoticeClause) {
    const { trusted, words } = this.props;
    const { checked, tried } = this.state;
    const { box, id } = clause;
    const on = checked.includes(id);
    return (
      <ClauseBox
        key={id}
        checked={on}
        wrong={tried && !on && box === "required"}
        onCheck={(now) => this.check(id, now)}
        {...{ clause, trusted, words }}
      />
    );
  }

  override render() {
    const { contact, fields, notice, onDecline, onOptOut, optOut, trusted, words } = this.props;
    const { checked, tried } = this.state;
    const missing = missingIn(notice, checked);
    const [required, optional] = (["required", "optional"] as const).map((kind) =>
      notice.clauses.filter(({ box }) => box === kind),
    ) as [NoticeClause[], NoticeClause[]];
    const names = missing.map(({ name }) => name).join(", ");
    const { contactPage, email, phone } = contact;
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
          {fields && <div ref={this.place} />}
          {required.length > 0 && (
            <fieldset>
              <legend>{words("form.confirm")}</legend>
              <p class="error" role="alert">
                {tried && missing.length > 0
                  ? words("form.missing", { count: missing.length, names })
                  : ""}
              </p>
              {required.map((clause) => this.clause(clause))}
            </fieldset>
          )}
          {optional.length > 0 && (
            <fieldset>
              <legend>{words("more.optional")}</legend>
              {optional.map((clause) => this.clause(clause))}
            </fieldset>
          )}
          <p class="contact">
            {words("form.instead")} <Link text={email} href={`mailto:${email}`} />
            {phone && <Link text={phone} href={`tel:${phone.replace(/[^+\d]/g, "")}`} />}
            {contactPage && <Link text={words("more.contact")} href={contactPage} away />}
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
