import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningApp, startApp } from "./support/app";
import { openBrowser, openPage, type WatchedPage } from "./support/browser";
import { garminFile } from "./support/garmin-file";

const ZONE = "Europe/Madrid";
/** A Wednesday morning: three runs of the first week are still ahead. */
const FIRST_DAY = "2026-11-25T08:00:00Z";
/** The Monday after the second Sunday 23:00. */
const SECOND_MONDAY = "2026-12-07T07:30:00Z";
const RACE_DAY = "2027-02-14";
const HORIZON = "2027-01-24";

const SCREENS = [
  { name: "phone", width: 360, height: 740 },
  { name: "desktop", width: 1280, height: 800 },
];

interface ApiWorkout {
  id: string;
  kind: string;
  km: number;
  minutes: number;
  purpose: string;
}
interface ApiPlan {
  version: number;
  lastDay: string;
  weeks: { weekStart: string; days: { date: string; workouts: ApiWorkout[] }[] }[];
}

/** Asks the app's own interface with the page's session. */
async function api<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(path);
  expect(response.status(), path).toBe(200);
  return response.json();
}

async function plannedRuns(page: Page): Promise<(ApiWorkout & { date: string })[]> {
  const plan = await api<ApiPlan>(page, "/api/plan");
  return plan.weeks.flatMap(({ days }) =>
    days.flatMap(({ date, workouts }) => workouts.map((workout) => ({ ...workout, date }))),
  );
}

async function ask(page: Page, question: string): Promise<string> {
  const before = await page.getByRole("list", { name: "Conversation" }).getByRole("listitem").count();
  await page.getByLabel("Ask the coach").fill(question);
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("button", { name: "Stop the answer" }).waitFor({ state: "detached" });
  const answer = page.locator("ol[aria-label='Conversation'] > li").nth(-1);
  await answer.getByText(/Answered by|Fixed safety advice/).waitFor();
  expect(await page.locator("ol[aria-label='Conversation'] > li").count()).toBeGreaterThan(before);
  return answer.innerText();
}

describe.each(SCREENS)("the eight steps of a newcomer on a $name", ({ name, width, height }) => {
  let app: RunningApp;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    app = await startApp({ clock: FIRST_DAY });
    browser = await openBrowser();
    watched = await openPage(browser, { url: app.url, width, height, timeZone: ZONE });
    page = watched.page;
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const next = () => page.getByRole("button", { name: "Continue" }).click();

  it("1. explains itself and lets a newcomer sign up; a wrong entry is named beside its field", async () => {
    await page.goto(app.url);
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toMatch(/running coach/i);
    expect(
      await page
        .getByRole("button", { name: /demo runner/i })
        .first()
        .isVisible(),
    ).toBe(true);
    await page.goto(`${app.url}/sign-up`);
    await page.getByLabel("First name").fill("Ada");
    await page.getByLabel("E-mail").fill(`ada-${name}@example.com`);
    await page.getByLabel("Password", { exact: true }).fill("short");
    watched.forgive(422);
    await page.getByRole("button", { name: "Create account" }).click();
    await page
      .getByText(/at least 8 characters/i)
      .last()
      .waitFor();
    expect(await page.getByLabel("E-mail").inputValue()).toBe(`ada-${name}@example.com`);
    await page.getByLabel("Password", { exact: true }).fill("three quiet lamps");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.waitForURL("**/onboarding/goal");
  });

  it("2. asks its questions, keeps the answers over a reload and refuses an impossible race with alternatives", async () => {
    await page.getByRole("radio", { name: "A race" }).check();
    await page.getByLabel("Marathon", { exact: true }).check();
    await page.getByLabel("When is it?").fill("2026-12-20");
    await page.reload();
    expect(await page.getByLabel("When is it?").inputValue()).toBe("2026-12-20");
    await next();
    await page.waitForURL("**/onboarding/fitness");
    await page.getByLabel("A usual week").fill("32");
    await page.getByLabel("Longest run").fill("14");
    await page.getByLabel("1–4 years").check();
    await page.getByRole("radio", { name: "A recent race" }).check();
    await page.getByLabel("10k", { exact: true }).check();
    await page.getByLabel("Your time").fill("52:30");
    await page.getByLabel("When was it?").fill("2026-10-18");
    await next();
    await page.waitForURL("**/onboarding/schedule");
    for (const day of ["Tuesday", "Thursday", "Saturday", "Sunday"]) {
      await page.getByLabel(day, { exact: true }).first().check();
    }
    await page.getByLabel("3 runs").check();
    await page.getByRole("group", { name: "Day of the long run" }).getByLabel("Saturday").check();
    await next();
    await page.waitForURL("**/onboarding/health");
    await page.getByRole("radio", { name: "Fine" }).check();
    await page.getByLabel("Year of birth").fill("1988");
    await next();
    await page.waitForURL("**/onboarding/review");
    watched.forgive(422);
    await page.getByRole("button", { name: "Make my plan" }).click();
    await page
      .getByRole("button", { name: /half marathon|marathon on/i })
      .first()
      .waitFor();
    await page.goto(`${app.url}/onboarding/goal`);
    await page.getByLabel("Half marathon", { exact: true }).check();
    await page.getByLabel("When is it?").fill(RACE_DAY);
    await next();
    await page.waitForURL("**/onboarding/fitness");
    expect(await page.getByLabel("A usual week").inputValue()).toBe("32");
    await page.goto(`${app.url}/onboarding/review`);
    await page.getByRole("button", { name: "Make my plan" }).click();
    await page.waitForURL("**/plan");
  });

  it("3. shows the rest of this week and eight full weeks, dated, with paces and a reason for each run", async () => {
    const plan = await api<ApiPlan>(page, "/api/plan");
    expect(plan.lastDay).toBe(HORIZON);
    expect(plan.weeks).toHaveLength(9);
    const runs = await plannedRuns(page);
    expect(runs.length).toBeGreaterThan(20);
    for (const run of runs) expect(run.purpose.length).toBeGreaterThan(10);
    const first = runs[0];
    await page.goto(`${app.url}/plan/workout/${first?.id}`);
    await page.getByRole("heading", { name: "Why this run" }).waitFor();
    expect(await page.locator("main").innerText()).toMatch(/\d:\d\d.*\/km/);
  });

  it("8. refreshes each runner's week once, however often the job is called", async () => {
    app.setClock(SECOND_MONDAY);
    const call = (secret: string) =>
      fetch(`${app.url}/api/cron/weekly-refresh`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await call("wrong")).status).toBe(401);
    const answers = await Promise.all(Array.from({ length: 5 }, () => call(app.cronSecret)));
    for (const answer of answers) expect(answer.status).toBe(200);
    const reviews = await api<{ reviews: { weekStart: string }[] }>(page, "/api/reviews");
    expect(reviews.reviews.map(({ weekStart }) => weekStart).sort()).toEqual(["2026-11-23", "2026-11-30"]);
    await page.goto(`${app.url}/review/2026-11-30`);
    await page.getByText("Assumed", { exact: true }).first().waitFor();
    expect(await page.locator("main").innerText()).toMatch(/planned/i);
  });

  it("4. previews a Garmin file before storing it, then gives a receipt of what was corrected", async () => {
    const past = (await plannedRuns(page)).filter(({ date }) => date < "2026-12-07");
    expect(past.length).toBeGreaterThanOrEqual(4);
    const [missed, short, ...done] = past.slice().reverse();
    const runs = done.map(({ date, km }) => ({ start: `${date} 07:30:00`, km, secPerKm: 372 }));
    const file = garminFile([
      ...runs,
      { start: `${short?.date} 07:30:00`, km: (short?.km ?? 10) * 0.6, secPerKm: 372 },
      { start: "2026-11-20 07:30:00", km: 8, secPerKm: 372 },
      { start: "2026-12-07 07:10:00", km: 3, secPerKm: 380 },
    ]);
    await page.goto(`${app.url}/import`);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "Activities.csv", mimeType: "text/csv", buffer: file });
    await page.getByRole("heading", { name: "Activities.csv" }).waitFor();
    expect(await page.locator("main").innerText()).toMatch(/kilometres/);
    const before = await api<{ activities: unknown[] }>(page, "/api/activities");
    expect(before.activities).toHaveLength(0);
    await page.getByRole("button", { name: /^Import \d+/ }).click();
    await page.waitForURL("**/import/*");
    await page.getByRole("heading", { name: /Days corrected/ }).waitFor();
    const receipt = await page.locator("main").innerText();
    for (const word of ["Assumed done", "Done", "Partly done", "Not run", "VDOT"])
      expect(receipt).toContain(word);
    expect(receipt).toContain(`${missed?.km} km planned`);
  });

  it("5. finds nothing new in the same file, and names a wrong file for what it is", async () => {
    await page.goto(`${app.url}/import`);
    const stored = await api<{ activities: unknown[] }>(page, "/api/activities");
    const past = (await plannedRuns(page)).filter(({ date }) => date < "2026-12-07");
    const done = past.slice().reverse().slice(2);
    const again = garminFile(done.map(({ date, km }) => ({ start: `${date} 07:30:00`, km, secPerKm: 372 })));
    const input = page.locator("input[type=file]");
    await input.setInputFiles({ name: "again.csv", mimeType: "text/csv", buffer: again });
    await page
      .getByText(/nothing new/i)
      .first()
      .waitFor();
    expect((await api<{ activities: unknown[] }>(page, "/api/activities")).activities).toHaveLength(
      stored.activities.length,
    );
    watched.forgive(422);
    await page.goto(`${app.url}/import`);
    const html = Buffer.from("<!doctype html><html><body>Sign in to Garmin</body></html>");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "export.csv", mimeType: "text/csv", buffer: html });
    await page
      .getByText(/web page/i)
      .first()
      .waitFor();
  });

  it("6. answers as the rules coach, proposes a move, applies it on request and undoes it", async () => {
    await page.goto(`${app.url}/coach`);
    expect(await ask(page, "What should I run today?")).toMatch(/rest|run/i);
    const runs = (await plannedRuns(page)).filter(({ date }) => date > "2026-12-07" && date < "2026-12-14");
    const run = runs.find(({ kind }) => kind !== "long");
    const why = await ask(page, `Why is ${weekday(run?.date)} a ${run?.kind} run?`);
    // The reason that the plan itself gives for this very run, and where it stands in the season.
    expect(why).toContain(String(run?.purpose));
    expect(why).toMatch(/phase of your season/);
    const from = weekday(run?.date);
    const before = await api<ApiPlan>(page, "/api/plan");
    const free = ["2026-12-08", "2026-12-10", "2026-12-13"].find((date) =>
      runs.every((other) => other.date !== date),
    );
    await ask(page, `move ${from}'s run to ${weekday(free)}`);
    await page.getByRole("button", { name: "Apply" }).waitFor();
    expect((await api<ApiPlan>(page, "/api/plan")).version).toBe(before.version);
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByRole("button", { name: "Undo" }).waitFor();
    const moved = (await plannedRuns(page)).find(({ id }) => id === run?.id);
    expect(moved?.date).toBe(free);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone", { exact: true }).waitFor();
    expect((await plannedRuns(page)).find(({ id }) => id === run?.id)?.date).toBe(run?.date);
  });

  it("7. takes down how a run felt", async () => {
    const run = (await plannedRuns(page)).find(({ date }) => date < "2026-12-07");
    await page.goto(`${app.url}/log/${run?.id}`);
    await page.getByLabel("4, Somewhat hard").check();
    await page.getByLabel("Good", { exact: true }).check();
    await page.getByLabel("Note").fill("Windy on the way back.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL("**/today");
    await page.goto(`${app.url}/log/${run?.id}`);
    expect(await page.getByLabel("4, Somewhat hard").isChecked()).toBe(true);
    expect(await page.getByLabel("Note").inputValue()).toBe("Windy on the way back.");
  });

  it("never scrolls sideways, logs no error and asks nobody but itself", async () => {
    for (const path of [
      "/",
      "/today",
      "/plan",
      "/coach",
      "/progress",
      "/import",
      "/review",
      "/settings",
      "/settings/usage",
    ]) {
      await page.goto(app.url + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    expect(watched.problems).toEqual([]);
  });
});

function weekday(date: string | undefined): string {
  if (date === undefined) throw new Error("The plan has no run to ask about.");
  return new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${date}T12:00:00Z`),
  );
}
