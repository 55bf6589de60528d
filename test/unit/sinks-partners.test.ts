import { describe, expect, test, vi } from "vitest";
import { shopify } from "../../src/sinks/shopify.ts";
import { wordpress, type WordPressPage } from "../../src/sinks/wordpress.ts";
import { allowed, eventOf, optedOut } from "./signal-page.ts";
import { back, clobber, eventNamed, out } from "./sinks-page.ts";

/** A document as far as events go. */
const makeDocument = () => new EventTarget() as unknown as Document;
const read = (document: Document) => document.dispatchEvent(new Event("DOMContentLoaded"));
const say = (document: Document, type: string, detail: unknown) =>
  document.dispatchEvent(new CustomEvent(type, { detail }));
const recorded = eventNamed("optout.recorded", optedOut);

describe("wordpress", () => {
  /** The plugin's part, as its script does it: a cookie, and an event if it changes. */
  const plugin = (page: WordPressPage, type: string | undefined) => {
    const cookies: Record<string, string> = {};
    page.wp_fallback_consent_type = type;
    page.wp_set_consent = (category, value) => {
      if (cookies[category] === value) return;
      cookies[category] = value;
      say(page.document, "wp_listen_for_consent_change", Object.assign([], { [category]: value }));
    };
    return cookies;
  };

  test("an opt-out denies marketing and nothing else, and the way back allows it", () => {
    const page: WordPressPage = { document: makeDocument() };
    const cookies = plugin(page, "optout");
    const sink = wordpress(page);
    back(sink);
    expect(cookies).toEqual({});
    out(sink);
    expect(cookies).toEqual({ marketing: "deny" });
    back(sink);
    expect(cookies).toEqual({ marketing: "allow" });
    expect("wp_consent_type" in page).toBe(false);
  });

  test("without a consent type, where the API would let all pass, an opt-out says one first", () => {
    const page: WordPressPage = { document: makeDocument() };
    plugin(page, "");
    const defined = vi.fn(() => page.wp_consent_type);
    page.document.addEventListener("wp_consent_type_defined", defined);
    const sink = wordpress(page);
    back(sink);
    expect(defined).not.toHaveBeenCalled();
    out(sink);
    expect(defined).toHaveReturnedWith("optout");
  });

  test("a plugin that loads later is told once the page has been read", () => {
    const page: WordPressPage = { document: makeDocument() };
    Object.assign(page, { wp_set_consent: clobber });
    out(wordpress(page));
    const cookies = plugin(page, "optin");
    read(page.document);
    expect(cookies).toEqual({ marketing: "deny" });
  });

  test("a no to marketing in the site's own banner is an opt-out with us; our own no is not", () => {
    const page: WordPressPage = { document: makeDocument() };
    plugin(page, "optout");
    const sink = wordpress(page);
    const optOut = vi.fn();
    back(sink);
    sink.read?.(optOut);
    page.wp_set_consent?.("statistics", "deny");
    page.wp_set_consent?.("marketing", "allow");
    say(page.document, "wp_listen_for_consent_change", null);
    expect(optOut).not.toHaveBeenCalled();
    out(sink);
    back(sink);
    expect(optOut).not.toHaveBeenCalled();
    page.wp_set_consent?.("marketing", "deny");
    expect(optOut).toHaveBeenCalledOnce();
    sink.stop?.();
    page.wp_set_consent?.("marketing", "allow");
    page.wp_set_consent?.("marketing", "deny");
    expect(optOut).toHaveBeenCalledOnce();
  });
});

describe("shopify", () => {
  type Heard = (failed?: { error: string }) => void;
  /** A shop whose answers the test gives; with `late` its API has to be loaded first. */
  const shop = (late = false) => {
    const asked: unknown[] = [];
    const answers: Heard[] = [];
    const customerPrivacy = {
      setTrackingConsent: (consent: unknown, heard: Heard) => {
        asked.push(consent);
        answers.push(heard);
      },
    };
    const Shopify: Record<string, unknown> = late ? {} : { customerPrivacy };
    Shopify["loadFeatures"] = (features: unknown, loaded: (error: unknown) => void) => {
      asked.push(features);
      Shopify["customerPrivacy"] = customerPrivacy;
      loaded(false);
    };
    return { asked, answers, Shopify };
  };

  test("says only what changes, in the task of the change", () => {
    const { asked, Shopify } = shop();
    const sink = shopify({ document: makeDocument(), Shopify });
    back(sink);
    expect(asked).toEqual([]);
    out(sink);
    expect(asked).toEqual([{ sale_of_data: false }]);
    out(sink);
    back(sink);
    expect(asked).toEqual([{ sale_of_data: false }, { sale_of_data: true }]);
  });

  test("answers an opt-out once the shop has kept it", async () => {
    const { answers, Shopify } = shop();
    const sink = shopify({ document: makeDocument(), Shopify });
    const settled = vi.fn();
    const answer = (sink.tell(recorded) as Promise<unknown>).then(settled);
    await Promise.resolve();
    expect(settled).not.toHaveBeenCalled();
    answers[0]?.();
    await answer;
    expect(settled).toHaveBeenCalledOnce();
  });

  test("a shop that fails lets the answer fail, and is asked again with the next opt-out", async () => {
    const { answers, asked, Shopify } = shop();
    const sink = shopify({ document: makeDocument(), Shopify });
    const first = sink.tell(recorded);
    answers[0]?.({ error: "no" });
    await expect(first).rejects.toMatchObject({ error: "no" });
    const second = sink.tell(recorded);
    answers[1]?.();
    await second;
    expect(asked).toEqual([{ sale_of_data: false }, { sale_of_data: false }]);
  });

  test("nobody waits for it when there is nothing to say", () => {
    const { Shopify } = shop();
    const sink = shopify({ document: makeDocument(), Shopify });
    expect(sink.tell(eventOf(allowed))).toBeUndefined();
    expect(sink.tell(eventNamed("notice.acknowledged", allowed))).toBeUndefined();
  });

  test("loads the API first where the shop has not, and waits for a shop that comes later", async () => {
    const document = makeDocument();
    const page: { document: Document; Shopify?: unknown } = { document };
    const { answers, asked, Shopify } = shop(true);
    const sink = shopify(page);
    const answer = sink.tell(recorded) as Promise<unknown>;
    page.Shopify = Shopify;
    read(document);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.();
    await answer;
    expect(asked).toEqual([
      [{ name: "consent-tracking-api", version: "0.1" }],
      { sale_of_data: false },
    ]);
  });

  test("a no to the sale of data in the shop's banner is an opt-out with us, while we still allow", () => {
    const document = makeDocument();
    const { Shopify } = shop();
    const sink = shopify({ document, Shopify });
    const optOut = vi.fn();
    back(sink);
    sink.read?.(optOut);
    const collected = (detail: unknown) => say(document, "visitorConsentCollected", detail);
    collected(null);
    collected({ saleOfDataAllowed: true });
    collected({ saleOfDataAllowed: undefined });
    expect(optOut).not.toHaveBeenCalled();
    collected({ saleOfDataAllowed: false });
    expect(optOut).toHaveBeenCalledOnce();
    out(sink);
    collected({ saleOfDataAllowed: false });
    sink.stop?.();
    collected({ saleOfDataAllowed: false });
    expect(optOut).toHaveBeenCalledOnce();
  });
});
