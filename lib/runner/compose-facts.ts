import type { Change } from "@/lib/data/commit";
import type { Health, LocalDate, PlanInput } from "@/lib/training";
import { NEWCOMER_WEEK_KM } from "./constants";
import { flagsOfState, withFlags } from "./health-flags";
import type { CompleteAnswers, OnboardingAnswers, OnboardingStep } from "./onboarding-answers";
import { flagsOfScreening } from "./screening";

/** Entries that are there; an absent answer is left out, never stored as empty. */
function given<T extends object>(values: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  // Only entries whose value is undefined were dropped, and with exactOptionalPropertyTypes absent is what they mean.
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}

/** How the runner is at the start, with the notes that their answers open. */
function startHealth({ health, fitness }: CompleteAnswers, today: LocalDate): Health {
  const { painScore, ill, daysOff, screening } = health;
  const said = { painScore, ill, daysOff, crossTrainedWhileOff: false };
  const weekKm = Math.max(fitness.weeklyKm, fitness.longestRunKm, NEWCOMER_WEEK_KM);
  const levels = [...flagsOfState(said), ...flagsOfScreening(screening ?? [])];
  return withFlags(screening === undefined ? said : { ...said, screening }, { levels, today, weekKm });
}

/** The facts of a profile, from the answers of the start. `today` is the runner's day. */
export function profileFacts(answers: CompleteAnswers, today: LocalDate) {
  const { fitness, schedule, health } = answers;
  const { days, runsPerWeek, longRunDay, maxMinutes } = schedule;
  const { birthYear, sex, hrMax, hrRest } = health;
  return {
    units: fitness.units,
    timeZone: schedule.timeZone,
    runner: given({ birthYear, sex, experience: fitness.experience, hrMax, hrRest }),
    availability: { ...given({ days, runsPerWeek, longRunDay, maxMinutes }), blockedDates: [] },
    startFitness: given({
      recentRace: fitness.recentRace,
      // Four equal weeks: the question asks for a usual week.
      weeklyKm: [fitness.weeklyKm, fitness.weeklyKm, fitness.weeklyKm, fitness.weeklyKm],
      longestRunKmLast30Days: fitness.longestRunKm,
      easyPaceSecPerKm: fitness.easyPaceSecPerKm,
    }),
    health: startHealth(answers, today),
    environment: { altitudeM: 0, raceWbgtC: null },
    methodology: "balanced",
  } satisfies NonNullable<Change["profile"]>;
}

/** The input of the first plan. */
export function firstPlanInput(answers: CompleteAnswers, today: LocalDate): PlanInput {
  const { runner, availability, startFitness, health, environment, methodology, timeZone } = profileFacts(
    answers,
    today,
  );
  return {
    today,
    timeZone,
    runner,
    availability,
    fitness: startFitness,
    goals: [answers.goal],
    health,
    environment,
    methodology,
  };
}

/** Plain stand-ins for steps that are not answered yet, so that one step can be judged alone. */
const UNANSWERED: CompleteAnswers = {
  goal: { kind: "maintain" },
  fitness: { recentRace: null, weeklyKm: 20, longestRunKm: 8, experience: "intermediate", units: "km" },
  schedule: { days: ["tue", "thu", "sun"], runsPerWeek: 3, longRunDay: "sun", timeZone: "UTC" },
  health: { birthYear: 1985, sex: "unspecified", painScore: 0, ill: false, daysOff: 0 },
};

export function withStandIns(answers: OnboardingAnswers): CompleteAnswers {
  return {
    goal: answers.goal ?? UNANSWERED.goal,
    fitness: answers.fitness ?? UNANSWERED.fitness,
    schedule: answers.schedule ?? UNANSWERED.schedule,
    health: answers.health ?? UNANSWERED.health,
  };
}

/** Where the training core's paths lie in the answers: prefix, step, and the field under that step. */
const PLACES: readonly { prefix: string; step: OnboardingStep; field: string }[] = [
  { prefix: "goals.0.", step: "goal", field: "" },
  { prefix: "availability.", step: "schedule", field: "" },
  { prefix: "timeZone", step: "schedule", field: "timeZone" },
  { prefix: "fitness.longestRunKmLast30Days", step: "fitness", field: "longestRunKm" },
  { prefix: "fitness.weeklyKm", step: "fitness", field: "weeklyKm" },
  { prefix: "fitness.", step: "fitness", field: "" },
  { prefix: "runner.experience", step: "fitness", field: "experience" },
  { prefix: "runner.", step: "health", field: "" },
  { prefix: "health.", step: "health", field: "" },
];

/** The step and field that a path of the plan input was asked in. */
export function placeOf(path: string): { step: OnboardingStep; field: string } | null {
  const place = PLACES.find(({ prefix }) => path.startsWith(prefix));
  if (place === undefined) return null;
  return { step: place.step, field: place.field || path.slice(place.prefix.length) };
}
