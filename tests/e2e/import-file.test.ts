import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./support/accessible";
import { type RunningApp, startApp } from "./support/app";
import { openBrowser, openPage, type WatchedPage } from "./support/browser";
import { garminFile } from "./support/garmin-file";

const NOW = "2026-11-22T09:00:00Z";

const SCREENS = [
  { name: "phone", width: 360, height: 740 },
  { name: "desktop", width: 1280, height: 800 },
];

/** Three runs that the demo runner has not stored, and a row that can't be read. */
const FILE = `${garminFile([
  { start: "2026-11-17 06:10:00", km: 7.31, secPerKm: 366 },
  { start: "2026-11-19 06:20:00", km: 6.52, secPerKm: 371 },
  { start: "2026-11-21 06:30:00", km: 8.04, secPerKm: 369 },
])}Running,2026-11-20 07:00:00,false,"Unclear","5.00","480","soon","146","165","168","178","6:00","4:40","40","0.99","--","--"\n`;

/** Presses Tab until this element has the focus: it must be reachable without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} can't be reached with Tab.`);
}

async function dropFile(page: Page, content: string): Promise<void> {
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "Activities.csv", { type: "text/csv" }));
    return data;
  }, content);
  await page.dispatchEvent("label:has(input[type=file])", "drop", { dataTransfer: transfer });
}

async function storedCount(page: Page): Promise<number> {
  const response = await page.request.get("/api/activities?from=2026-01-01&to=2026-12-31");
  const { activities } = (await response.json()) as { activities: unknown[] };
  return activities.length;
}

describe.each(SCREENS)("a file on a $name", ({ width, height }) => {
  let app: RunningApp;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let before: number;

  beforeAll(async () => {
    app = await startApp({ clock: NOW });
    browser = await openBrowser();
    watched = await openPage(browser, { url: app.url, width, height, timeZone: "Europe/Madrid" });
    page = watched.page;
    await page.goto("/");
    await page
      .getByRole("button", { name: /demo runner/i })
      .first()
      .click();
    await page.waitForURL("**/today");
    before = await storedCount(page);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const heading = (name: string | RegExp) => page.getByRole("heading", { name }).first();
  const storing = () => page.getByRole("button", { name: /^Import 3 activities/ });

  it("is dropped, previewed, read in other units, stored and taken back with the mouse", async () => {
    await page.goto("/import", { waitUntil: "networkidle" });
    await dropFile(page, FILE);
    await heading("Distances read as kilometres").waitFor();
    await page.getByText("4 rows: 3 runs, 1 left out.").waitFor();
    await expectAccessible(page);
    await page.getByRole("radio", { name: "Miles" }).click();
    await heading("Distances read as miles").waitFor();
    await page.getByRole("radio", { name: "Kilometres" }).click();
    await heading("Distances read as kilometres").waitFor();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the rows left out" }).click();
    expect((await saved).suggestedFilename()).toBe("Rows to mend.csv");
    expect(await storedCount(page)).toBe(before);
    await storing().click();
    await page.waitForURL("**/import/*");
    await heading("3 activities imported").waitFor();
    await expectAccessible(page);
    expect(await storedCount(page)).toBe(before + 3);
    await page.getByRole("button", { name: "Take back Activities.csv" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take back", exact: true }).click();
    await page.getByText("Taken back", { exact: true }).waitFor();
    expect(await storedCount(page)).toBe(before);
  });

  it("goes the same way by keyboard alone", async () => {
    // Listening first: the browser must know that the test answers before the dialog would open.
    const file = { name: "Activities.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) };
    page.once("filechooser", (chooser) => void chooser.setFiles(file));
    await page.goto("/import", { waitUntil: "networkidle" });
    await tabTo(page, page.locator("input[type=file]"));
    await page.keyboard.press("Enter");
    await heading("Distances read as kilometres").waitFor();
    await tabTo(page, page.getByRole("radio", { name: "Kilometres" }));
    await page.keyboard.press("ArrowRight");
    await heading("Distances read as miles").waitFor();
    await tabTo(page, page.getByRole("radio", { name: "Miles" }));
    await page.keyboard.press("ArrowLeft");
    await heading("Distances read as kilometres").waitFor();
    await tabTo(page, storing());
    await page.keyboard.press("Enter");
    await heading("3 activities imported").waitFor();
    await tabTo(page, page.getByRole("button", { name: "Take back Activities.csv" }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Take back", exact: true }));
    await page.keyboard.press("Enter");
    await page.getByText("Taken back", { exact: true }).waitFor();
    expect(await storedCount(page)).toBe(before);
  });

  it("is not needed for a run that is typed in, which can be deleted and brought back", async () => {
    await page.goto("/log?date=2026-11-19");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Log the run" }).click();
    await page.getByText("Enter the distance in kilometres, as 8.2.").waitFor();
    await page.getByLabel("Distance").fill("6.4");
    await page.getByLabel("Time", { exact: true }).fill("41:20");
    await page.getByLabel("3, Moderate").check();
    await page.getByRole("button", { name: "Log the run" }).click();
    await page.waitForURL("**/activities/*");
    await heading("Run").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await page.waitForURL("**/activities");
    expect(await storedCount(page)).toBe(before);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone.").waitFor();
    expect(await storedCount(page)).toBe(before + 1);
    await expectAccessible(page);
  });

  it("leaves no error behind", () => {
    expect(watched.problems).toEqual([]);
  });
});
