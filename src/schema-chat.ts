import * as z from "zod/mini";
import { listOf, oneOf, pattern, text, yesOrNo } from "./schema-terms.ts";

const day = "(mon|tue|wed|thu|fri|sat|sun)";
const time = "(2[0-4]|[01]\\d):[0-5]\\d";

const scripts = (least: number) =>
  listOf(
    pattern('[^\\s<>"]{4,200}', "Write part of a script's address, 4 characters or more.", 200),
    least,
    20,
    `List ${least ? "1 to" : "up to"} 20 parts of script addresses, each once.`,
  );

/** Who runs the chat, and how it is held. */
export const vendor = {
  name: oneOf(
    [
      "livechat",
      "rocketchat",
      "deep-chat",
      "intercom",
      "crisp",
      "tawk",
      "userlike",
      "flowise",
      "botframework",
      "openwidget",
      "chatbot",
      "custom",
    ],
    "Name the chat.",
  ),
  id: z.optional(
    pattern("[\\w.:/-]{1,200}", 'Write the account at the vendor as text, such as "1234567".', 200),
  ),
  role: oneOf(
    ["service-provider", "third-party", "own"],
    "Say how the chat's vendor is bound to you by contract.",
  ),
  trainsAi: yesOrNo("Say whether chats may be used to train or improve AI models."),
  label: z.optional(text(60, "Write the chat's name as visitors know it.")),
  scripts: z.optional(scripts(0)),
  holders: z.optional(
    listOf(
      pattern("[^{}<;@]{1,200}", 'Write a CSS selector, such as "#chat-widget".', 200),
      0,
      20,
      "List up to 20 CSS selectors, each once.",
    ),
  ),
  covered: z.optional(
    yesOrNo(
      "Say whether the chat may run unseen before the notice, for agents to invite. Held is the safer way.",
    ),
  ),
};

/** Where and when it is offered. */
export const show = {
  paths: z.optional(
    listOf(
      pattern(
        '[/*][^\\s<>"]{0,200}',
        'Write a path that starts with / or *, such as "/shop/*".',
        200,
      ),
      1,
      50,
      "List 1 to 50 paths, each once. For every path leave it out.",
    ),
  ),
  hours: z.optional(
    pattern(
      `${day}(-${day})? ${time}-${time}( [\\w/+-]{1,60})?`,
      'Write it like "mon-fri 09:00-17:00" or "mon-fri 09:00-17:00 America/Los_Angeles".',
    ),
  ),
};

/** The tags that sell or share. */
export const sale = { scripts: scripts(1) };

/** The button that stands in for the vendor's. */
export const launcher = {
  position: z.optional(oneOf(["bottom-right", "bottom-left"], "Say where the button stands.")),
  label: z.optional(text(60, "Write the words on the button.")),
  color: z.optional(
    pattern(
      "#([\\da-fA-F]{3}){1,2}|[a-z]{3,20}|(rgb|hsl)\\([\\d.,% deg]{5,40}\\)",
      'Write a CSS colour: "#1f4fd8", "navy", "rgb(31 79 216)" or "hsl(224 75% 48%)".',
    ),
  ),
  icon: z.optional(oneOf(["chat", "question", "none"], "Choose the button's icon.")),
};
