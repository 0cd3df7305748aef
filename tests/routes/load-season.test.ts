import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { loadRunnerState, loadSeasonState } from "@/lib/data/runner-state";
import { REPLAY_YEAR_DAYS } from "@/lib/ledger/constants";
import { historyFrom } from "@/lib/ledger/history";
import { isRenewed, replayFactsFrom, replayStart } from "@/lib/ledger/replay-start";
import { updateProfile } from "@/lib/runner/update-profile";
import { localDateAt, shiftDays } from "@/lib/training";
import { CATCH_UP_WEEKS } from "@/lib/weekly-refresh/constants";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

/** The runner's facts as a change loads them, so many weeks after they joined. */
async function loaded(goal: Parameters<typeof onboardedRunner>[0], weeks: number) {
  const { db, runnerId, now } = await onboardedRunner(goal);
  const joined = localDateAt(now, "UTC");
  const today = shiftDays(joined, 7 * weeks);
  const from = historyFrom(today);
  const [season, page] = await Promise.all([
    loadSeasonState(db, { runnerId, from }),
    loadRunnerState(db, { runnerId, from }),
  ]);
  return { season, page, joined, today };
}

describe("what a change is computed from", () => {
  test("holds the whole season, also when it began long before the half year that pages look at", async () => {
    const { season, page, joined } = await loaded({}, 60);
    expect(page.workouts).toEqual([]);
    const [oldest = ""] = season.workouts.map(({ date }) => date).sort();
    expect(oldest >= joined && oldest < shiftDays(joined, 7)).toBe(true);
  });

  test("ends where a later season of a runner who simply goes on begins, and leaves nothing out that it needs", async () => {
    const { season, today } = await loaded({ answers: { goal: { kind: "maintain" } } }, 157);
    const { plan } = season;
    if (plan === null) throw new Error("There is a plan.");
    expect(season.workouts).toEqual([]);
    const needed = replayFactsFrom(plan, replayStart(plan, today));
    const oldestLoaded = shiftDays(historyFrom(today), -2 * REPLAY_YEAR_DAYS - 7 * CATCH_UP_WEEKS);
    expect(needed >= oldestLoaded).toBe(true);
  });

  test("holds what a week needs that is caught up as late as weeks are, while a later season has begun by now", async () => {
    const joined = await onboardedRunner({ answers: { goal: { kind: "maintain" } } });
    const { runnerId, db } = joined;
    const began = shiftDays(localDateAt(joined.now, "UTC"), 7 * 25);
    const patch = { methodology: "polarized" } as const;
    await updateProfile(at(joined, `${began}T11:00:00Z`), { requestId: randomUUID(), patch });
    const today = shiftDays(began, 2 * REPLAY_YEAR_DAYS + 7 * (CATCH_UP_WEEKS - 1));
    const { plan, workouts } = await loadSeasonState(db, { runnerId, from: historyFrom(today) });
    if (plan === null) throw new Error("There is a plan.");
    const isLater = (day: string) => isRenewed(plan, replayStart(plan, day));
    expect([shiftDays(today, -7 * CATCH_UP_WEEKS), today].map(isLater)).toEqual([false, true]);
    const [oldest = ""] = workouts.map(({ date }) => date).sort();
    expect(oldest < shiftDays(plan.firstDay, 7)).toBe(true);
  });
});
