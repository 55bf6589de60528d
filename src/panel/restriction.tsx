import type { Words } from "../locales/words.ts";
import type { NoticeLink } from "../notice.ts";
import type { OptIn } from "../opt-in.ts";
import type { ConsentRecord } from "../record.ts";
import { since, type Axis } from "../standing.ts";
import type { ConsentState, Step } from "../state.ts";
import { OptOut } from "./opt-out.tsx";

/** What the choices about one kind of use are drawn with, and who is told. */
export interface RestrictionHost {
  readonly words: Words;
  readonly company: string;
  readonly email: string;
  readonly state: () => ConsentState;
  readonly records: () => readonly ConsentRecord[];
  /** Is this the act of a person? */
  readonly trusted: (event: Event) => boolean;
  readonly onRestrict: (axis: Axis, event: Event) => void;
  readonly optIn: Pick<OptIn, "abandon" | "asking" | "confirm" | "offered" | "request">;
}

interface RestrictionProps {
  readonly axis: Axis;
  readonly host: RestrictionHost;
  readonly title: string;
  /** The link to restrict it; none where there is nothing to restrict. */
  readonly link: NoticeLink | undefined;
  /** What is said where nobody restricts it. */
  readonly otherwise: string;
  readonly when: (at: number) => string;
}

/** Reading goes on where the section says what has become of it: what was activated goes away. */
const toStatus = (event: Event): void =>
  (event.currentTarget as Element)
    .closest("section")
    ?.querySelector<HTMLElement>("[role=status]")
    ?.focus();

/** Drawn because the visitor asked: the focus is on the question, on neither answer. */
const focus = (element: HTMLElement | null): void => element?.focus();

/** The second step: two answers of equal weight (7004(a)(2), 7028(a)). */
const Question = ({ axis, host }: { axis: Axis; host: RestrictionHost }) => {
  const { company, optIn, trusted, words } = host;
  const about = axis === "limit" ? "choices.limit." : "choices.";
  const answer = (give: (event: MouseEvent) => unknown) => (event: MouseEvent) => {
    // The second half of a double click is no act of its own.
    if (!trusted(event) || event.detail > 1) return;
    toStatus(event);
    give(event);
  };
  return (
    <div class="ask" role="group" aria-labelledby="prechat-ask">
      <p id="prechat-ask" tabIndex={-1} ref={focus}>
        {words(`${about}ask`, { company })}
      </p>
      <div class="acts">
        <button type="button" class="act" onClick={answer(() => optIn.abandon("form"))}>
          {words(`${about}no`)}
        </button>
        <button type="button" class="act" onClick={answer((event) => optIn.confirm("form", event))}>
          {words(`${about}yes`)}
        </button>
      </div>
    </div>
  );
};

/** Where an axis stands, in a sentence. */
const statusOf = (axis: Axis, host: RestrictionHost, step: Step | "none", otherwise: string) => {
  const { email, state, words } = host;
  const { age, saleShare, sensitive } = state();
  if (step !== "none") return words(axis === "limit" ? `choices.limit.${step}` : `form.${step}`);
  if (axis === "limit")
    return sensitive === "unlimited" ? words("choices.limit.unlimited") : otherwise;
  if (saleShare.status === "optedIn") return words("choices.allowed");
  if (saleShare.status === "minorBlocked") return words(`choices.${age}`, { email });
  return saleShare.status === "optedOut" ? words("choices.unread") : otherwise;
};

/** One kind of use: the link that restricts it in one step, where that stands, and the two steps back. */
export const Restriction = ({ axis, host, title, link, otherwise, when }: RestrictionProps) => {
  const { onRestrict, optIn, records, state, trusted, words } = host;
  const { gpc, limit, optOut, saleShare } = state();
  const step = axis === "limit" ? limit : optOut;
  const at = step === "none" ? undefined : since(records(), axis, step === "honored");
  const pending = axis === "optOut" && "pending" in saleShare && saleShare.pending;
  const allowed = pending && records().findLast(({ type }) => type === "optin.confirmed");
  const restrict = (event: Event) => {
    toStatus(event);
    onRestrict(axis, event);
  };
  return (
    <section>
      <h3>{title}</h3>
      <p role="status" part="status" tabIndex={-1} class={step === "none" ? "" : "status"}>
        {statusOf(axis, host, step, otherwise)}
        {at !== undefined && (
          <>
            {" "}
            <time class="muted" dateTime={new Date(at).toISOString()}>
              {when(at)}
            </time>
          </>
        )}
      </p>
      {axis === "optOut" && gpc && link && <p class="muted">{words("choices.gpc")}</p>}
      {allowed && <p class="muted">{words("choices.pending", { date: when(allowed.at) })}</p>}
      {step === "none" && link && <OptOut {...{ link, trusted }} onOptOut={restrict} />}
      {optIn.asking() === axis ? (
        <Question {...{ axis, host }} />
      ) : (
        link &&
        optIn.offered(axis) && (
          <button
            type="button"
            class="quiet"
            onClick={(event) => trusted(event) && optIn.request(axis, "form", event)}
          >
            {words(
              axis === "limit"
                ? "choices.limit.allow"
                : `choices.${saleShare.status === "minorBlocked" ? "opt-in" : "allow"}`,
            )}
          </button>
        )
      )}
    </section>
  );
};
