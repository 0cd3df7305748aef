import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningApp, startApp } from "./support/app";
import { openBrowser, openPage, type WatchedPage } from "./support/browser";

/** A Sunday morning: the demo runner's last days have no data yet. */
const TODAY = "2026-11-22T09:00:00Z";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PAGES = [
  "/",
  "/today",
  "/plan",
  "/progress",
  "/coach",
  "/activities",
  "/log",
  "/ledger",
  "/import",
  "/review",
  "/settings",
  "/settings/usage",
  "/help",
  "/help/method",
];

const LOOKS = [
  { name: "phone, dark", width: 360, height: 740, colorScheme: "dark" as const },
  { name: "desktop, light", width: 1280, height: 800, colorScheme: "light" as const },
];

describe("the demo runner", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp({ clock: TODAY });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function enter(look: (typeof LOOKS)[number]): Promise<WatchedPage> {
    const watched = await openPage(browser, { url: app.url, timeZone: "Europe/Berlin", ...look });
    await watched.page.goto("/");
    await watched.page
      .getByRole("button", { name: /demo runner/i })
      .first()
      .click();
    await watched.page.waitForURL("**/today");
    return watched;
  }

  it.each(LOOKS)("is one press away and every page is accessible ($name)", async (look) => {
    const { page, problems, context } = await enter(look);
    for (const path of PAGES) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
        ),
        path,
      ).toEqual([]);
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  it("has twelve weeks of history, and its last runs are assumed", async () => {
    const { page, context } = await enter({ name: "", width: 1280, height: 800, colorScheme: "light" });
    const reviews = await (await page.request.get("/api/reviews")).json();
    expect(reviews.reviews.length).toBeGreaterThanOrEqual(11);
    await page.goto("/today");
    await page
      .getByText(/runs? assumed/)
      .first()
      .waitFor();
    await page.goto("/progress");
    await page.getByText("VDOT", { exact: true }).first().waitFor();
    await context.close();
  });
});
