import { expect, it, vi } from "vitest";
import { makeGate, type Purpose } from "../../src/gate.ts";

const setUp = () => {
  const ran: string[] = [];
  const failed = vi.fn();
  const gate = makeGate(failed);
  const hold = (name: string, purpose: Purpose = "chat", wait?: Promise<unknown>) =>
    gate.hold({
      purpose,
      release: () => {
        ran.push(name);
        return wait;
      },
    });
  return { ran, failed, gate, hold };
};

it("runs nothing of a purpose before it is opened, and then everything once, in order", () => {
  const { ran, gate, hold } = setUp();
  hold("a");
  hold("b");
  hold("ad", "sale");
  expect(ran).toEqual([]);
  gate.open("chat");
  gate.open("chat");
  expect(ran).toEqual(["a", "b"]);
  expect(gate.count("sale")).toEqual({ held: 1, released: 0 });
});

it("lets what comes later run at once while open, and holds it again once closed", () => {
  const { ran, gate, hold } = setUp();
  gate.open("chat");
  hold("a");
  gate.open("chat", false);
  hold("b");
  expect(ran).toEqual(["a"]);
});

it("keeps the order behind an entry that takes its time", async () => {
  const { ran, gate, hold } = setUp();
  let go = () => {};
  hold("slow", "chat", new Promise<void>((done) => (go = done)));
  hold("next");
  gate.open("chat");
  hold("late");
  expect(ran).toEqual(["slow"]);
  go();
  await vi.waitFor(() => expect(ran).toEqual(["slow", "next", "late"]));
});

it("stops behind a slow entry when it is closed meanwhile", async () => {
  const { ran, gate, hold } = setUp();
  let go = () => {};
  const slow = new Promise<void>((done) => (go = done));
  hold("slow", "chat", slow);
  hold("next");
  gate.open("chat");
  gate.open("chat", false);
  go();
  await slow;
  await Promise.resolve();
  expect(ran).toEqual(["slow"]);
});

it("reports an entry that throws or rejects and lets the others go on", async () => {
  const { ran, failed, gate, hold } = setUp();
  gate.hold({
    purpose: "chat",
    release: () => {
      throw new Error("thrown");
    },
  });
  hold("rejects", "chat", Promise.reject(new Error("rejected")));
  hold("c");
  gate.open("chat");
  await vi.waitFor(() => expect(ran).toEqual(["rejects", "c"]));
  expect(failed.mock.calls.map(([error]) => (error as Error).message)).toEqual([
    "thrown",
    "rejected",
  ]);
});
