import type { RunnerState } from "@/lib/data/runner-state";
import { afterFacts, afterWrite } from "@/lib/ledger/after-write";
import { withBeliefs } from "@/lib/ledger/belief-changes";
import { coverageOf } from "@/lib/ledger/coverage";
import { factsChange } from "@/lib/ledger/facts-change";
import {
  type Activity,
  type LocalDate,
  type PlanChange,
  type PlanOutput,
  shiftDays,
  weekStartOf,
} from "@/lib/training";
import { frozenInputOf, refreshRunner } from "../refresh-runner";
import type { WeeklyReview } from "../weekly-review";
import { EVENING, UPLOAD_EVERY_WEEKS } from "./constants";
import {
  fitnessByFacts,
  futureHash,
  isCorrection,
  planOutputOf,
  type SimulatedWeek,
  type Tally,
  tallyOf,
  totalsOf,
  weekOf,
} from "./judge-week";
import type { SimulationInput, VirtualRunner } from "./simulation-input";
import { startState, storedActivity } from "./start-state";
import { runsOfWeek } from "./virtual-runner";

export interface SimulationOutput {
  weeks: SimulatedWeek[];
  /** Everything that was really run. */
  activities: Activity[];
  /** The plan as of the last Sunday. */
  plan: PlanOutput;
  final: { fitness: PlanOutput["fitness"]; planHash: string };
  totals: {
    sundays: number;
    hardViolations: number;
    changesWithoutReason: number;
    unchangedShareWhenAsPlanned: number;
  };
}

function isUploadDay(uploads: VirtualRunner["uploads"], week: { index: number; isLast: boolean }): boolean {
  if (uploads === "never") return false;
  if (uploads === "weekly" || week.isLast) return true;
  return uploads === "every4Weeks" && (week.index + 1) % UPLOAD_EVERY_WEEKS === 0;
}

interface Uploaded {
  state: RunnerState;
  changes: PlanChange[];
  /** The file says of an earlier week other than what was believed: a cause of its own to change the plan. */
  corrects: boolean;
}

/** One file with everything up to `today`; what was in an earlier file already is there once. */
function upload(
  state: RunnerState,
  { activities, today }: { activities: readonly Activity[]; today: LocalDate },
): Uploaded {
  const file = activities.filter(({ localDate }) => localDate <= today).map(storedActivity);
  const known = new Set(state.activities.map(({ id }) => id));
  const range = coverageOf(file);
  const change = factsChange({
    state,
    facts: {
      activities: [...state.activities, ...file.filter(({ id }) => !known.has(id))],
      coverage: range === null ? state.coverage : [...state.coverage, range],
    },
    today,
    now: new Date(`${today}T${EVENING}`),
    origin: "import",
  });
  return {
    state: afterFacts(state, change),
    changes: change.plan?.write.changes ?? [],
    corrects: change.ledger.some((belief) => belief.date < weekStartOf(today) && isCorrection(belief)),
  };
}

function refresh(
  state: RunnerState,
  { weekStart, today }: { weekStart: LocalDate; today: LocalDate },
): { state: RunnerState; changes: PlanChange[]; review: WeeklyReview } {
  const now = new Date(`${today}T${EVENING}`);
  const result = refreshRunner(frozenInputOf({ state, weekStart, localDate: today, now }));
  if (result === null) throw new Error("A virtual runner always has a plan.");
  const next = afterWrite(withBeliefs(state, result.beliefs), result.plan?.write ?? null);
  return { state: next, changes: result.plan?.write.changes ?? [], review: result.review };
}

/**
 * Lives through many Sundays with a virtual runner, by the code that serves real ones: files are reconciled as imports
 * are, weeks refreshed as the Sunday job does. Same input, same output.
 */
export function simulate(scenario: SimulationInput): SimulationOutput {
  const { input, runner } = scenario;
  const firstMonday = weekStartOf(input.today);
  const given = scenario.activities;
  const activities: Activity[] = given === null ? [] : [...given];
  const weeks: SimulatedWeek[] = [];
  const tallies: Tally[] = [];
  let state = startState(input);
  for (let index = 0; index < scenario.weeks; index += 1) {
    const weekStart = shiftDays(firstMonday, 7 * index);
    const today = shiftDays(weekStart, 6);
    if (given === null) activities.push(...runsOfWeek(state, { runner, weekStart, firstMonday }));
    const isLast = index === scenario.weeks - 1;
    const isFileDay = isUploadDay(runner.uploads, { index, isLast });
    const uploaded = isFileDay
      ? upload(state, { activities, today })
      : { state, changes: [], corrects: false };
    const refreshed = refresh(uploaded.state, { weekStart, today });
    const before = state;
    state = refreshed.state;
    const changes = [...uploaded.changes, ...refreshed.changes];
    const { corrects } = uploaded;
    const { review } = refreshed;
    const sunday = { before, after: state, changes, review, today, corrects };
    weeks.push(weekOf(sunday));
    tallies.push(tallyOf(sunday));
  }
  const lastSunday = shiftDays(firstMonday, 7 * scenario.weeks - 1);
  return {
    weeks,
    activities,
    plan: planOutputOf(state, shiftDays(lastSunday, 1)),
    final: {
      fitness: fitnessByFacts(state, shiftDays(lastSunday, 1)),
      planHash: futureHash(state, lastSunday),
    },
    totals: totalsOf(weeks, tallies),
  };
}
