import type { RaceGoal } from "@/lib/training";
import {
  daysBetween,
  formatDistance,
  formatDuration,
  formatLongDay,
  formatPace,
  formatPaceRange,
  raceDistanceWord,
  weekStartOf,
} from "@/lib/training/format";
import type { CoachContext } from "../coach-context";
import { changeLine } from "../phrases";
import { type AnswerBody, say } from "./rules-answer";

const NO_FITNESS =
  "I don't know your fitness yet. Enter a recent race or import your runs and I can tell you.";

const SOURCES: Record<NonNullable<CoachContext["fitness"]>["source"], string> = {
  race: "a race result",
  heartRate: "pace and heart rate of your runs",
  easyPace: "the easy pace you gave",
  volume: "your weekly distance alone",
};

/** All training paces, from the runner's own fitness. */
export function answerPaces({ fitness, units }: CoachContext): AnswerBody {
  if (!fitness) return say(NO_FITNESS);
  const paces = fitness.pacesSecPerKm;
  const lines = [
    `- Easy and long runs: **${formatPaceRange(paces.E, units)}**`,
    `- Marathon pace: **${formatPace(paces.M, units)}**`,
    `- Threshold (tempo): **${formatPace(paces.T, units)}**`,
    `- Intervals: **${formatPace(paces.I, units)}**`,
    `- Repetitions: **${formatPace(paces.R, units)}**`,
  ];
  const from = `They come from VDOT ${fitness.vdot.toFixed(1)}, based on ${SOURCES[fitness.source]}.`;
  return say(
    `**Your paces**\n\n${lines.join("\n")}\n\n${from} In heat, on hills or when tired, run by effort instead.`,
  );
}

/** The present fitness, with where it comes from and how sure it is. */
export function answerFitness({ fitness }: CoachContext): AnswerBody {
  if (!fitness) return say(NO_FITNESS);
  const basis = `based on ${SOURCES[fitness.source]}, with ${fitness.confidence} confidence`;
  const note =
    "It rises with races and recorded runs. Runs that are only assumed keep your plan going but never raise it.";
  return say(`**Your VDOT is ${fitness.vdot.toFixed(1)}**, ${basis}.\n\n${note}`);
}

/** Predicted race times, always as a range. */
export function answerPrediction(context: CoachContext): AnswerBody {
  const { fitness, units } = context;
  if (!fitness || fitness.predictions.length === 0) return say(NO_FITNESS);
  const lines = fitness.predictions.map(
    ({ distanceM, timeS, lowS, highS }) =>
      `- ${raceDistanceWord(distanceM, units)}: **${formatDuration(timeS)}** (between ${formatDuration(lowS)} and ${formatDuration(highS)})`,
  );
  const goal = nextRaceOf(context);
  const target = goal?.targetTimeS
    ? `\n\nYour target for the ${raceDistanceWord(goal.distanceM, units).toLowerCase()} is ${formatDuration(goal.targetTimeS)}.`
    : "";
  return say(
    `**If you raced today**\n\n${lines.join("\n")}${target}\n\nThese are estimates; weather and course matter.`,
  );
}

/** The next race among the goals, or null. */
export function nextRaceOf(context: CoachContext): RaceGoal | null {
  const races = context.goals.filter(
    (goal): goal is RaceGoal => goal.kind === "race" && goal.date >= context.today,
  );
  return [...races].sort((a, b) => a.date.localeCompare(b.date))[0] ?? null;
}

/** When and what the next race is. */
export function answerNextRace(context: CoachContext): AnswerBody {
  const race = nextRaceOf(context);
  if (!race) {
    return say("You have no race planned: the plan keeps you fit. You can set a race under **Settings**.");
  }
  const days = daysBetween(context.today, race.date);
  const away = days === 0 ? "That is today. Enjoy it!" : `That is in ${days} ${days === 1 ? "day" : "days"}.`;
  const target = race.targetTimeS ? ` Your target is ${formatDuration(race.targetTimeS)}.` : "";
  const name = raceDistanceWord(race.distanceM, context.units);
  return say(
    `**Your next race: ${name} on ${formatLongDay(race.date)}** (priority ${race.priority}). ${away}${target}`,
  );
}

/** What the newest version of the plan changed. */
export function answerChanges(context: CoachContext): AnswerBody {
  if (context.lastChanges.length === 0) {
    return say("Nothing that was planned has changed. New weeks are only added at the end.");
  }
  const lines = context.lastChanges.slice(0, 10).map((change) => `- ${changeLine(change, context)}`);
  return say(
    `**The last change of your plan**\n\n${lines.join("\n")}\n\nThe full list with reasons is under **Review**.`,
  );
}

/** Planned, recorded and assumed distance of the last weeks. */
export function answerProgress(context: CoachContext): AnswerBody {
  const { units } = context;
  const thisWeek = weekStartOf(context.today);
  const weeks = context.weeks.filter((week) => week.weekStart <= thisWeek).slice(-4);
  if (weeks.length === 0) return say("There is no finished week yet. Come back after a few runs.");
  const lines = weeks.map((week) => {
    const now = week.weekStart === thisWeek ? " (this week so far)" : "";
    const assumed = week.assumedKm > 0 ? `, assumed ${formatDistance(week.assumedKm, units)}` : "";
    return `- ${week.weekStart}${now}: planned ${formatDistance(week.plannedKm, units)}, recorded ${formatDistance(week.actualKm, units)}${assumed}`;
  });
  return say(
    `**Your last weeks**\n\n${lines.join("\n")}\n\n"Assumed" means: no data yet, so I count the plan as run until you import it.`,
  );
}
