import { beforeAll, describe, expect, test } from "vitest";
import { loadRunnerState, loadSeasonState } from "@/lib/data/runner-state";
import { historyFrom } from "@/lib/ledger/history";
import { replayFactsFrom, replayStart } from "@/lib/ledger/replay-start";
import { localDateAt, shiftDays } from "@/lib/training";
import { onboardedRunner } from "../support/runners";
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
    const oldestLoaded = shiftDays(historyFrom(today), -728);
    expect(needed >= oldestLoaded).toBe(true);
  });
});
