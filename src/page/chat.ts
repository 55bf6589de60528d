import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import { brief, type Vendor } from "../vendors/vendor.ts";

/** A vendor that has not answered by then is told as failed, in ms. */
const patience = 10_000;
const pause = 50;

/** What the vendor is when the page hands in none, and when it is nobody whose code we know. */
const custom: Vendor = { name: "custom", holders: [], ready: () => true };

/** Deals with the running vendor: loads it, waits for it, opens it, ends it. */
export const makeChat = (
  page: Window,
  config: SettledConfig,
  consent: Consent,
  part: Vendor | Readonly<Record<string, () => Vendor>> | undefined,
) => {
  const vendor = part
    ? "ready" in part
      ? (part as Vendor)
      : (Object.values(part)[0] as () => Vendor)()
    : custom;
  const { name } = vendor;
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const holders = (): HTMLElement[] => {
    const list = config.vendor?.holders ?? vendor.holders;
    return list.length ? [...page.document.querySelectorAll<HTMLElement>(list.join())] : [];
  };
  const cover = (on: boolean) => {
    for (const holder of holders()) {
      holder.style.setProperty("visibility", on ? "hidden" : "", on ? "important" : "");
      holder.toggleAttribute("inert", on);
    }
  };

  const { id } = config.vendor ?? {};
  const load = () => void (id && vendor.load?.(page, id));
  const stop = () => clearTimeout(timer);

  return {
    /** The elements the vendor draws in. */
    holders,
    /** Way 1: Prechat's own loading of the vendor. */
    load,
    stop,
    /**
     * Follows a vendor that was let in: waits until it answers, shows the agents what was acknowledged, and opens it if
     * the visitor asked just now. Calls `ready` when it stands.
     */
    follow: (asked: boolean, ready: () => void): void => {
      let left = patience;
      stop();
      cover(false);
      const look = () => {
        if (!vendor.ready(page)) {
          left -= pause;
          if (left > 0) timer = setTimeout(look, pause);
          else consent.tell("vendor.failed", { vendor: name });
          return;
        }
        const { acknowledgedBy } = consent.state();
        const record = consent.ledger.records().find((one) => one.id === acknowledgedBy);
        if (record) vendor.write?.(page, brief(record));
        if (asked) {
          vendor.open?.(page);
          consent.tell("vendor.opened", { vendor: name });
        }
        ready();
      };
      look();
    },
    /** Can it be ended, or only be put out of sight until the page is loaded anew? */
    ends: !!vendor.end,
    /** Was it ended for good, as far as this page goes? */
    over: () => over,
    /** Ends it after a withdrawal, or covers it. */
    end: (): void => {
      stop();
      if (vendor.end) vendor.end(page);
      else cover(true);
      // What Prechat loads itself may be started again on this page.
      if (id && vendor.load) consent.hold({ purpose: "chat", release: load });
      else over = !!vendor.end;
    },
  };
};

export type Chat = ReturnType<typeof makeChat>;
