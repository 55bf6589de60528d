import type { ConsentEvent, Listener } from "./event.ts";
import type { Ledger } from "./ledger.ts";
import type { ConsentRecord, Fact, Source } from "./record.ts";
import { standing, type Axis } from "./standing.ts";
import type { ConsentState, Step } from "./state.ts";
import type { Answers } from "./tell.ts";

/** How long until those who failed are asked again, in ms: twice as long each time. */
const soon = 5000;
const late = 600_000;

type Told = `${"optout" | "limit"}.${"recorded" | "effective"}` | "optin.confirmed";

/** What the engine gives to each axis. */
export interface Engine {
  readonly ledger: Ledger;
  state(): ConsentState;
  refresh(): ConsentState;
  keep(fact: Omit<Fact, "language">): ConsentRecord;
  event(
    type: Told,
    data: { standing?: true | undefined; about?: "sensitive" | undefined },
    record?: ConsentRecord,
  ): ConsentEvent;
  tell(event: ConsentEvent): [sinks: Answers, listeners: Answers];
  ask(event: ConsentEvent, listener: Listener): Answers;
}

/**
 * A restriction of the visitor's: kept once for each source, told to everybody on the page, and followed until it has
 * taken effect: somebody here acts on it, and all who do have settled well (7026(g), 7025(c)(6): "honored" is only said
 * of what was done).
 */
export const makeEnforcer = (
  axis: Axis,
  applies: boolean,
  /** Does the gate itself stop something: tags of purpose `sale` that are held, none of which has run here? */
  stopped: () => boolean,
  { ask, event, keep, ledger, refresh, state, tell }: Engine,
) => {
  const kind = axis.toLowerCase() as "optout" | "limit";
  const type = `${kind}.recorded` as const;
  let settled = false;
  let wait = soon;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was told last on this page. */
  let told: string | undefined;
  /** Those who act on it, and those of them who have not settled well. */
  let round = { joined: 0, open: 0 };

  const asked = () => state()[axis] !== "none";
  const any = () => round.joined > 0 || stopped();
  const last = () => ledger.records().findLast((record) => record.type === type);

  const check = () => {
    const record = last();
    if (settled || round.open || !any() || !record || !applies || !asked()) return;
    settled = true;
    wait = soon;
    // Another tab may have said so already.
    ledger.refresh();
    const done =
      !ledger.records().some(({ of }) => of === record.id) &&
      keep({ type: `${kind}.effective`, source: record.source, of: record.id });
    refresh();
    if (done) tell(event(`${kind}.effective`, {}, done));
  };
  /** Takes in the promises of those who act on it. One that fails stays open, and all are asked again later. */
  const join = (promises: readonly Promise<unknown>[]) => {
    const mine = round;
    for (const promise of promises) {
      mine.joined++;
      mine.open++;
      promise.then(
        () => {
          mine.open--;
          check();
        },
        () => {
          // The teller has reported it. What settles or fails for an earlier round says nothing of this one.
          if (mine !== round) return;
          timer ??= setTimeout(() => asked() && enforce(true), wait);
          wait = Math.min(wait * 2, late);
        },
      );
    }
    check();
  };

  /** Asks everybody on this page to act on what stands. */
  const enforce = (standing?: true) => {
    clearTimeout(timer);
    timer = undefined;
    settled = false;
    round = { joined: 0, open: 0 };
    refresh();
    const record = last();
    told = record?.id;
    join(tell(event(type, { standing }, record)).flat());
    refresh();
  };

  return {
    any,
    join,
    step: (): Step => (settled ? "honored" : any() ? "processing" : "received"),
    /** The same act again keeps nothing new, but whoever failed to act on it is asked once more. */
    request: (source: Source) => {
      const again = standing(ledger.records(), axis).asked.has(source) || undefined;
      if (!again) keep({ type, source });
      if (!again || !settled) enforce(again);
    },
    /** What an earlier page or another tab has done is done here too. */
    follow: () => {
      const { by } = standing(ledger.records(), axis);
      const record = asked() ? last() : by;
      if (!record || record.id === told) return;
      if (record !== by) return enforce(true);
      told = by.id;
      tell(event("optin.confirmed", { about: by.about }, by));
    },
    /** A listener that comes later has tags of its own to stop. */
    greet: (listener: Listener) => {
      if (asked()) join(ask(event(type, { standing: true }, last()), listener));
    },
    stop: () => clearTimeout(timer),
  };
};
