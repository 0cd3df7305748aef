import { expect, it } from "vitest";
import { TEST_BUILD } from "@/scripts/test-all/build-app";
import { startApp } from "./support/app";

/** The first start compiles what it serves. */
const LIMIT_MS = 150_000;

it(
  "serves the first page while developing, beside a database of its own",
  async () => {
    const clock = "2026-11-22T09:00:00Z";
    // Beside the build that the other tests use, with the settings file that Next may extend.
    const env = { ...TEST_BUILD, RUNGPT_DIST_DIR: ".test/dev" };
    const app = await startApp({ mode: "dev", clock, env });
    try {
      const page = await fetch(app.url);
      expect(page.status).toBe(200);
      expect(await page.text()).toMatch(/demo runner/i);
    } finally {
      await app.stop();
    }
  },
  LIMIT_MS,
);
