import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { createUser } from "@/lib/data/users";
import { jobDb } from "@/lib/data/weekly-runs";
import { finishOnboarding, saveOnboardingStep } from "@/lib/runner/onboarding";
import { allInvariants } from "../support/invariants";
import { USUAL_ANSWERS } from "../support/runners";

const ZONES = ["Europe/Madrid", "America/New_York", "Asia/Tokyo"] as const;
/** Wednesday of the first week. */
const STARTED = new Date("2026-11-25T11:00:00Z");
const WEEK_MS = 7 * 86_400_000;

/** Monday noon (UTC) after the nth week of these runners, counted from 0: Sunday 23:00 has passed everywhere. */
export function mondayNoon(week: number): Date {
  return new Date(Date.parse("2026-11-30T12:00:00Z") + week * WEEK_MS);
}

/** Other tests of one database have looked at other times; a tick makes up a week before the last one. */
export async function forgetTicks(): Promise<void> {
  await jobDb().from("job_runs").delete().eq("kind", "weekly-refresh");
}

/** Runners in three zones, made with the rights of the server, for databases that the test clients don't know. */
export async function serverRunners(count: number): Promise<RunnerContext[]> {
  const contexts: RunnerContext[] = [];
  for (let index = 0; index < count; index += 1) {
    const email = `${randomUUID()}@example.org`;
    const account = { provider: "password", providerAccountId: email, passwordHash: null } as const;
    const { id } = await createUser({ email, name: "Ana", isDemo: false, account });
    const context = { runnerId: id, db: jobDb(), now: STARTED };
    const timeZone = ZONES[index % ZONES.length] ?? "UTC";
    const answers = { ...USUAL_ANSWERS, schedule: { ...USUAL_ANSWERS.schedule, timeZone } };
    for (const step of ["goal", "fitness", "schedule", "health"] as const) {
      await saveOnboardingStep(context, { step, answers: answers[step] });
    }
    await finishOnboarding(context, { requestId: randomUUID() });
    contexts.push(context);
  }
  return contexts;
}

/** The names of invariants that are broken, with their counts: none in good health. */
export async function brokenInvariants(): Promise<[string, number][]> {
  return Object.entries(await allInvariants()).filter(([, count]) => count > 0);
}

/** How many weeks of each runner were applied, by the database: reviews, and plan versions beyond the first. */
export async function appliedWeeks(
  sql: (text: string) => Promise<Record<string, unknown>[]>,
): Promise<{ reviews: number; versions: number; open: number }[]> {
  const rows = await sql(`select p.runner_id,
      (select count(*)::int from public.weekly_reviews r where r.runner_id = p.runner_id) as reviews,
      (select max(version)::int - 1 from public.plans v where v.runner_id = p.runner_id) as versions,
      (select count(*)::int from public.weekly_runs w where w.runner_id = p.runner_id and w.state <> 'done') as open
    from public.profiles p order by p.runner_id`);
  return rows.map(({ reviews, versions, open }) => ({
    reviews: Number(reviews),
    versions: Number(versions),
    open: Number(open),
  }));
}
