// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { conformance } from "./conformance.js";
import { goal, misses, sizeRows, timeRows } from "./rows.js";
import { table } from "./table.js";

const readme = new URL("../../README.md", import.meta.url);

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
    tableOf("download, brotli 11", sizeRows(results)),
    tableOf("time and effect", timeRows(results)),
    `Measured by \`npm run bench\` in Chromium against ${versions.join(", ")}: medians of ${rounds} interleaved rounds, in brackets the quarter and three quarters; ${throttle} times slowed down, first paint with a round trip of ${roundTrip} ms. Times depend on the machine, so they are told as ratios of the same run.`,
  ].join("\n\n");
};

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

/** Puts what a run wrote between its two marks. @param {string} text @param {string} name @param {string} written */
const put = (text, name, written) => {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`README.md needs the two lines ${start} and ${end}.`);
  return `${before}${start}\n\n${written}\n\n${end}${after}`;
};

const main = () => {
  const text = readFileSync(readme, "utf8");
  const numbers = put(text, "numbers", write(read("results.json")));
  const fresh = put(numbers, "conformance", conformance(read("../real/conformance.json")));
  if (fresh === text)
    return console.log("README.md has the numbers of dist/ and test/bench, and test/real's table.");
  if (process.argv.includes("--check")) {
    console.error("README.md has stale numbers or vendors: run `node test/bench/readme.js`.");
    process.exitCode = 1;
    return;
  }
  writeFileSync(readme, fresh);
  console.log("README.md has new numbers.");
};

main();
