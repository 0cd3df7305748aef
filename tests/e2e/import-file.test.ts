import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INVENTED_HEADINGS } from "@/lib/imports/garmin/fixtures/invented-headings";
import { expectAccessible } from "./support/accessible";
import { type RunningApp, startApp } from "./support/app";
import { openBrowser, openPage, type WatchedPage } from "./support/browser";
import { garminFile } from "./support/garmin-file";
import { inventedFile } from "./support/invented-file";

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

  it("in an unknown language asks which column is which, keeps the answer and takes another one", async () => {
    await page.goto("/import", { waitUntil: "networkidle" });
    await dropFile(page, inventedFile("2026-11-18 06:00:00"));
    await heading("Which column is which?").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Time", { exact: true }).selectOption(INVENTED_HEADINGS.distance);
    await page.getByRole("button", { name: "Read the file" }).click();
    await page.getByText(/is chosen for distance, too/).waitFor();
    await page.getByLabel("Time", { exact: true }).selectOption(INVENTED_HEADINGS.time);
    await page.getByRole("button", { name: "Read the file" }).click();
    await heading("Which sports are these?").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Kurado").selectOption("run");
    await page.getByRole("button", { name: "Read the file with these" }).click();
    await heading("Sports as you said").waitFor();
    await page.getByText("1 row: 1 run.").waitFor();
    await page.getByRole("button", { name: "Change the columns" }).click();
    await heading("Which column is which?").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(await storedCount(page)).toBe(before);
  });

  it("in an unknown language is read without asking the next time, by keyboard alone", async () => {
    const buffer = Buffer.from(inventedFile("2026-11-20 06:00:00"));
    page.once(
      "filechooser",
      (chooser) => void chooser.setFiles({ name: "Listo.csv", mimeType: "text/csv", buffer }),
    );
    await page.goto("/import", { waitUntil: "networkidle" });
    await tabTo(page, page.locator("input[type=file]"));
    await page.keyboard.press("Enter");
    await heading("Sports as you said").waitFor();
    await tabTo(page, page.getByRole("button", { name: "Change the columns" }));
    await page.keyboard.press("Enter");
    await heading("Which column is which?").waitFor();
    await tabTo(page, page.getByRole("button", { name: "Read the file" }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: "Import 1 activity" }));
    await page.keyboard.press("Enter");
    await heading("1 activity imported").waitFor();
    expect(await storedCount(page)).toBe(before + 1);
    await page.getByRole("button", { name: "Take back Listo.csv" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take back", exact: true }).click();
    await page.getByText("Taken back", { exact: true }).waitFor();
    expect(await storedCount(page)).toBe(before);
  });

  it("of laps alone asks when that was", async () => {
    const laps = [
      "Laps,Time,Cumulative Time,Distance km,Avg Pace min/km,Avg HR bpm",
      '1,"25:00","25:00",5.00,5:00,140',
      '2,"25:00","50:00",5.00,5:00,150',
      'Summary,"50:00","50:00",10.00,5:00,145',
    ];
    await page.goto("/import", { waitUntil: "networkidle" });
    await dropFile(page, `${laps.join("\n")}\n`);
    await heading("When was this run?").waitFor();
    await expectAccessible(page);
    const other = page.getByRole("radio", { name: /Another run/ });
    if (await other.isVisible()) await other.click();
    await page.getByRole("button", { name: "Read the file" }).click();
    await page.getByText("Choose the day of this run.").waitFor();
    await page.getByLabel("Day", { exact: true }).fill("2026-11-18");
    await page.getByRole("button", { name: "Read the file" }).click();
    await heading("Read as the run of").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Cancel" }).click();
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

  it("that was corrected again elsewhere is not undone, and the toast says what to do", async () => {
    const shown = await page.request.get("/api/activities?from=2026-11-19&to=2026-11-19");
    const { activities } = (await shown.json()) as { activities: { id: string }[] };
    const path = `/activities/${activities[0]?.id}`;
    await page.goto(path);
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByLabel("Title").fill("Hills");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Corrected.").waitFor();
    await page.evaluate(async (of) => {
      const body = JSON.stringify({ requestId: crypto.randomUUID(), title: "Steep hills" });
      await fetch(of, { method: "PATCH", headers: { "content-type": "application/json" }, body });
    }, `/api${path}`);
    watched.forgive(422);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("This activity was changed again since. Correct it by hand.").waitFor();
    await page.getByRole("heading", { name: "Steep hills" }).waitFor();
    await expectAccessible(page);
  });

  it("leaves no error behind", () => {
    expect(watched.problems).toEqual([]);
  });
});
