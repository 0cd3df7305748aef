/**
 * `npm test`: every test there is. `--checks` runs the static checks of `npm run verify` first and counts them too. The
 * last line is `N passed, N failed`; the exit code is 0 only when nothing failed and each project had tests.
 */
import { resolve } from "node:path";
import { StartError } from "./local-supabase/start-error";
import { buildApp, TEST_BUILD } from "./test-all/build-app";
import { findChromium } from "./test-all/chromium";
import { runProject } from "./test-all/run-project";
import type { Tally } from "./test-all/tally";
import { runChecks, STATIC_CHECKS } from "./verify/checks";

const PROJECTS = ["unit", "architecture", "database", "routes"];

async function browserTests({ chromium }: { chromium: string }): Promise<Tally> {
  if (!(await buildApp())) return { passed: 0, failed: 1 };
  return runProject("browser", { env: { ...TEST_BUILD, RUNGPT_CHROMIUM: chromium } });
}

async function main(): Promise<void> {
  process.chdir(resolve(import.meta.dirname, ".."));
  // First of all, because a machine without a browser should say so before minutes of other tests.
  const chromium = findChromium();
  const tallies: Tally[] = [];
  if (process.argv.includes("--checks")) {
    const failed = await runChecks(STATIC_CHECKS);
    tallies.push({ passed: STATIC_CHECKS.length - failed, failed });
  }
  for (const project of PROJECTS) tallies.push(await runProject(project, { env: {} }));
  tallies.push(await browserTests({ chromium }));
  const sum = (key: keyof Tally) => tallies.reduce((total, one) => total + one[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
});
