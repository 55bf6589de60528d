import { brief } from './vendor.js';

const patience = 1e4;
const pause = 50;
const custom = { name: "custom", holders: [], ready: () => true };
const makeChat = (page, config, consent, part) => {
  const vendor = part ? "ready" in part ? part : Object.values(part)[0]() : custom;
  const { name } = vendor;
  let over = false;
  let timer;
  const holders = () => {
    const list = config.vendor?.holders ?? vendor.holders;
    return list.length ? [...page.document.querySelectorAll(list.join())] : [];
  };
  const cover = (on) => {
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
    follow: (asked, ready) => {
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
    end: () => {
      stop();
      if (vendor.end) vendor.end(page);
      else cover(true);
      if (id && vendor.load) consent.hold({ purpose: "chat", release: load });
      else over = !!vendor.end;
    }
  };
};

export { makeChat };
