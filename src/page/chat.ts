import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import type { FieldValues } from "../fields.ts";
import { fromRow, type Row } from "../vendors/row.ts";
import { brief, type Vendor } from "../vendors/vendor.ts";
import { isFirst } from "./once.ts";

/** A vendor that has not answered by then is told as failed, in ms. */
const patience = 10_000;
const pause = 50;

/** What the vendor is when the page hands in none, and when it is nobody whose code we know. */
const custom: Vendor = { name: "custom", holders: [], ready: () => true };

/** A part that the host hands in, or what a vendor's chunk holds: its row. */
export type VendorPart = Vendor | { readonly default: Row };

/** Deals with the running vendor: loads it, waits for it, opens it, listens to it, ends it. */
export const makeChat = (
  page: Window,
  config: SettledConfig,
  consent: Consent,
  part: VendorPart | undefined,
) => {
  const vendor = !part ? custom : "default" in part ? fromRow(part.default) : part;
  const { name, stays } = vendor;
  const { id = "" } = config.vendor ?? {};
  const ends = !!vendor.end && !stays;
  const told = new Set<string>();
  let over = false;
  let hidden = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => void) | undefined;

  const holders = (): HTMLElement[] => {
    const list = config.vendor?.holders ?? vendor.holders;
    return list.length ? [...page.document.querySelectorAll<HTMLElement>(list.join())] : [];
  };
  const covered = new Map<HTMLElement, string>();
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
  /** A vendor's own mistake stops nothing of ours. */
  const attempt = (act: () => unknown): void => {
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
    unwatch = undefined;
  };

  /** The record that lets the chat be open now. */
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
  /** Told once each, also where the vendor says it again on a later page; a chat without an id each time it begins. */
  const started = (conversationId: string) => {
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
    follow: (asked: boolean, ready: () => void, fields?: FieldValues): void => {
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
          unwatch ??= vendor.watch?.(page, { opened: () => {}, invited: () => {}, started });
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
    end: (): void => {
      stop();
      attempt(() => vendor.end?.(page));
      if (!ends) attempt(() => vendor.hide?.(page));
      cover();
      hidden = true;
      if (!ends) return;
      // What can be started again on this page waits for it; everything else needs the page to be loaded anew.
      const { resume } = vendor;
      const release = resume ? () => resume.call(vendor, page, id) : vendor.load && load;
      if (release && (resume || id)) consent.hold({ purpose: "chat", release });
      else over = true;
    },
  };
};

export type Chat = ReturnType<typeof makeChat>;
