import type { LocalDate } from "@/lib/training";
import {
  daysBetween,
  formatDistance,
  formatDuration,
  formatPace,
  formatPaceRange,
  formatWeekday,
  raceDistanceWord,
  reasonWords,
} from "@/lib/training/format";
import type { CoachContext } from "../coach-context";
import { UNTRUSTED_TITLE_CHARS } from "../constants";
import { METHODOLOGY_CARDS } from "../methodology/cards";
import { findCard } from "../methodology/find-card";
import { changeLine } from "../phrases";
import { workoutLine } from "../prompts/context-blocks";
import { quoteUntrusted } from "../untrusted";
import { answer, problems, type ToolResult } from "./tool-result";

/** The longest window that a read tool answers for, in days. */
const MAX_WINDOW_DAYS = 42;

interface Window {
  from: LocalDate;
  to: LocalDate;
}

function badWindow({ from, to }: Window): ToolResult | null {
  const days = daysBetween(from, to);
  if (days >= 0 && days <= MAX_WINDOW_DAYS) return null;
  return problems(`Ask for at most ${MAX_WINDOW_DAYS} days, the earlier one first.`);
}

/** Planned workouts of some days, one line each. */
export function planWindow(context: CoachContext, { from, to }: Window): ToolResult {
  const bad = badWindow({ from, to });
  if (bad) return bad;
  const rows = context.workouts.filter((workout) => workout.date >= from && workout.date <= to);
  const lines = rows.map(
    (workout) =>
      `${formatWeekday(workout.date).slice(0, 3)} ${workout.date}: ${workoutLine(workout, context)}`,
  );
  return answer({ workouts: lines, note: "Days without a line are rest days." });
}

/** Recorded activities of some days, one line each; their titles are quoted data. */
export function activities(context: CoachContext, { from, to }: Window): ToolResult {
  const bad = badWindow({ from, to });
  if (bad) return bad;
  const rows = context.activities.filter((activity) => activity.date >= from && activity.date <= to);
  const lines = rows.map((activity) => {
    const km = activity.km === null ? "" : ` ${formatDistance(activity.km, context.units)}`;
    const title = quoteUntrusted(activity.title, { max: UNTRUSTED_TITLE_CHARS });
    return `${activity.date} ${activity.sport}${km} ${Math.round(activity.minutes)} min, untrusted title: ${title}`;
  });
  return answer({ recorded: lines });
}

/** What is planned, recorded and assumed of one week. */
export function weekSummary(context: CoachContext, weekStart: LocalDate): ToolResult {
  const week = context.weeks.find((entry) => entry.weekStart === weekStart);
  if (!week)
    return problems("I know the four weeks behind and the weeks of the plan; give a Monday of these.");
  const km = (value: number): string => formatDistance(value, context.units);
  return answer({
    ...{ weekStart, phase: week.phase, kind: week.kind },
    ...{ planned: km(week.plannedKm), recorded: km(week.actualKm), assumed: km(week.assumedKm) },
  });
}

/** What the newest version of the plan changed, with the reasons. */
export function lastChanges(context: CoachContext): ToolResult {
  const lines = context.lastChanges.map(
    (change) => `${changeLine(change, context)} (${change.reasons.map(reasonWords).join(", ")})`,
  );
  return answer({ changes: lines, note: lines.length === 0 ? "The newest version changed nothing." : "" });
}

/** Fitness, paces and predictions, computed. */
export function fitness({ fitness: known, units }: CoachContext): ToolResult {
  if (!known) return problems("The fitness of this runner is not known yet.");
  const { E, M, T, I, R } = known.pacesSecPerKm;
  return answer({
    ...{ vdot: known.vdot.toFixed(1), source: known.source, confidence: known.confidence },
    paces: {
      easy: formatPaceRange(E, units),
      marathon: formatPace(M, units),
      threshold: formatPace(T, units),
      interval: formatPace(I, units),
      repetition: formatPace(R, units),
    },
    predictions: known.predictions.map(
      ({ distanceM, timeS, lowS, highS }) =>
        `${raceDistanceWord(distanceM, units)} ${formatDuration(timeS)} (${formatDuration(lowS)}-${formatDuration(highS)})`,
    ),
  });
}

/** The text on a topic of the method. */
export function methodology(query: string): ToolResult {
  const id = findCard(query.toLowerCase());
  return id === null
    ? problems("There is no text on that. Say that you don't know.")
    : answer({ ...METHODOLOGY_CARDS[id] });
}
