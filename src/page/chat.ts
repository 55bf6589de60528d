import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import type { Vendor } from "../vendors/vendor.ts";

/** A vendor that has not answered by then is told as failed, in ms. */
const patience = 10_000;

/** The vendor behind the gate: let in after the acknowledgement, opened, told of the record, and ended again. */
export const makeChat = ({
  page,
  config,
  consent,
  vendor,
  changed,
}: {
  readonly page: Window;
  readonly config: SettledConfig;
  readonly consent: Consent;
  /** The vendor's own code, loaded on intent. */
  readonly vendor: () => Promise<Vendor>;
  readonly changed: () => void;
}) => {
  const name = config.vendor?.name ?? "";
  const id = config.vendor?.id;
  let known: Vendor | undefined;
  let state: "held" | "released" | "ended" = "held";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const get = () => vendor().then((it) => (known = it));
  const holders = (): Element[] => {
    const list = config.vendor?.holders ?? known?.holders ?? [];
    return list.length ? [...page.document.querySelectorAll<HTMLElement>(list.join())] : [];
  };

  /** Way 1: Prechat's own loading of the vendor stands in the one list like everything held. */
  const holdOwn = () => {
    if (!id) return;
    consent.gate.hold({
      purpose: "chat",
      release: () => (known ? known.load?.(page, id) : get().then((it) => it.load?.(page, id))),
    });
  };

  const follow = (vendorNow: Vendor, open: boolean) => {
    const started = Date.now();
    const look = () => {
      if (state !== "released") return;
      if (!vendorNow.ready(page)) {
        if (Date.now() - started > patience) consent.tell("vendor.failed", { vendor: name });
        else timer = setTimeout(look, 50);
        return;
      }
      const by = consent.state().acknowledgedBy;
      const record = consent.ledger.records().find((one) => one.id === by);
      if (record) vendorNow.write?.(page, record);
      if (open) {
        vendorNow.open?.(page);
        consent.tell("vendor.opened", { vendor: name });
      }
      changed();
    };
    look();
  };

  const cover = (on: boolean) => {
    for (const holder of holders()) {
      (holder as HTMLElement).style.setProperty("visibility", on ? "hidden" : "", on ? "important" : "");
      holder.toggleAttribute("inert", on);
    }
  };

  return {
    holdOwn,
    holders,
    state: () => state,
    /** Fetches the vendor's code ahead of its use. */
    prepare: get,
    /** Releases what is held and opens the chat, if the visitor asked for it just now. */
    letIn: (open: boolean) => {
      if (state === "released" && !open) return;
      const first = state === "held";
      state = "released";
      cover(false);
      consent.gate.open("chat");
      if (first) consent.tell("vendor.released", { vendor: name });
      changed();
      get().then(
        (it) => follow(it, open),
        (error) => consent.tell("vendor.failed", { vendor: name, error: String(error) }),
      );
    },
    /** Withdrawal: kept and told first, then the vendor is stopped, or put out of sight until the page is loaded anew. */
    withdraw: () => {
      clearTimeout(timer);
      const stops = state === "held" || !!known?.end;
      consent.withdraw(stops ? "stopped" : "covered-until-reload");
      if (state === "released") {
        if (!known?.end?.(page)) cover(true);
        state = "ended";
      }
      changed();
    },
    stop: () => clearTimeout(timer),
  };
};

export type Chat = ReturnType<typeof makeChat>;
