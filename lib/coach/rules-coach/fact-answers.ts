import { toldRunSchema } from "@/lib/imports/logged-run";
import type { Availability, Weekday } from "@/lib/training";
import { formatDistance, raceDistanceWord } from "@/lib/training/format";
import { workoutsOn } from "../coach-context";
import { factLineText } from "../facts/fact-lines";
import type { FactOp } from "../facts/fact-op";
import { changeLine, dayWord, describeWorkout } from "../phrases";
import { WEEKDAYS } from "./find-days";
import { nextRaceOf } from "./fitness-answers";
import type { AvailabilityWish, GoalWish, Intent } from "./intents";
import { type AnswerBody, type RulesInput, say } from "./rules-answer";

const CONFIRM = "Nothing has changed yet: look at it below and press **Apply** if you want it.";
const LISTED_CHANGES = 6;
const M_PER_KM = 1000;
const S_PER_MINUTE = 60;

/** Answers with a proposal about goals, running days, runs or feedback, or with why it can't be done. */
function suggest(input: RulesInput, { op, lead }: { op: FactOp; lead: string }): AnswerBody {
  const { context, draftFacts } = input;
  if (!draftFacts || !input.planInput) return say("You have no plan yet, so there is nothing to change.");
  const result = draftFacts(op);
  if (!result.ok) return say(`That doesn't fit:\n\n${result.problems.map((line) => `- ${line}`).join("\n")}`);
  const { facts, changes } = result.draft;
  const words = (facts?.lines ?? []).map((line) => `- ${factLineText(line)}`);
  const shown = changes.slice(0, LISTED_CHANGES).map((change) => `- ${changeLine(change, context)}`);
  const more =
    changes.length > LISTED_CHANGES
      ? [`- and ${changes.length - LISTED_CHANGES} more changes of the plan`]
      : [];
  const text = [lead, [...words, ...shown, ...more].join("\n"), CONFIRM].join("\n\n");
  return { text, proposal: result.draft, citations: [] };
}

/** Another race, another date for it, or no race at all. */
export function answerGoal(input: RulesInput, wish: GoalWish): AnswerBody {
  const { context } = input;
  if (wish.maintain) {
    const op: FactOp = { op: "setGoal", goal: { kind: "maintain" }, replaces: null };
    return suggest(input, { op, lead: "I can take the race out of your goals and keep you fit instead:" });
  }
  const current = nextRaceOf(context);
  const distanceM = wish.distanceM ?? current?.distanceM ?? null;
  if (distanceM === null) {
    return say(
      "Which race is it, and when? For example: *I want to run a half marathon on 12 April 2027*. You can also set it under **Settings**, **Goal**.",
    );
  }
  const name = raceDistanceWord(distanceM, context.units).toLowerCase();
  if (wish.date === null)
    return say(`On which day is the ${name}? Tell me the date, such as *12 April 2027*.`);
  if (wish.date <= context.today) return say("That day is already over. On which day ahead is the race?");
  const number = current === null ? -1 : context.goals.indexOf(current);
  const replaces = wish.distanceM === null && number >= 0 ? number + 1 : null;
  const target = wish.targetTimeS === null ? {} : { targetTimeS: wish.targetTimeS };
  const goal = { kind: "race" as const, priority: "A" as const, distanceM, date: wish.date, ...target };
  return suggest(input, {
    op: { op: "setGoal", goal, replaces },
    lead: "I can make this your goal; the plan is made anew for it:",
  });
}

function wishedDays({ days }: Availability, wish: AvailabilityWish): Weekday[] {
  const all = wish.days ?? [...days.filter((day) => !wish.remove.includes(day)), ...wish.add];
  return WEEKDAYS.filter((day) => all.includes(day) || day === wish.longRunDay);
}

/** Other running days, another long-run day, more or fewer runs a week. */
export function answerAvailability(input: RulesInput, wish: AvailabilityWish): AnswerBody {
  const now = input.planInput?.availability;
  if (now === undefined) return say("You have no plan yet, so there is nothing to change.");
  const days = wishedDays(now, wish);
  const isOpen = [wish.days, wish.longRunDay, wish.runsPerWeek].every((part) => part === null);
  if (isOpen && wish.add.length + wish.remove.length === 0) {
    return say(
      "Which days can you run? For example: *I can only run Monday, Wednesday and Friday*, *make Saturday my long run day*, or *I want to run four times a week*.",
    );
  }
  if (days.length === 0) return say("That would leave no day to run. Which days can you run?");
  if (wish.runsPerWeek !== null && wish.runsPerWeek > days.length) {
    return say(
      `You have ${days.length} running days, so I can't plan ${wish.runsPerWeek} runs. Which days can you run?`,
    );
  }
  const wanted = wish.longRunDay ?? now.longRunDay;
  const longRunDay = days.includes(wanted) ? wanted : (days.at(-1) ?? wanted);
  const runs = wish.runsPerWeek ?? (wish.days === null ? now.runsPerWeek : days.length);
  const availability = { days, longRunDay, runsPerWeek: Math.min(runs, days.length) };
  return suggest(input, {
    op: { op: "setAvailability", availability },
    lead: "I can change your running days for good; the plan ahead moves with them:",
  });
}

/** How a run felt, as a suggestion to write it down. */
export function answerFeedback(
  input: RulesInput,
  { date, rpe }: Extract<Intent, { kind: "feedback" }>,
): AnswerBody {
  const { context } = input;
  if (date === null) return say("Which run do you mean? For example: *yesterday's run was a 7 out of 10*.");
  const day = dayWord(date, context.today);
  const workout = workoutsOn(context, date)[0];
  const what = workout ? `the ${describeWorkout(workout, context)} of ${day}` : `the run of ${day}`;
  if (rpe === null) {
    return say(`How hard was ${what}, from 0 (nothing) to 10 (all you had)? Just tell me the number.`);
  }
  const feedback = {
    workoutId: workout?.id ?? null,
    activityId: null,
    date,
    rpe,
    feeling: null,
    pain: null,
    painWhere: "",
    sleep: null,
    soreness: null,
    note: "",
  };
  return suggest(input, {
    op: { op: "logFeedback", feedback },
    lead: `I can write down that ${what} was a ${rpe} of 10:`,
  });
}

/** A run that was done, as a suggestion to log it; what is missing is asked for. */
export function answerLogRun(
  input: RulesInput,
  { date, km, minutes, rpe }: Extract<Intent, { kind: "logRun" }>,
): AnswerBody {
  const { context } = input;
  const elsewhere = "A file of your watch goes under **Import**.";
  if (km === null && minutes === null) {
    const day = date === null ? "" : ` ${dayWord(date, context.today)}`;
    return say(
      `How far did you run${day}, and how long did it take? For example: *I ran 8 km in 45 minutes yesterday*. ${elsewhere}`,
    );
  }
  if (date === null)
    return say(`On which day was that? Tell me with distance and time, please. ${elsewhere}`);
  const day = dayWord(date, context.today);
  if (km === null) return say(`How far was the run ${day}? Just tell me the distance.`);
  const distance = formatDistance(km, context.units);
  if (minutes === null) return say(`How long did the ${distance} ${day} take? Just tell me the time.`);
  const effort = rpe === null ? {} : { rpe };
  const run = {
    date,
    distanceM: Math.round(km * M_PER_KM),
    durationS: Math.round(minutes * S_PER_MINUTE),
    ...effort,
  };
  const told = toldRunSchema.safeParse(run);
  if (!told.success) return say(told.error.issues.map(({ message }) => message).join(" "));
  return suggest(input, { op: { op: "logRun", run: told.data }, lead: "I can log this run for you:" });
}
