import { makeActs } from "../acts.ts";
import { brief } from "../vendors/vendor.ts";
import type { ChatStage } from "./stage.ts";

/** A vendor that has not answered by then is told as failed, in ms. */
const patience = 10_000;
const pause = 50;

/** The elements the vendor draws in. */
export const holdersOf = ({ page, config, vendor }: ChatStage): HTMLElement[] => {
  const list = config.vendor?.holders ?? vendor.holders;
  return list.length ? [...page.document.querySelectorAll<HTMLElement>(list.join())] : [];
};

const cover = (stage: ChatStage, on: boolean) => {
  for (const holder of holdersOf(stage)) {
    holder.style.setProperty("visibility", on ? "hidden" : "", on ? "important" : "");
    holder.toggleAttribute("inert", on);
  }
};

/**
 * Follows a vendor that was let in: waits until it answers, shows the agents what was acknowledged, and opens it if the
 * visitor asked just now. Calls `ready` when it stands. Returns its undo.
 */
export const follow = (stage: ChatStage, asked: boolean, ready: () => void): (() => void) => {
  const { page, consent, vendor } = stage;
  const { name } = vendor;
  let left = patience;
  let timer: ReturnType<typeof setTimeout> | undefined;
  cover(stage, false);
  const look = () => {
    if (!vendor.ready(page)) {
      left -= pause;
      if (left > 0) timer = setTimeout(look, pause);
      else consent.tell("vendor.failed", { vendor: name });
      return;
    }
    const { acknowledgedBy } = consent.state();
    const record = consent.ledger.records().find(({ id }) => id === acknowledgedBy);
    if (record) vendor.write?.(page, brief(record));
    if (asked) {
      vendor.open?.(page);
      consent.tell("vendor.opened", { vendor: name });
    }
    ready();
  };
  look();
  return () => clearTimeout(timer);
};

/** Withdrawal: kept and told first, then the vendor is ended, or put out of sight until the page is loaded anew. */
export const end = (stage: ChatStage, released: boolean): void => {
  const { page, config, consent, vendor } = stage;
  const stops = !released || !!vendor.end;
  makeActs(consent, config, Date.now).withdraw(stops ? "stopped" : "covered-until-reload");
  if (!released) return;
  if (vendor.end) vendor.end(page);
  else cover(stage, true);
};
