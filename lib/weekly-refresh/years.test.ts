import { beforeAll, describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { withBeliefs } from "@/lib/ledger/belief-changes";
import { planInputOf } from "@/lib/ledger/plan-input";
import { replayPlan } from "@/lib/ledger/replay";
import { checkPlan, type LocalDate, shiftDays, weekStartOf } from "@/lib/training";
import { afterWrite } from "@/tests/support/next-state";
import { newRunnerState, runAsPlanned, TEST_INPUT } from "@/tests/support/runner-state";
import type { Checkpoint } from "./checkpoint";
import { frozenInputOf, refreshFrom } from "./refresh-runner";

const YEARS = 6;
/** Long enough after the last beginning of a season for all of the plan ahead to be of it. */
const WEEKS = 52 * YEARS + 10;
/** No race in the past either: as its result grows old, fitness would go down, which is a cause of its own. */
const INPUT: typeof TEST_INPUT = {
  ...TEST_INPUT,
  goals: [{ kind: "maintain" }],
  fitness: { ...TEST_INPUT.fitness, recentRace: null, easyPaceSecPerKm: 345 },
};
const FIRST_WEEK = weekStartOf(INPUT.today);

interface Life {
  state: RunnerState;
  /** Workouts that a Sunday changed although they were planned already. */
  changed: number;
  /** Kilometres of the coming week at the end of each year. */
  km: number[];
  hardViolations: string[];
}

function ran(state: RunnerState, { weekStart, sunday }: { weekStart: LocalDate; sunday: LocalDate }) {
  const done = state.workouts.filter(({ date }) => weekStart <= date && date <= sunday);
  const activities = [...state.activities, ...done.map((workout) => runAsPlanned(workout))];
  return { ...state, activities, coverage: [{ from: INPUT.today, to: sunday }] };
}

function brokenRules(state: RunnerState, monday: LocalDate): string[] {
  const { plan } = state;
  if (plan === null) throw new Error("There is a plan.");
  const workouts = state.workouts.filter(({ date }) => date >= monday);
  const { season, fitness } = plan;
  const violations = checkPlan({ workouts, input: planInputOf(state, monday), season, fitness });
  return violations.filter(({ tier }) => tier === "H").map(({ message }) => `${monday}: ${message}`);
}

function kmOfWeek(state: RunnerState, monday: LocalDate): number {
  const week = state.workouts.filter(({ date }) => monday <= date && date < shiftDays(monday, 7));
  return week.reduce((sum, { km }) => sum + km, 0);
}

/** Sundays in a row, with a file of each week or none at all. */
function live({ hasFiles, weeks }: { hasFiles: boolean; weeks: number }): Life {
  let state = newRunnerState(INPUT);
  let checkpoints: Checkpoint[] = [];
  const life: Omit<Life, "state"> = { changed: 0, km: [], hardViolations: [] };
  for (let week = 0; week < weeks; week += 1) {
    const weekStart = shiftDays(FIRST_WEEK, 7 * week);
    const sunday = shiftDays(weekStart, 6);
    if (hasFiles) state = ran(state, { weekStart, sunday });
    const now = new Date(`${sunday}T22:00:00Z`);
    const refreshed = refreshFrom(frozenInputOf({ state, weekStart, localDate: sunday, now }), checkpoints);
    if (refreshed === null) throw new Error("There is a plan, so there is a refresh.");
    const { beliefs, plan, review } = refreshed.result;
    checkpoints = refreshed.checkpoints;
    state = afterWrite(withBeliefs(state, beliefs), plan?.write ?? null);
    life.changed += review.changes.filter(({ reasons }) => !reasons.includes("newWeek")).length;
    const monday = shiftDays(sunday, 1);
    if ((week + 1) % 26 !== 0) continue;
    life.hardViolations.push(...brokenRules(state, monday));
    if ((week + 1) % 52 === 0) life.km.push(kmOfWeek(state, monday));
  }
  return { ...life, state };
}

describe("a runner without a race who stays for six years", { timeout: 300_000 }, () => {
  let life: Life;
  beforeAll(() => {
    life = live({ hasFiles: true, weeks: WEEKS });
  }, 300_000);

  it("is carried on to the end, and nothing that was planned changes while they run it", () => {
    expect(life.state.plan?.lastDay).toBe(shiftDays(FIRST_WEEK, 7 * (WEEKS + 9) - 1));
    expect(life.changed).toBe(0);
    expect(life.hardViolations).toEqual([]);
  });

  it("is replayed over two years at most", () => {
    const { state } = life;
    if (state.plan === null) throw new Error("There is a plan.");
    const today = shiftDays(FIRST_WEEK, 7 * WEEKS);
    const replay = replayPlan(state, { plan: state.plan, today });
    expect(replay.weeks.length).toBeLessThanOrEqual(104);
    expect(replay.weeks.length).toBeGreaterThanOrEqual(51);
    const ahead = (workouts: RunnerState["workouts"]) =>
      workouts.filter(({ date }) => date >= today).map(({ date, km }) => ({ date, km }));
    const planned = replay.workouts.map((workout) => ({ ...workout, pinned: false }));
    expect(ahead(planned)).toEqual(ahead(state.workouts));
  });
});

describe("a runner who never uploads anything for four years", { timeout: 300_000 }, () => {
  it("keeps a safe plan that neither grows nor fades away", () => {
    const { km, hardViolations } = live({ hasFiles: false, weeks: 52 * 4 });
    const [first = 0] = km;
    expect(hardViolations).toEqual([]);
    // Readable distances may make a little more or less of the same limit.
    for (const week of km) expect(week).toBeLessThanOrEqual(1.05 * first);
    for (const week of km) expect(week).toBeGreaterThan(0.6 * first);
  });
});
