// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { goal, misses, sizeRows, timeRows } from "./rows.js";

const readme = new URL("../../README.md", import.meta.url);
const start = "<!-- numbers -->";
const end = "<!-- /numbers -->";

/** A table as the formatter leaves it. @param {string[][]} lines the first is the head */
const table = (lines) => {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const [head = [], ...rest] = lines;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rest.map(line)].join("\n");
};

/** @param {string} what @param {import("./rows.js").Row[]} rows */
const tableOf = (what, rows) =>
  table([
    [what, "measured", "budget", "for comparison"],
    ...rows.map((row) => [
      row.what,
      misses(row) ? `**${row.shown}**, missed` : row.shown,
      goal(row, "hold"),
      row.peer ?? "",
    ]),
  ]);

/** @param {import("./rows.js").Results} results */
const write = (results) => {
  const { rounds, throttle, roundTrip, peers } = results;
  const versions = Object.entries(peers)
    .filter(([name]) => !name.includes(","))
    .map(([name, { version }]) => `${name} ${version}`);
  return [
    start,
    tableOf("download, brotli 11", sizeRows(results)),
    tableOf("time and effect", timeRows(results)),
    `Measured by \`npm run bench\` in Chromium against ${versions.join(", ")}: medians of ${rounds} interleaved rounds, in brackets the quarter and three quarters; ${throttle} times slowed down, first paint with a round trip of ${roundTrip} ms. Times depend on the machine, so they are told as ratios of the same run.`,
    end,
  ].join("\n\n");
};

const main = () => {
  const text = readFileSync(readme, "utf8");
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`README.md needs the two lines ${start} and ${end}.`);
  const results = JSON.parse(readFileSync(new URL("results.json", import.meta.url), "utf8"));
  const fresh = before + write(results) + after;
  if (fresh === text) return console.log("README.md has the numbers of dist/ and test/bench.");
  if (process.argv.includes("--check")) {
    console.error("README.md has stale numbers: run `node test/bench/readme.js`.");
    process.exitCode = 1;
    return;
  }
  writeFileSync(readme, fresh);
  console.log("README.md has new numbers.");
};

main();
