import type { Browser, Page } from "playwright-core";
import { type RunningApp, startApp } from "@/tests/e2e/support/app";
import { violationsOf } from "@/tests/e2e/support/axe";
import { openBrowser, openPage } from "@/tests/e2e/support/browser";
import { TEST_BUILD } from "../test-all/build-app";
import { buildForBench } from "./build";
import { transferredBy } from "./pages/transferred";
import { atMost, type Findings } from "./result";

const CLOCK = "2026-11-22T09:00:00Z";
const SCHEMES = ["light", "dark"] as const;
/** Names of pages with the most JavaScript that a cold visit may move, in kB as sent. */
const LIMITS_KB = { home: 140, help: 140, today: 165, plan: 165, workout: 165, import: 175, coach: 215 };
type PageName = keyof typeof LIMITS_KB;

async function joinAsDemo(page: Page): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("button", { name: /demo runner/i })
    .first()
    .click();
  await page.waitForURL("**/today");
}

/** Where the pages are; the workout is the first one of the plan. */
async function addresses(page: Page): Promise<Record<PageName, string>> {
  const { weeks } = await (await page.request.get("/api/plan")).json();
  const workouts = weeks.flatMap((week: { days: { workouts: { id: string }[] }[] }) =>
    week.days.flatMap((day) => day.workouts),
  );
  return {
    ...{ home: "/", help: "/help", today: "/today", plan: "/plan" },
    ...{ workout: `/plan/workout/${workouts[0].id}`, import: "/import", coach: "/coach" },
  };
}

/** Violations of accessibility on one page in both looks. */
async function violationsIn(page: Page, address: string): Promise<number> {
  let count = 0;
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address, { waitUntil: "networkidle" });
    const found = await violationsOf(page);
    for (const violation of found) process.stderr.write(`${address} (${colorScheme}): ${violation}\n`);
    count += found.length;
  }
  return count;
}

async function measure(app: RunningApp, browser: Browser): Promise<Findings> {
  const look = { width: 1280, height: 800, timeZone: "Europe/Berlin" };
  const { page, context } = await openPage(browser, { url: app.url, ...look });
  const nobody = await context.storageState();
  await joinAsDemo(page);
  const runner = await context.storageState();
  const findings = { measures: {}, bars: [], table: [] } as Required<Findings>;
  for (const [name, address] of Object.entries(await addresses(page)) as [PageName, string][]) {
    const state = LIMITS_KB[name] === LIMITS_KB.home ? nobody : runner;
    const { ownKb, aheadKb } = await transferredBy({ browser, url: `${app.url}${address}`, state });
    const violations = await violationsIn(page, address);
    const row = { ownKb: Number(ownKb.toFixed(1)), aheadKb: Number(aheadKb.toFixed(1)), violations };
    findings.table.push({ page: name, ...row });
    findings.measures[`${name}Kb`] = row.ownKb;
    findings.measures[`${name}AheadKb`] = row.aheadKb;
    findings.bars.push(atMost(`${name}Kb`, row.ownKb, LIMITS_KB[name]));
    findings.bars.push(atMost(`${name}Violations`, violations, 0));
  }
  return findings;
}

/**
 * What a cold visit of each page costs in JavaScript, with what is fetched ahead for other pages counted apart, and what axe
 * finds on it in both looks. Builds the app first.
 */
export async function pagesBenchmark(): Promise<Findings> {
  await buildForBench();
  const app = await startApp({ clock: CLOCK, env: TEST_BUILD });
  const browser = await openBrowser();
  try {
    return await measure(app, browser);
  } finally {
    await browser.close();
    await app.stop();
  }
}
