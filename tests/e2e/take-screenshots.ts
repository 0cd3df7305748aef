/**
 * Draws the product with the demo runner: the README's pictures into docs/screenshots, or every page in every look into
 * the folder given. `npm run build` first; then `npm run screenshots`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type RunningApp, startApp } from "./support/app";
import { openBrowser, openPage } from "./support/browser";
import { garminFile } from "./support/garmin-file";

/** A Sunday morning with a few assumed runs behind it. */
const TODAY = "2026-11-22T09:00:00Z";

const SCREENS = [
  { name: "phone", width: 360, height: 740 },
  { name: "desktop", width: 1280, height: 800 },
];
const SCHEMES = ["light", "dark"] as const;
const PAGES = {
  today: "/today",
  plan: "/plan",
  versions: "/plan/versions",
  progress: "/progress",
  activities: "/activities",
  coach: "/coach",
  import: "/import",
  reviews: "/review",
  settings: "/settings",
  usage: "/settings/usage",
};

interface Shot {
  page: Page;
  path: (name: string) => string;
}

async function capture({ page, path }: Shot, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  // Hiding the caret would write into inputs, which React calls a mismatch when it has not taken over yet.
  await page.screenshot({ caret: "initial", path: path(name), fullPage: process.argv.includes("--full") });
}

async function planRuns(page: Page): Promise<{ id: string; date: string; km: number }[]> {
  const plan = await (await page.request.get("/api/plan")).json();
  return plan.weeks.flatMap((week: { days: { date: string; workouts: { id: string; km: number }[] }[] }) =>
    week.days.flatMap(({ date, workouts }) => workouts.map(({ id, km }) => ({ id, date, km }))),
  );
}

async function askCoach(shot: Shot, question = "Make Thursday's run shorter"): Promise<void> {
  const { page } = shot;
  await page.goto("/coach");
  await page.getByLabel("Ask the coach").fill(question);
  await page.getByRole("button", { name: "Send" }).click();
  const newest = page.locator("ol[aria-label='Conversation'] > li").last();
  await newest.getByText(/Answered by/).waitFor();
}

async function editForm(shot: Shot): Promise<void> {
  const { page } = shot;
  await page.goto("/activities");
  await page.getByRole("main").getByRole("listitem").first().getByRole("link").first().click();
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").waitFor();
  await capture(shot, "edit");
}

async function detailPages(shot: Shot): Promise<void> {
  const { page } = shot;
  const runs = await planRuns(page);
  const hard = runs.find(({ date }) => date > TODAY.slice(0, 10));
  await page.goto(`/plan/workout/${hard?.id}`);
  await capture(shot, "workout");
  await page.goto(`/log/${runs[0]?.id}`);
  await capture(shot, "log");
  const { reviews } = await (await page.request.get("/api/reviews")).json();
  await page.goto(`/review/${reviews[0]?.weekStart}`);
  await capture(shot, "review");
  await editForm(shot);
  await askCoach(shot);
  await capture(shot, "coach-answer");
  await askCoach(shot, "I ran 6 km in 35 minutes yesterday");
  await capture(shot, "coach-log");
}

async function receipt(shot: Shot): Promise<void> {
  const { page } = shot;
  const today = TODAY.slice(0, 10);
  const past = (await planRuns(page)).filter(({ date }) => date < today).slice(-4);
  const runs = past.slice(1).map(({ date, km }, index) => ({
    start: `${date} 07:30:00`,
    km: index === 0 ? km * 0.6 : km,
    secPerKm: 352,
  }));
  const buffer = garminFile([{ start: "2026-11-10 07:30:00", km: 6, secPerKm: 352 }, ...runs]);
  await page.goto("/import");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "Activities.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: /^Import \d+/ }).waitFor();
  await capture(shot, "preview");
  await page.getByRole("button", { name: /^Import \d+/ }).click();
  await page.getByRole("heading", { name: /Days corrected/ }).waitFor();
  await capture(shot, "receipt");
  // All looks are of one demo runner: the next one imports the same file.
  await page.goto("/import", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Take back Activities.csv" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Take back", exact: true }).click();
  await page.getByText("Taken back", { exact: true }).first().waitFor();
}

interface Look {
  name: string;
  width: number;
  height: number;
  colorScheme: "light" | "dark";
}

const LOOKS: readonly Look[] = SCREENS.flatMap((screen) =>
  SCHEMES.map((colorScheme) => ({ ...screen, colorScheme })),
);

async function draw(
  app: RunningApp,
  input: { browser: Browser; folder: string; look: Look; pages: (shot: Shot) => Promise<void> },
): Promise<void> {
  const { name, ...look } = input.look;
  const { page, context } = await openPage(input.browser, {
    url: app.url,
    timeZone: "Europe/Berlin",
    ...look,
  });
  const path = (shot: string) => join(input.folder, `${shot}-${name}-${look.colorScheme}.png`);
  await page.goto("/");
  await page
    .getByRole("button", { name: /demo runner/i })
    .first()
    .click();
  await page.waitForURL("**/today");
  await input.pages({ page, path });
  await context.close();
}

async function allPages(shot: Shot): Promise<void> {
  for (const name of ["help", "sign-in", "sign-up", "privacy"]) {
    await shot.page.goto(`/${name}`);
    await capture(shot, name);
  }
  for (const [name, address] of Object.entries(PAGES)) {
    await shot.page.goto(address);
    await capture(shot, name);
  }
  await detailPages(shot);
}

/** Every page in every look. The receipt comes last, because it corrects what the other pages show as assumed. */
async function drawAll(app: RunningApp, input: { browser: Browser; folder: string }): Promise<void> {
  for (const look of LOOKS) await draw(app, { ...input, look, pages: allPages });
  for (const look of LOOKS) await draw(app, { ...input, look, pages: receipt });
}

/** The few that the README shows. */
async function drawReadme(app: RunningApp, input: { browser: Browser; folder: string }): Promise<void> {
  const [phoneLight, phoneDark, desktopLight] = LOOKS;
  if (!phoneLight || !phoneDark || !desktopLight) return;
  const one = (name: string, address: string) => async (shot: Shot) => {
    await shot.page.goto(address);
    await capture(shot, name);
  };
  await draw(app, { ...input, look: desktopLight, pages: one("plan", "/plan") });
  await draw(app, { ...input, look: phoneLight, pages: one("today", "/today") });
  const suggestion = async (shot: Shot) => {
    await askCoach(shot);
    await capture(shot, "coach-answer");
  };
  await draw(app, { ...input, look: phoneLight, pages: suggestion });
  await draw(app, { ...input, look: phoneDark, pages: receipt });
}

/** Without a folder the pictures of the README are drawn; with one, every page. */
async function main(): Promise<void> {
  const named = process.argv.slice(2).find((word) => !word.startsWith("--"));
  const folder = named ?? "docs/screenshots";
  mkdirSync(folder, { recursive: true });
  const app = await startApp({ clock: TODAY });
  const browser = await openBrowser();
  try {
    await (named === undefined ? drawReadme : drawAll)(app, { browser, folder });
  } finally {
    await browser.close();
    await app.stop();
  }
}

await main();
