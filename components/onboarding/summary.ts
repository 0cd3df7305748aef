import {
  formatDistance,
  formatDuration,
  formatLongDay,
  formatPace,
  raceDistanceWord,
  type Units,
} from "@/lib/training/format";
import type { FitnessAnswers, GoalAnswers, HealthAnswers, ScheduleAnswers } from "./answers";
import { BREAKS, type HealthNow, healthNowDraft, type PersonAnswers } from "./health-answers";
import { DAYS } from "./schedule-answers";

/** The goal in one sentence. */
export function goalSummary(goal: GoalAnswers, { units }: { units: Units }): string {
  if (goal.kind === "maintain") return "Staying fit, with no race in sight.";
  const target = goal.targetTimeS === undefined ? "" : `, hoping for ${formatDuration(goal.targetTimeS)}`;
  return `${raceDistanceWord(goal.distanceM, units)} on ${formatLongDay(goal.date)}${target}.`;
}

/** Present running in one sentence. */
export function fitnessSummary({ recentRace, easyPaceSecPerKm, ...fitness }: FitnessAnswers): string {
  const { weeklyKm, longestRunKm, units } = fitness;
  const volume = `${formatDistance(weeklyKm, units)} a week, longest run ${formatDistance(longestRunKm, units)}`;
  if (recentRace !== null) {
    const race = raceDistanceWord(recentRace.distanceM, units);
    return `${volume}. ${race} in ${formatDuration(recentRace.timeS)}.`;
  }
  if (easyPaceSecPerKm !== undefined) return `${volume}. Easy pace ${formatPace(easyPaceSecPerKm, units)}.`;
  return `${volume}. Paces start gently.`;
}

/** The week in one sentence. */
export function scheduleSummary({ days, runsPerWeek, longRunDay, timeZone }: ScheduleAnswers): string {
  const nameOf = (value: string) => DAYS.find((day) => day.value === value)?.name ?? value;
  const labels = DAYS.filter((day) => days.includes(day.value)).map((day) => day.label);
  const runs = runsPerWeek === 1 ? "One run" : `Up to ${runsPerWeek} runs`;
  return `${runs} a week on ${labels.join(", ")}; the long one on ${nameOf(longRunDay)}. ${timeZone.replaceAll("_", " ")}.`;
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  fine: "feeling fine",
  niggle: "with a niggle",
  pain: "with pain right now",
  ill: "ill right now",
};

function stateWords(health: HealthNow): string {
  const { state, daysOff } = healthNowDraft(health);
  const gap = BREAKS.find(({ value }) => value === daysOff)?.label.toLowerCase() ?? "";
  return STATE_WORDS[state ?? ""] ?? `coming back after a break (${gap})`;
}

/** Person and health in one sentence. */
export function healthSummary(health: HealthAnswers): string {
  const asked = health.screening?.length ? " The plan starts gently, as you answered." : "";
  return `Born ${health.birthYear}, ${stateWords(health)}.${asked}`;
}

/** How the runner is now, in one sentence. */
export function healthNowSummary(health: HealthNow & { flags?: readonly unknown[] | undefined }): string {
  const open = health.flags?.length ?? 0;
  if (open > 0) return open === 1 ? "A health note is open." : `${open} health notes are open.`;
  const words = stateWords(health);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The person in one sentence. */
export function personSummary({ birthYear, hrMax, hrRest }: PersonAnswers): string {
  const rates = [
    hrMax === undefined ? "" : `highest heart rate ${hrMax}`,
    hrRest === undefined ? "" : `resting ${hrRest}`,
  ].filter(Boolean);
  return `${[`Born ${birthYear}`, ...rates].join(", ")}.`;
}
