import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** One project per kind of proof; `npm run verify` runs the quick ones, `npm test` runs them all. */
export default defineConfig({
  resolve: { alias: { "@": root, "server-only": `${root}tests/support/server-only.ts` } },
  test: {
    env: { TZ: "UTC" },
    // The log of the jobs: tests that are about it look at it themselves.
    onConsoleLog: (text) => !text.includes('"at":"job"'),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Pure functions share loaded modules: loading them anew for each file took most of the time.
          isolate: false,
          // Property tests take seconds, and more on a busy machine.
          testTimeout: 60_000,
          include: [
            "lib/**/*.test.ts",
            "lib/**/*.test.tsx",
            "components/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/database/**/*.test.ts"],
          globalSetup: ["tests/support/database-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "routes",
          include: ["tests/routes/**/*.test.ts", "tests/weekly-refresh/**/*.test.ts"],
          globalSetup: ["tests/support/database-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
