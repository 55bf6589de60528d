import { describe, expect, test } from "vitest";
import { engines } from "../engines/driver.ts";
import {
  begin,
  expectBrief,
  expectConversation,
  expectExcuse,
  expectGone,
  expectHeld,
  expectOpen,
  inSight,
  note,
  reported,
  invited,
  present,
  stored,
} from "./conformance.ts";
import { realWidgets } from "./real-subjects.ts";
import {
  acknowledge,
  heard,
  launcher,
  pass,
  records,
  suite,
  tag,
  uncaught,
  withdraw,
} from "./site.ts";
import { standIns } from "./stand-in-subjects.ts";

const subjects = [...standIns, ...realWidgets];

const found = engines();

describe.each(found)("$name", { timeout: 120_000 }, ({ launch }) => {
  const on = suite(launch);

  describe.each(subjects)("$vendor", (subject) => {
    test("is held whatever the page tries, let in once by the acknowledgement, told to its agents, and gone with the withdrawal", async () => {
      const site = await begin(subject, on);
      const page = await site.visit();
      await present(page);
      // A router changes the address, and a tag manager brings the snippet's script once more.
      await page.evaluate(`new Promise((done) => {
        history.pushState({}, "", "/other");
        const again = Object.assign(document.createElement("script"), { src: "/again.js", onload: done });
        document.head.append(again);
      })`);
      await expectHeld(subject, page, site);
      expect(site.asked()).toEqual([]);

      await acknowledge(page);
      await expectOpen(subject, page);
      if (subject.replayed) await page.waitFor(subject.replayed, 10_000);
      if (subject.agents && subject.vendor !== "botframework")
        await expectBrief(subject, page, site);
      await expectConversation(subject, page);
      await expectBrief(subject, page, site);
      expect((await records(page))[0]).toMatchObject({ held: "not-requested" });
      if (subject.stored) expect(await stored(subject, page)).toEqual(subject.stored.split(" "));
      await page.evaluate(`(document.cookie = "basket=1;path=/", localStorage.wishes = "1", 0)`);

      await withdraw(page);
      await expectGone(subject, page);
      expect(await stored(subject, page)).toEqual([]);
      const { stopped } = (await records(page)).at(-1) ?? {};
      expect(
        await page.evaluate("[/basket=1/.test(document.cookie), localStorage.wishes]"),
      ).toEqual([true, "1"]);
      const before = site.asked().length;
      await site.go(page, "/");
      await expectHeld(subject, page, site);
      expect(site.asked()).toHaveLength(before);
      expect([...(await uncaught(page)), ...(await heard(page, "error"))]).toEqual([]);
      const { early, conversation, label, evidence, runs } = subject;
      note(subject, {
        label,
        evidence,
        runs,
        record: early ? "before the first message" : "with each message",
        conversation: conversation ? "told" : conversation === "" ? "told without one" : "not told",
        forget: [`${stopped}`.replaceAll("-", " "), subject.stored && "storage deleted"]
          .filter(Boolean)
          .join(", "),
      });
    });

    test("comes, marked, with the visit's next page and tells its agents again, stays out of a later visit, and leaves every tab with the withdrawal", async () => {
      const site = await begin(subject, on);
      const page = await site.visit("/marked");
      await acknowledge(page);
      await expectOpen(subject, page);
      await page.reload();
      await page.waitFor("heard.some(({ type }) => type === 'vendor.released')", 10_000);
      await expect.poll(() => inSight(subject, page), { timeout: 15_000 }).not.toEqual([]);
      expect(await heard(page, "vendor.opened")).toEqual([]);
      if (subject.agents && subject.vendor !== "botframework")
        await expectBrief(subject, page, site);

      // It may remember that its window was open: that opens nothing in a new visit.
      const later = await site.visit("/marked");
      const loads = site.loads();
      await expectHeld(subject, later, site);
      expect(site.loads()).toBe(loads);
      await later.click(launcher, 10_000);
      await expectOpen(subject, later);
      await withdraw(later);
      await expectGone(subject, later);
      await page.waitFor("prechat.state.notice === 'withdrawn'", 10_000);
      await expectGone(subject, page);
      expect([...(await uncaught(page)), ...(await uncaught(later))]).toEqual([]);
    });

    test("fails or stays silent: the visitor reads why, with the other ways to reach the business", async () => {
      const site = await begin(subject, on);
      site.become("failing");
      const page = await site.visit("/lapse");
      await acknowledge(page);
      await expectExcuse(page);
      site.become("silent");
      const later = await site.visit("/lapse");
      await later.click(launcher, 10_000);
      await expectExcuse(later);
    });

    test("ran before Prechat began: that is named, and the record says so", async () => {
      if (subject.tag) return;
      const site = await begin(subject, on);
      const page = await site.visit("/late");
      const drawn = `document.querySelector(${JSON.stringify(subject.holders)})`;
      await page.waitFor(drawn, 15_000);
      await page.evaluate(
        `document.body.append(document.createRange().createContextualFragment(${JSON.stringify(tag(subject.vendor))}))`,
      );
      await acknowledge(page);
      await expectOpen(subject, page);
      if (subject.early) await expectBrief(subject, page, site);
      expect((await records(page))[0]).toMatchObject({ held: "already-running" });
      // An inline module has no address to be named by.
      const named = `[...document.scripts].some(({ src }) => ${subject.loader}.test(src))`;
      const told = `prechat.check().then((all) => all.some(({ id }) => id === "parser-inserted-vendor"))`;
      expect(await page.evaluate(told)).toBe(await page.evaluate(named));
    });

    test("runs covered where the site asks for it: an invitation becomes ours, once, and the chat is there after the acknowledgement", async () => {
      const site = await begin(subject, on);
      const page = await site.visit("/covered");
      await present(page);
      await expect.poll(site.loads, { timeout: 15_000 }).toBeGreaterThan(0);
      await page.waitFor(`document.querySelector(${JSON.stringify(subject.holders)})`, 15_000);
      for (const name of subject.globals) await page.waitFor(`"${name}" in window`, 15_000);
      const invites = !!(subject.invite || subject.arrives);
      if (subject.arrives) await page.waitFor(subject.arrives, 15_000);
      // An agent who gets no answer writes again.
      for (let tries = 0; subject.invite && tries < 5; tries++) {
        await subject.invite(page);
        if (
          await page.waitFor(invited, 1000).then(
            () => true,
            () => false,
          )
        )
          break;
      }
      if (invites) await page.waitFor(invited, 10_000);
      await subject.invite?.(page);
      await pass(300);
      expect(await inSight(subject, page)).toEqual([]);
      expect(await heard(page, "invite.gated")).toHaveLength(invites ? 1 : 0);
      expect(await page.evaluate("prechat.state.chat")).toBe("held");

      await acknowledge(page);
      await expectOpen(subject, page);
      await expectConversation(subject, page);
      await expectBrief(subject, page, site);
      expect((await records(page))[0]).toMatchObject({ held: "covered" });
      await withdraw(page);
      await expectGone(subject, page);
      expect(await uncaught(page)).toEqual([]);
      note(subject, {
        ways: [...(subject.held === "caught" ? ["caught", "marked"] : ["loaded"]), "covered"],
        invitations: invites ? "become ours" : "has none",
      });
    });
  });
});

test.skipIf(found.length < 3)("the README's table says what was seen here", async () => {
  const names = found.map(({ name }) => name);
  await expect(reported(names, subjects)).toMatchFileSnapshot("conformance.json");
});
