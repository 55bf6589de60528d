import type { ConfigIssue } from "./config.ts";

const token =
  /[ \t\n\r]*(?:("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|([{}[\],:]))/y;

/**
 * Where JSON breaks, and what was awaited there: `v`alue, `k`ey, `:` or `,`; capitals where the bracket may close too.
 * Engines word this differently and Safari gives no place, so it is found here.
 */
const findBreak = (text: string): { at: number; want: string; after: string } => {
  let open = "";
  let want = "v";
  let after = "";
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const [all = "", string, sign] = token.exec(text) ?? [];
    const inside = open.at(-1);
    const closes = sign == "}" ? "{" : sign == "]" ? "[" : "";
    if (!all) break;
    if (closes && closes == inside && (want == "," || want == (sign == "}" ? "K" : "V"))) {
      open = open.slice(0, -1);
      want = ",";
    } else if (sign == "," && want == "," && inside) want = inside == "{" ? "k" : "v";
    else if (sign == ":" && want == ":") want = "v";
    else if (string && /k/i.test(want)) want = ":";
    else if (/v/i.test(want) && (!sign || sign == "{" || sign == "[")) {
      if (sign) open += sign;
      want = sign == "{" ? "K" : sign ? "V" : ",";
    } else break;
    at += all.length;
    after = all.slice(-1);
  }
  return { at: at + /^[ \t\n\r]*/.exec(text.slice(at))![0].length, want, after };
};

type Place = { rest: string; want: string; after: string };

const causes: readonly (readonly [(place: Place) => boolean, string, string])[] = [
  [({ rest, after }) => !rest && !after, "is empty", "Write the config between the tags."],
  [({ rest }) => !rest, "ends too early", 'Close every {, [ and " that was opened.'],
  [({ rest }) => /^['‘’]/.test(rest), "has a single quote", 'Write " around names and texts.'],
  [({ rest }) => /^[“”„«»]/.test(rest), "has a curly quote", 'Write straight quotes: ".'],
  [
    ({ rest }) => /^&/.test(rest),
    "has an HTML entity",
    'Write " itself, not &quot;: a script element is not decoded.',
  ],
  [
    ({ rest }) => /^(?:\/[/*]|#|<!--)/.test(rest),
    "has a comment",
    "Take the comment away: JSON has none.",
  ],
  [
    ({ rest, after }) => after == "," && /^[}\]]/.test(rest),
    "has a comma before the closing bracket",
    "Take the last comma away.",
  ],
  [
    ({ rest, want }) => want == "," && /^["{[\w-]/.test(rest),
    "has no comma here",
    "Write a comma between two entries.",
  ],
  [
    ({ rest, want }) => /k/i.test(want) && /^[\w$-]/.test(rest),
    "has a name without quotes",
    'Write " around every name.',
  ],
  [({ want }) => want == ":", "has no colon here", "Write a colon between name and value."],
  [
    ({ rest }) => /^"/.test(rest),
    "has a text that does not end well",
    'Close it with " on the same line; write \\\\ for a backslash and \\n for a line break.',
  ],
  [
    ({ rest }) => /^[\d.+-]/.test(rest),
    "has a number that JSON does not know",
    "Write it like 12 or 1.5.",
  ],
  [
    ({ rest, want }) => /v/i.test(want) && /^\w/.test(rest),
    "has a word without quotes",
    'Write " around texts; only true, false, null and numbers stand without.',
  ],
];

/** Why a text is not JSON: the place as path, the cause, and how to mend it; empty when it is JSON. */
export const explainJson = (text: string): ConfigIssue[] => {
  try {
    JSON.parse(text);
    return [];
  } catch {
    const { at, want, after } = findBreak(text);
    const rest = text.slice(at, at + 20);
    const before = text.slice(0, at).split("\n");
    const path = `JSON line ${before.length}, column ${before.at(-1)!.length + 1}`;
    const [, what, hint] = causes.find(([holds]) => holds({ rest, want, after })) ?? [
      0,
      rest ? `has ${JSON.stringify(rest[0])} where it does not belong` : "is not JSON",
      "Check the brackets around it.",
    ];
    return [{ path, message: `${what}.`, hint }];
  }
};
