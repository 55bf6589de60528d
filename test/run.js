// @ts-check
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What `npm test` promises, in this order; each is a script of package.json. `vitest`: it counts its own tests. */
const steps = [
  { script: "build" },
  { script: "test:lint" },
  { script: "test:types" },
  { script: "test:unit", vitest: true },
  { script: "test:size" },
  { script: "test:readme" },
  { script: "test:pack" },
  { script: "test:dead" },
  { script: "test:engines", vitest: true },
  { script: "test:real", vitest: true },
  { script: "test:dist" },
];

const limit = 20 * 60_000;
const folder = mkdtempSync(join(tmpdir(), "prechat-test-"));

/** @type {import("node:child_process").ChildProcess | undefined} */
let running;

const stop = () => {
  try {
    // The whole group: a runner's browsers go with it.
    if (running?.pid) process.kill(-running.pid, "SIGKILL");
  } catch {
    // Already gone.
  }
};
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => {
    stop();
    process.exit(1);
  });
}

/**
 * @param {string} script
 * @param {string[]} flags
 * @returns {Promise<string>} Why it failed; empty when it did not.
 */
const run = (script, flags) =>
  new Promise((resolve) => {
    console.log(`\n── npm run ${script}`);
    const more = flags.length ? ["--", ...flags] : [];
    running = spawn("npm", ["run", "--silent", script, ...more], {
      stdio: ["ignore", "inherit", "inherit"],
      detached: true,
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, limit);
    /** @param {string} why */
    const end = (why) => {
      clearTimeout(timer);
      stop();
      resolve(late ? `stopped after ${limit / 60_000} minutes` : why);
    };
    running.once("error", (error) => end(error.message));
    running.once("exit", (code, signal) => end(code === 0 ? "" : `ended with ${code ?? signal}`));
  });

/**
 * What a vitest run says of itself. A file that did not load is a failure, and on CI so is a skipped test: an engine
 * that is not there must not look like one that passed.
 *
 * @param {string} file
 * @param {string} why
 */
const readReport = (file, why) => {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 1, note: `no report; ${why}` };
  }
  const skipped = report.numPendingTests + report.numTodoTests;
  const broken = report.testResults.filter(
    (/** @type {any} */ { status, assertionResults }) =>
      status === "failed" &&
      !assertionResults.some((/** @type {any} */ one) => one.status === "failed"),
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken + (process.env.CI ? skipped : 0);
  // Further tries are allowed on CI only, and they are told.
  const again = report.testResults
    .flatMap((/** @type {any} */ { assertionResults }) => assertionResults)
    .filter(
      (/** @type {any} */ { status, failureMessages }) => status === "passed" && failureMessages[0],
    )
    .map((/** @type {any} */ { fullName }) => `passed at a further try: "${fullName}"`);
  const note = [skipped && `${skipped} SKIPPED`, broken && `${broken} files broken`, ...again, why];
  const unsaid = Boolean(why) || passed === 0;
  return { passed, failed: failed || (unsaid ? 1 : 0), note: note.filter(Boolean).join(", ") };
};

/** @type {{ script: string, seconds: number, passed: number, failed: number, note: string }[]} */
const results = [];
for (const { script, vitest } of steps) {
  const file = join(folder, `${script.replace(":", "-")}.json`);
  const flags = vitest
    ? ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
    : [];
  const start = Date.now();
  const why = await run(script, flags);
  const result = vitest
    ? readReport(file, why)
    : { passed: why ? 0 : 1, failed: why ? 1 : 0, note: why };
  results.push({ script, seconds: Math.round((Date.now() - start) / 1000), ...result });
}
rmSync(folder, { recursive: true, force: true });

console.log("");
for (const { script, seconds, passed, failed, note } of results) {
  const said = `${passed} passed, ${failed} failed, ${seconds} s${note ? ` (${note})` : ""}`;
  console.log(`${failed ? "✗" : "✓"} ${script.padEnd(13)} ${said}`);
}
const sum = (/** @type {"passed" | "failed"} */ key) =>
  results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") ? 1 : 0;
