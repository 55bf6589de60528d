import { localeOf } from "../locales/words.ts";
import type { NoticeLink } from "../notice.ts";
import type { ConsentState } from "../state.ts";
import { choicesStyle } from "./choices-style.ts";
import { Frame, mount } from "./frame.tsx";
import { Link } from "./link.tsx";
import { Restriction, type RestrictionHost } from "./restriction.tsx";
import { frameStyle } from "./style.ts";

export { titleId } from "./frame.tsx";

/** What the choices are drawn with, and who is told. */
export interface ChoicesHost extends RestrictionHost {
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** Is anything sold or shared? Then the link of the right to opt out. */
  readonly optOut?: NoticeLink | undefined;
  /** Is sensitive information used so that the visitor has a say? Then the link of the right to limit. */
  readonly limit?: NoticeLink | undefined;
  /** The section of the privacy policy about this chat. */
  readonly privacyPolicy: string;
  readonly subscribe: (listener: (state: ConsentState) => void) => () => void;
  readonly onWithdraw: (event: Event) => void;
  /** Offered where a withdrawn chat stops fully only with the next page. */
  readonly onReload: (event: Event) => void;
  readonly onClose: (event: Event) => void;
}

const Chat = ({ host, when }: { host: ChoicesHost; when: (at: number) => string }) => {
  const { onReload, onWithdraw, records, state, trusted, words } = host;
  const { acknowledgedBy, notice } = state();
  const kept = records();
  const start = kept.find(({ id }) => id === acknowledgedBy);
  const stopped =
    notice === "withdrawn" && kept.findLast(({ type }) => type === "notice.withdrawn")?.stopped;
  return (
    <section>
      <h3>{words("choices.chat")}</h3>
      <p role="status" tabIndex={-1}>
        {words(
          start ? "choices.acknowledged" : `choices.${stopped || "idle"}`,
          start && { date: when(start.at) },
        )}
      </p>
      {start && (
        <button
          type="button"
          class="act"
          onClick={(event) => {
            if (!trusted(event)) return;
            // The button goes away with the chat: reading goes on at the line that says so.
            (event.currentTarget.previousElementSibling as HTMLElement).focus();
            onWithdraw(event);
          }}
        >
          {words("choices.withdraw")}
        </button>
      )}
      {stopped === "covered-until-reload" && (
        <button type="button" class="act" onClick={onReload}>
          {words("choices.reload")}
        </button>
      )}
    </section>
  );
};

const Records = ({ host, when }: { host: ChoicesHost; when: (at: number) => string }) => {
  const { records, words } = host;
  return (
    <section>
      <h3>{words("choices.records")}</h3>
      {records().length > 0 ? (
        <ul>
          {records().map(({ at, id, type }) => (
            <li key={id}>
              <span>{words(`record.${type}`)}</span>
              <time class="muted" dateTime={new Date(at).toISOString()}>
                {when(at)}
              </time>
            </li>
          ))}
        </ul>
      ) : (
        <p class="muted">{words("choices.empty")}</p>
      )}
    </section>
  );
};

/** Draws the choices (opt-out, limit, the way back, withdrawal, records of this browser) into a shadow root and returns its undo. */
export const mountChoices = (
  into: HTMLElement,
  root: ShadowRoot,
  host: ChoicesHost,
): (() => void) => {
  const { language, limit, onClose, optOut, privacyPolicy, state, subscribe, words } = host;
  const dates = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const when = (at: number) => dates.format(at);
  const draw = () => (
    <Frame title={words("choices.title")} {...{ language, words, onClose }}>
      <div class="body choices" part="choices">
        <Restriction
          {...{ host, when }}
          axis="optOut"
          title={words("choices.sale")}
          link={optOut}
          otherwise={optOut ? "" : words("sale.none")}
        />
        {limit && (
          <Restriction
            {...{ host, when }}
            axis="limit"
            title={words("choices.limit.title")}
            link={limit}
            otherwise={words(`choices.limit.${state().sensitiveAllowed ? "default" : "waits"}`)}
          />
        )}
        <Chat {...{ host, when }} />
        <Records {...{ host, when }} />
        <p>
          <Link text={words("form.policy")} href={privacyPolicy} away />
        </p>
      </div>
    </Frame>
  );
  return mount({ into, root, css: frameStyle + choicesStyle, draw, subscribe, focus: true });
};
