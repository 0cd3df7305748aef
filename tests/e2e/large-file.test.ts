import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildSummaries } from "@/lib/imports/fixtures/build-summaries";
import { expectAccessible } from "./support/accessible";
import { type RunningApp, startApp } from "./support/app";
import { openBrowser, openPage } from "./support/browser";

const NOW = "2026-11-22T09:00:00Z";
const LISTS = "DI_CONNECT/DI-Connect-Fitness/ana_0_summarizedActivities.json";

/** A data export of two runs that weighs so many bytes, since it holds other things, too. */
function exportOf(bytes: number): Uint8Array {
  const days = ["2026-11-18", "2026-11-20"].map((day, index) => {
    const begin = Date.parse(`${day}T06:10:00Z`);
    const local = begin + 3_600_000;
    return { activityId: index + 1, beginTimestamp: begin, startTimeGmt: begin, startTimeLocal: local };
  });
  const other = crypto.getRandomValues(new Uint8Array(60_000));
  const filling = new Uint8Array(bytes).map((_, index) => other[index % other.length] ?? 0);
  return zipSync(
    { "customer_data/settings.bin": filling, [LISTS]: strToU8(buildSummaries(days)) },
    { level: 0 },
  );
}

let app: RunningApp;
let browser: Browser;
let page: Page;
let directory: string;
const fileOf = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "rungpt-large-"));
  writeFileSync(fileOf("export.zip"), exportOf(6_200_000));
  writeFileSync(fileOf("everything.zip"), exportOf(40_000_000));
  app = await startApp({ clock: NOW });
  browser = await openBrowser();
  ({ page } = await openPage(browser, { url: app.url, width: 360, height: 740, timeZone: "Europe/Madrid" }));
  await page.goto("/");
  await page
    .getByRole("button", { name: /demo runner/i })
    .first()
    .click();
  await page.waitForURL("**/today");
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const choose = (name: string) => page.locator("input[type=file]").setInputFiles(fileOf(name));
const button = (name: string | RegExp) => page.getByRole("button", { name });
const bar = () => page.getByRole("progressbar");

it("a file above the body limit goes on after the tab was closed, is shown, stored, and waits no longer", async () => {
  await page.goto("/import", { waitUntil: "networkidle" });
  // The fifth part never gets through: the tab is closed while it is tried again.
  await page.route("**/api/imports/uploads/*?part=4", (route) => route.abort());
  await choose("export.zip");
  await expect.poll(() => bar().getAttribute("aria-valuetext"), { timeout: 60_000 }).toBe("4 of 7 parts");
  await expectAccessible(page);
  // Only then: between the two the part could be tried once more, and get through.
  await page.goto("/import", { waitUntil: "networkidle" });
  await page.unrouteAll();
  await page.getByText("You started to import export.zip. Go on?").waitFor();
  await page.getByText("4 of its 7 parts are here").waitFor();
  await expectAccessible(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    const part = new URL(request.url()).searchParams.get("part");
    if (part !== null) sent.push(part);
  });
  await choose("export.zip");
  await button("Import 2 activities").waitFor();
  expect(sent).toEqual(["4", "5", "6"]);
  await page.goto("/import", { waitUntil: "networkidle" });
  await page.getByText("All of it is here, and nothing is stored yet.").waitFor();
  await button("Go on").press("Enter");
  await button("Import 2 activities").press("Enter");
  await page.getByRole("heading", { name: "2 activities imported" }).waitFor();
  await page.goto("/import", { waitUntil: "networkidle" });
  await page.getByText("Drop a file here").or(page.getByText("Choose a file")).first().waitFor();
  expect(await page.getByText("You started to import").count()).toBe(0);
});

it("of an archive above every limit, the list of activities alone is sent", async () => {
  await page.goto("/import", { waitUntil: "networkidle" });
  await choose("everything.zip");
  await page.getByText("Nothing new: everything in this file is already here.").waitFor();
  await button("Choose another file").click();
  await page.getByLabel(/Choose a file|Drop a file/).waitFor();
  expect(await page.getByText("You started to import").count()).toBe(0);
});

it("sending can be cancelled by keyboard, and what was sent can be put away", async () => {
  await page.goto("/import", { waitUntil: "networkidle" });
  await page.route("**/api/imports/uploads/*?part=2", (route) => route.abort());
  await choose("export.zip");
  await expect.poll(() => bar().getAttribute("aria-valuetext"), { timeout: 60_000 }).toBe("2 of 7 parts");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("2 of its 7 parts are here").waitFor();
  await button("Put it away").click();
  await page.getByText("You started to import").waitFor({ state: "detached" });
  const { upload } = await (await page.request.get("/api/imports/uploads")).json();
  expect(upload).toBeNull();
});
