import { isDeepStrictEqual } from "node:util";
import type { RunnerState } from "@/lib/data/runner-state";
import { type LocalDate, type PlanInput, weekStartOf } from "@/lib/training";
import { coveredDays, isCovered } from "./coverage";
import { planInputOf } from "./plan-input";
import { lastConfirmedDay } from "./unconfirmed";

/**
 * The plan input of a day, `input`, with nothing assumed that other plans would not have assumed: of the last confirmed day
 * and those after it in its week, and of days that data cover, where a run is asked about that may or may not have been the
 * workout and counts by itself. Which runs are assumed there follows from the plan that stood when the file came, and so from
 * when it came; without them the input is the same for everyone with these facts. Null where that is no other.
 */
export function carefulInputOf(
  view: RunnerState,
  { day, input }: { day: LocalDate; input: PlanInput },
): PlanInput | null {
  const confirmed = lastConfirmedDay(view, day);
  const week = weekStartOf(confirmed);
  const covered = coveredDays(view.coverage);
  const isOpen = ({ state, date }: RunnerState["beliefs"][number]) =>
    state === "assumed" &&
    ((date >= confirmed && weekStartOf(date) === week) || isCovered(covered, { from: date, to: date }));
  if (!view.beliefs.some(isOpen)) return null;
  const { fitness } = planInputOf(
    { ...view, beliefs: view.beliefs.filter((belief) => !isOpen(belief)) },
    day,
  );
  return isDeepStrictEqual(fitness, input.fitness) ? null : { ...input, fitness };
}
