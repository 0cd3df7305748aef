import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningApp, startApp } from "./support/app";
import { openBrowser, openPage } from "./support/browser";
import { callJobs, failWeeks, JOINED, joinAsOperator, MONDAY } from "./support/operator";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const EMAIL = "ada@example.com";

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp({ clock: JOINED });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test("an operator sees what the jobs did, and lets a week that was put aside be tried again", async () => {
  const screen = { url: app.url, width: 360, height: 740, timeZone: "Europe/Madrid" };
  const { page, problems, context } = await openPage(browser, screen);
  await joinAsOperator(page, app, EMAIL);
  await page.goto("/admin");
  await page.getByText("No week has failed").waitFor();
  await page.getByText("No job has run yet").waitFor();
  app.setClock(MONDAY);
  await callJobs(app);
  await failWeeks(app, EMAIL);
  await page.goto("/admin");
  await page.getByText("Own timer").first().waitFor();
  await page.getByText("Stored data are damaged").waitFor();
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole("button", { name: "Try again the week of 2026-11-09" }).click();
  await page.getByText("The week is tried again with the next look.").waitFor();
  await page.getByText("Put aside").waitFor({ state: "detached" });
  expect(problems).toEqual([]);
  await context.close();
});
