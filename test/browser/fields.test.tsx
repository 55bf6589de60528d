import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Config, FieldValues } from "../../src/config.ts";
import type { PreChatElement } from "../../src/element.ts";
import { fieldsStyle, makeFields } from "../../src/panel/fields.ts";
import { masks } from "../../src/panel/field-input.ts";
import { makeNotice } from "../../src/notice.ts";
import { config } from "../unit/configs.ts";
import { add, begin, drawn as stands, loader, make, makeVendor, ours } from "./begin.ts";
import { english, spanish, textsIn, violations } from "./dialog.ts";
import { drawPanel } from "./panel.ts";

const asked: Config["fields"] = [
  { id: "name", kind: "name" },
  {
    id: "email",
    kind: "email",
    required: true,
    note: { en: "To answer you.", es: "Para responder." },
  },
  { id: "phone", kind: "phone" },
  { id: "order", kind: "text", label: { en: "Order number", es: "Número de pedido" } },
  {
    id: "topic",
    kind: "dropdown",
    label: "Topic",
    options: ["Plants", "Delivery"],
    required: true,
  },
  {
    id: "pet",
    kind: "choice",
    label: "Pets?",
    options: [{ en: "Yes", es: "Sí" }, "No"],
    required: true,
  },
  { id: "rooms", kind: "choices", label: "Rooms", options: ["Kitchen", "Hall"], note: "Any." },
  { id: "question", kind: "question", required: true },
];
const told = { fields: asked };

const drawn: (() => void)[] = [];
const draw = (words = english, language = "en") => {
  const { fields } = makeNotice(make(told), words, language);
  const made = makeFields({ fields, words, form: {} });
  const panel = drawPanel({ told, words, language, parts: { fields: made, css: fieldsStyle } });
  drawn.push(panel.remove);
  return { ...panel, made };
};
afterEach(async () => {
  for (const remove of drawn.splice(0)) remove();
  await page.viewport(800, 900);
});

const box = (name: string | RegExp) => page.getByRole("textbox", { name });
const fillIn = async () => {
  await userEvent.fill(box("Your email"), "ann@example.com");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Topic" }), "Delivery");
  await userEvent.click(page.getByRole("radio", { name: "Yes" }));
  await userEvent.click(page.getByRole("checkbox", { name: "Hall" }));
  await userEvent.fill(box("Your question"), " Where is it? ");
};
const filled = {
  email: "ann@example.com",
  topic: "Delivery",
  pet: "Yes",
  rooms: ["Hall"],
  question: "Where is it?",
};
const tickAll = async () => {
  for (const one of page.getByRole("checkbox", { name: /I (have read|understand)/ }).all())
    await userEvent.click(one);
};
const start = () => userEvent.click(page.getByRole("button", { name: "Start chat" }));

describe("the fields of the form", () => {
  it("have names, say what is optional, and offer what the browser knows", () => {
    const { view } = draw();
    const known = ["Your name (optional)", "Your email", "Your phone number (optional)"];
    expect(
      known.map((name) => {
        const { autocomplete, type } = view.getByRole<HTMLInputElement>("textbox", { name });
        return [autocomplete, type];
      }),
    ).toEqual([
      ["name", "text"],
      ["email", "email"],
      ["tel", "tel"],
    ]);
    expect(view.getByRole("textbox", { name: "Your email" })).toHaveAccessibleDescription(
      "To answer you.",
    );
    expect(view.getByRole("group", { name: "Pets?" }).querySelectorAll("input").length).toBe(2);
  });

  it("say by the field what is wrong, begin with the first, and take it back while it is mended", async () => {
    const { focused, told, view } = draw();
    const email = view.getByRole("textbox", { name: "Your email" });
    await userEvent.fill(email, "ann");
    await userEvent.fill(box("Your phone number (optional)"), "12");
    await tickAll();
    await start();
    expect(told.onStart).not.toHaveBeenCalled();
    expect(focused()).toBe(email);
    expect(email).toHaveAccessibleDescription(
      "To answer you. Please write an email address, like name@example.com.",
    );
    const says = (role: string, name: string) =>
      view.getByRole(role, { name }).getAttribute("aria-describedby");
    expect(says("combobox", "Topic")).toBe("prechat-field-topic-error");
    expect(view.getByText("Please write a phone number, like 559 555 0100.")).toBeVisible();
    expect(view.getAllByText("Please choose one.").length).toBe(2);
    await userEvent.fill(email, "ann@example.com");
    expect(email).toHaveAccessibleDescription("To answer you.");
    expect(email).toHaveAttribute("aria-invalid", "false");
  });

  it("are as needed as the boxes: with one of both missing nothing starts", async () => {
    const { made, told } = draw();
    await fillIn();
    await start();
    expect(told.onStart).not.toHaveBeenCalled();
    await tickAll();
    await start();
    expect(told.onStart).toHaveBeenCalledOnce();
    expect(made.take()).toEqual(filled);
  });

  it("ask the session-replay tools to leave every control alone", () => {
    const { dialog } = draw();
    const controls = dialog.querySelectorAll(".field input, .field textarea, .field select");
    expect(controls.length).toBe(10);
    for (const control of controls) {
      for (const name of Object.keys(masks)) expect(control).toHaveAttribute(name);
      expect(control).toHaveClass("fs-exclude", "ph-no-capture", "rr-block");
    }
  });

  it("are, to the last text, in the notice's text, in each language", () => {
    for (const [words, language] of [
      [english, "en"],
      [spanish, "es"],
    ] as const) {
      const { dialog, notice, undo } = draw(words, language);
      for (const text of textsIn(dialog)) expect(notice.text).toContain(text);
      undo();
    }
  });

  it("have nothing that axe objects to, and never scroll sideways at 320 pixels", async () => {
    const { dialog } = draw();
    await page.viewport(320, 640);
    expect(await violations(dialog)).toEqual([]);
    await start();
    expect(await violations(dialog)).toEqual([]);
    const wide = [...dialog.querySelectorAll("*")].filter(
      (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
    );
    expect(wide).toEqual([]);
  });
});

describe("what was filled in", () => {
  const open = async () => {
    await userEvent.click(ours(".launcher"));
    await expect.element(page.getByRole("button", { name: "Start chat" })).toBeVisible();
  };
  const begun = async () => {
    const given: FieldValues[] = [];
    const vendor = {
      ...makeVendor(),
      fields: (_: Window, values: FieldValues) => given.push(values),
    };
    const onFields = vi.fn<(values: FieldValues) => void>();
    const heard: string[] = [];
    const onEvent = (event: object) => heard.push(JSON.stringify(event));
    const prechat = begin(make(told), { vendor, onFields, onEvent });
    await stands();
    await open();
    return { given, heard, onFields, prechat, vendor };
  };

  it("goes to the chat and to the host at the release, never into a record, an event or a store", async () => {
    const { given, heard, onFields, prechat } = await begun();
    const other = vi.fn<(values: FieldValues) => void>();
    prechat.onFields(other)();
    await fillIn();
    await tickAll();
    expect([onFields.mock.calls, given]).toEqual([[], []]);
    await start();
    await expect.poll(() => given).toEqual([filled]);
    expect(onFields.mock.calls).toEqual([[filled]]);
    expect(other).not.toHaveBeenCalled();
    const kept = [...heard, JSON.stringify(prechat.records())].join();
    const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    expect(heard.length).toBeGreaterThan(3);
    expect(kept + stored).not.toMatch(/ann@|Where is it/);
  });

  it("waits in the tab's memory while the form is closed, and is gone after a no", async () => {
    const { onFields } = await begun();
    await userEvent.fill(box("Your question"), "Where is it?");
    await userEvent.keyboard("{Escape}");
    await open();
    await expect.element(box("Your question")).toHaveValue("Where is it?");
    await userEvent.click(page.getByRole("button", { name: "No, thanks" }));
    await open();
    await expect.element(box("Your question")).toHaveValue("");
    expect(onFields).not.toHaveBeenCalled();
  });

  it("is handed over by <pre-chat> once its visitor has acknowledged", async () => {
    await import("../../src/element.ts");
    const element = document.createElement("pre-chat") as PreChatElement;
    const onFields = vi.fn<(values: FieldValues) => void>();
    element.onFields = onFields;
    element.config = make(told);
    add("section").append(element);
    await expect.element(page.getByRole("button", { name: "Start chat" })).toBeVisible();
    await fillIn();
    await tickAll();
    expect(onFields).not.toHaveBeenCalled();
    await start();
    expect(onFields.mock.calls).toEqual([[filled]]);
    expect(element.gate?.state.chat).toBe("open");
  });
});

describe("a config's fields", () => {
  it("cost no chunk where there are none", async () => {
    const names: string[] = [];
    const load = loader();
    const noted: typeof load = (name) => {
      names.push(name);
      return load(name);
    };
    begin(config, { load: noted });
    await stands();
    await userEvent.click(ours(".launcher"));
    await expect.element(page.getByRole("button", { name: "Start chat" })).toBeVisible();
    expect(names).toContain("panel.js");
    expect(names.filter((name) => /fields|more|remind/.test(name))).toEqual([]);
  });
});
