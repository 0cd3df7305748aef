import { daysBetween, type LocalDate } from "./calendar";
import { MAX_HUMAN_VDOT } from "./fitness/constants";
import { vdotFromRace } from "./fitness/vdot";
import { issuePath, issueSentence } from "./issue-words";
import { type PlanInput, planInputSchema } from "./plan-input";

export type InputProblem = { code: string; message: string; path?: string };
export type ParsedPlanInput = { ok: true; input: PlanInput } | { ok: false; error: InputProblem };

/** Races farther ahead than this can't be planned for in earnest. */
const MAX_DAYS_AHEAD = 3 * 366;
/** A race result older than this says nothing any more. */
const MAX_RACE_AGE_DAYS = 10 * 366;

function problem(code: string, path: string, message: string): InputProblem {
  return { code, message, path };
}

function checkAvailability(input: PlanInput): InputProblem | null {
  const { days, runsPerWeek, longRunDay } = input.availability;
  if (new Set(days).size !== days.length) {
    return problem("repeatedDay", "availability.days", "Name each weekday once.");
  }
  if (runsPerWeek > days.length) {
    const message = `${runsPerWeek} runs a week need at least ${runsPerWeek} days; ${days.length} are given.`;
    return problem("runsAboveDays", "availability.runsPerWeek", message);
  }
  if (!days.includes(longRunDay)) {
    return problem(
      "longRunDayNotAvailable",
      "availability.longRunDay",
      "Choose the long-run day among the running days.",
    );
  }
  return null;
}

function checkRunner(input: PlanInput): InputProblem | null {
  const { hrMax, hrRest } = input.runner;
  if (hrMax !== undefined && hrRest !== undefined && hrRest >= hrMax - 20) {
    return problem("heartRates", "runner.hrRest", "Resting heart rate must be well below the maximum.");
  }
  return null;
}

function checkRecentRace(input: PlanInput): InputProblem | null {
  const race = input.fitness.recentRace;
  if (race === null) return null;
  if (race.date > input.today) {
    return problem("raceResultInFuture", "fitness.recentRace.date", "The recent race must lie in the past.");
  }
  if (daysBetween(race.date, input.today) > MAX_RACE_AGE_DAYS) {
    return problem(
      "raceResultTooOld",
      "fitness.recentRace.date",
      "Give a race of the last ten years, or none.",
    );
  }
  if (vdotFromRace(race) > MAX_HUMAN_VDOT) {
    const message = "That is faster than the world record. Check distance and time.";
    return problem("raceResultImpossible", "fitness.recentRace.timeS", message);
  }
  return null;
}

function checkGoal(
  goal: PlanInput["goals"][number],
  context: { index: number; today: LocalDate },
): InputProblem | null {
  if (goal.kind !== "race") return null;
  const path = `goals.${context.index}`;
  const ahead = daysBetween(context.today, goal.date);
  if (ahead < 0)
    return problem("raceInPast", `${path}.date`, "The race date has passed; give today or a later day.");
  if (ahead > MAX_DAYS_AHEAD) {
    return problem("raceTooFarAhead", `${path}.date`, "Give a race within the next three years.");
  }
  const { targetTimeS, distanceM } = goal;
  if (targetTimeS !== undefined && vdotFromRace({ distanceM, timeS: targetTimeS }) > MAX_HUMAN_VDOT) {
    const message = "That target is faster than the world record. Check distance and time.";
    return problem("targetImpossible", `${path}.targetTimeS`, message);
  }
  return null;
}

function checkGoals(input: PlanInput): InputProblem | null {
  for (const [index, goal] of input.goals.entries()) {
    const found = checkGoal(goal, { index, today: input.today });
    if (found !== null) return found;
    const twin = input.goals.findIndex(
      (other) => other.kind === "race" && goal.kind === "race" && other.date === goal.date,
    );
    if (goal.kind === "race" && twin < index) {
      return problem("twoRacesOnOneDay", `goals.${index}.date`, "Two races can't be on the same day.");
    }
  }
  return null;
}

/**
 * Reads a plan input: shape first, then what fields say about each other. Bad input is refused with a code, a
 * sentence that says what to do, and the path of the field; it never becomes a plan.
 */
export function parsePlanInput(value: unknown): ParsedPlanInput {
  const parsed = planInputSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (issue === undefined) return { ok: false, error: { code: "badInput", message: "Give a plan input." } };
    const path = issuePath(issue);
    return {
      ok: false,
      error: { code: "badInput", message: issueSentence(issue), ...(path === "" ? {} : { path }) },
    };
  }
  const input = parsed.data;
  const error = checkAvailability(input) ?? checkRunner(input) ?? checkRecentRace(input) ?? checkGoals(input);
  return error === null ? { ok: true, input } : { ok: false, error };
}
