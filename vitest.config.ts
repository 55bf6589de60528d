import { existsSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { configDefaults, defineConfig } from "vitest/config";
import { version } from "./.build/doors.ts";
import { words } from "./.build/words.ts";

const chromium = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

// The steps hold the law: what a test never reached there, nobody has checked.
const steps = "src/{config,fingerprint,shape,record,ledger,standing,state,gate}.ts";

/** Three real browsers on two cores: up to two more tries on CI, which `npm test` tells of. */
const engines = {
  globalSetup: "test/nested.js",
  retry: process.env.CI ? 2 : 0,
  // One browser at a time: three at once starve each other.
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  plugins: [words()],
  define: { VERSION: JSON.stringify(version), PIN: '""', LANGUAGES: '["en","es"]' },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    allowOnly: !process.env.CI,
    exclude: [...configDefaults.exclude, "**/.build/**"],
    coverage: {
      provider: "v8",
      include: ["src/**/*.{ts,tsx}"],
      exclude: ["**/*.d.ts", "**/*.build.ts"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { [steps]: { statements: 100, branches: 95, functions: 100, lines: 100 } },
    },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/unit/**/*.test.{ts,tsx}"], environment: "node" },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            "preact",
            "preact/jsx-runtime",
            "preact/jsx-dev-runtime",
            "axe-core",
            "i18next",
            "@testing-library/preact",
          ],
        },
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args, ...(chromium && { executablePath: chromium }) },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: { ...engines, name: "engines", include: ["test/engines/**/*.test.ts"] },
      },
      {
        extends: true,
        // Most of their time is waiting for widgets, so two files share the cores.
        test: {
          ...engines,
          name: "real",
          include: ["test/real/**/*.test.ts"],
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});
