import type { StoredPlan } from "@/lib/data/plan-row";
import type { RunnerState } from "@/lib/data/runner-state";
import {
  type DatedWorkout,
  type LocalDate,
  type PlanWarning,
  type Season,
  weekStartOf,
} from "@/lib/training";
import { makeAnew } from "./carry-on";
import { changesBetween } from "./changes-between";
import { RACE_RULE } from "./constants";
import { type AroundPins, type PlacedPlan, planAroundPins } from "./keep-pins";
import { planInputOf } from "./plan-input";
import type { Replay } from "./replay";
import { judgeOf } from "./sort-pins";
import { heldKm } from "./unconfirmed";

interface NextPlan {
  state: RunnerState;
  plan: StoredPlan;
  /** The workouts of the plan in force; those that stay are handed on as the same objects. */
  existing: readonly DatedWorkout[];
  /** The replays by the facts before and by those known now. */
  was: Replay;
  is: Replay;
  pinned: ReadonlySet<string>;
  /** The first day that may change, and the one as of which the plan must be safe. */
  from: LocalDate;
  day: LocalDate;
  lastDay: LocalDate;
}

type SafePlan = PlacedPlan & { season: Season; warnings: PlanWarning[] };

type Made = Pick<SafePlan, "season" | "warnings"> & Pick<AroundPins, "anew" | "wanted">;

/** What was made, put together with the plan in force around its pins. */
function placed(next: NextPlan, { season, warnings, ...made }: Made): SafePlan {
  const { state, plan, existing, is, pinned, day } = next;
  const around = { existing, lastDay: plan.lastDay, ...made };
  const judge = judgeOf(state, { fitness: is.fitness, today: day });
  return { ...planAroundPins(around, { pinned, season, judge }), season, warnings };
}

/** The plan in force with the difference that the facts make to their replay. */
function carriedOver(next: NextPlan): SafePlan {
  const { was, is, from, lastDay } = next;
  const inView = (workouts: readonly DatedWorkout[]) => workouts.filter(({ date }) => date <= lastDay);
  const anew = inView(is.workouts);
  const wanted = changesBetween({ before: inView(was.workouts), after: anew, from });
  return placed(next, { season: is.season, warnings: is.warnings, anew, wanted });
}

/** The plan made anew from what is known beside the plan in force. */
function madeHere(next: NextPlan): SafePlan {
  const { state, existing, is, day, lastDay } = next;
  const made = makeAnew({
    input: planInputOf(state, day),
    carefulInput: null,
    season: is.season,
    existing,
    monday: day,
    fitness: is.fitness,
    limitKm: heldKm(state, { day, footing: is.footing }),
  });
  const anew = [
    ...existing.filter(({ date }) => date < day),
    ...made.workouts.filter(({ date }) => date <= lastDay),
  ];
  const wanted = changesBetween({ before: existing, after: anew, from: day });
  return placed(next, { season: made.season, warnings: made.warnings, anew, wanted });
}

/**
 * The next plan: the difference between two replays, carried over to the plan in force. What is assumed of the last days are
 * the runs of that plan, though, and by them a race that the replay gives up may be within reach: then it stays, and the plan
 * is made anew from what is known beside it. A day whose week is not replayed yet is left to the refresh that is due.
 */
export function safePlan(next: NextPlan): SafePlan {
  const carried = carriedOver(next);
  const replayed = next.is.weeks.at(-1)?.monday ?? weekStartOf(next.is.start);
  const isRaceLost = carried.left.some(({ rule }) => rule === RACE_RULE);
  if (!isRaceLost || weekStartOf(next.day) !== replayed) return carried;
  const made = madeHere(next);
  return made.left.length === 0 ? made : carried;
}
