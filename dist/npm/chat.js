import { fromRow } from './row.js';

const brief = (record) => `${record.fingerprint}|${new Date(record.at).toISOString()}|${record.id}`;

const isFirst = (page, key, value) => {
  try {
    const { sessionStorage } = page;
    if (sessionStorage.getItem(`prechat:${key}`) === value) return false;
    sessionStorage.setItem(`prechat:${key}`, value);
  } catch {
  }
  return true;
};

const patience = 1e4;
const pause = 50;
const custom = { name: "custom", holders: [], ready: () => true };
const makeChat = (page, config, consent, part) => {
  const vendor = !part ? custom : "default" in part ? fromRow(part.default) : part;
  const { name, stays } = vendor;
  const { id = "" } = config.vendor ?? {};
  const ends = !!vendor.end && !stays;
  const told = /* @__PURE__ */ new Set();
  let over = false;
  let hidden = false;
  let timer;
  let unwatch;
  const holders = () => {
    const list = config.vendor?.holders ?? vendor.holders;
    return list.length ? [...page.document.querySelectorAll(list.join())] : [];
  };
  const covered = /* @__PURE__ */ new Map();
  const cover = () => {
    for (const holder of holders()) {
      if (!covered.has(holder)) covered.set(holder, holder.style.visibility);
      holder.style.setProperty("visibility", "hidden", "important");
      holder.toggleAttribute("inert", true);
    }
  };
  const uncover = () => {
    for (const [holder, own] of covered) {
      holder.style.setProperty("visibility", own);
      holder.toggleAttribute("inert", false);
    }
    covered.clear();
  };
  const attempt = (act) => {
    try {
      act();
    } catch (error) {
      consent.fail(error);
    }
  };
  const load = () => void (id && vendor.load?.(page, id));
  const stop = () => {
    clearTimeout(timer);
    unwatch?.();
    unwatch = void 0;
  };
  const allowing = () => {
    const { acknowledgedBy } = consent.state();
    return consent.ledger.records().find((one) => one.id === acknowledgedBy);
  };
  const write = () => {
    const record = allowing();
    if (!record) return;
    const fresh = isFirst(page, "written", record.id);
    attempt(() => vendor.write?.(page, brief(record), fresh));
  };
  const started = (conversationId) => {
    const record = allowing();
    if (!record || told.has(conversationId)) return;
    if (conversationId) {
      told.add(conversationId);
      if (!isFirst(page, "conversation", conversationId)) return;
    }
    consent.tell("conversation.started", { conversationId, acknowledgedBy: record.id });
    write();
    attempt(() => vendor.writeStarted?.(page, brief(record)));
  };
  return {
    vendor,
    /** The elements the vendor draws in. */
    holders,
    /** Way 1: Prechat's own loading of the vendor. */
    load,
    stop,
    /** A conversation has begun; one that began under the cover is told once it was let in. */
    started,
    /**
     * Follows a vendor that was let in: waits until it answers, shows the agents what was acknowledged, opens it if the
     * visitor asked just now, and listens to it. Calls `ready` when it stands.
     */
    follow: (asked, ready, fields) => {
      let left = patience;
      clearTimeout(timer);
      uncover();
      const look = () => {
        if (!vendor.ready(page)) {
          left -= pause;
          if (left > 0) timer = setTimeout(look, pause);
          else consent.tell("vendor.failed", { vendor: name });
          return;
        }
        if (hidden) attempt(() => vendor.show?.(page));
        hidden = false;
        attempt(() => {
          unwatch ?? (unwatch = vendor.watch?.(page, { opened: () => {
          }, invited: () => {
          }, started }));
        });
        write();
        if (fields) attempt(() => vendor.fields?.(page, fields));
        if (asked) {
          attempt(() => vendor.open?.(page));
          consent.tell("vendor.opened", { vendor: name });
        }
        ready();
      };
      look();
    },
    /** Can it be ended, or only be put out of sight until the page is loaded anew? */
    ends,
    /** Was it ended for good, as far as this page goes? */
    over: () => over,
    /** Ends it after a withdrawal, as far as it lets itself be ended, and covers what is left of it. */
    end: () => {
      stop();
      attempt(() => vendor.end?.(page));
      if (!ends) attempt(() => vendor.hide?.(page));
      cover();
      hidden = true;
      if (!ends) return;
      const { resume } = vendor;
      const release = resume ? () => resume.call(vendor, page, id) : vendor.load && load;
      if (release && (resume || id)) consent.hold({ purpose: "chat", release });
      else over = true;
    }
  };
};

export { makeChat };
