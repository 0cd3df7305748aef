import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import type { Page } from "playwright-core";
import { USUAL_ANSWERS } from "@/tests/support/runners";
import type { RunningApp } from "./app";

/** A Wednesday on which the operator joins, and the Monday after their first Sunday. */
export const JOINED = "2026-11-18T09:00:00Z";
export const MONDAY = "2026-11-23T09:00:00Z";

/** Asks a route of the product from the page itself, with its session. */
async function ask(page: Page, path: string, request: { method: string; body: object }): Promise<void> {
  const status = await page.evaluate(
    async ({ path: address, method, body }) => {
      const headers = { "content-type": "application/json" };
      return (await fetch(address, { method, headers, body: JSON.stringify(body) })).status;
    },
    { path, ...request },
  );
  if (status >= 400) throw new Error(`${request.method} ${path} answered ${status}.`);
}

/** Makes an account with a plan; on one machine each account may look at the jobs. */
export async function joinAsOperator(page: Page, app: RunningApp, email: string): Promise<void> {
  await page.goto(`${app.url}/sign-up`);
  await page.getByLabel("First name").fill("Ada");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("three quiet lamps");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL("**/onboarding**");
  for (const step of ["goal", "fitness", "schedule", "health"] as const) {
    await ask(page, "/api/onboarding", { method: "PATCH", body: { step, answers: USUAL_ANSWERS[step] } });
  }
  await ask(page, "/api/onboarding", { method: "POST", body: { action: "finish", requestId: randomUUID() } });
}

/** Calls both jobs as a timer would. */
export async function callJobs(app: RunningApp): Promise<void> {
  for (const job of ["weekly-refresh", "maintenance"]) {
    const headers = { authorization: `Bearer ${app.cronSecret}`, "user-agent": "rungpt-timer" };
    const answer = await fetch(`${app.url}/api/cron/${job}`, { headers });
    if (!answer.ok) throw new Error(`${job} answered ${answer.status}.`);
  }
}

/** Puts a week of a runner aside, and one back for another try. */
export async function failWeeks(app: RunningApp, email: string): Promise<void> {
  const db = createClient(app.database.url, app.database.secretKey, { auth: { persistSession: false } });
  const { data: user } = await db.from("users").select("id").eq("email", email).single();
  const week = { runner_id: user?.id, time_zone: "Europe/Madrid", due_at: "2026-11-15T22:00:00Z" };
  const { error } = await db.from("weekly_runs").insert([
    { ...week, week_start: "2026-11-09", state: "dead", attempt: 5, error_class: "ZodError" },
    {
      ...week,
      ...{ week_start: "2026-11-30", due_at: "2026-12-06T22:00:00Z", run_after: "2026-12-06T22:06:00Z" },
      ...{ state: "queued", attempt: 2, error_class: "databaseTimeLimit" },
    },
  ]);
  if (error !== null) throw new Error(error.message);
}
