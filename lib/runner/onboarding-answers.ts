import { z } from "zod";
import {
  availabilitySchema,
  localDateSchema,
  runnerFactsSchema,
  screeningSchema,
  timeZoneSchema,
} from "@/lib/training";
import { distanceM, goalInputSchema, numberIn, timeS } from "./goal-input";

const fitnessAnswersSchema = z.strictObject({
  recentRace: z.strictObject({ distanceM, timeS, date: localDateSchema }).nullable(),
  easyPaceSecPerKm: numberIn(150, 1200, "Enter a pace between 2:30 and 20:00 per km.").optional(),
  weeklyKm: numberIn(0, 300, "Enter what you run in a usual week, from 0 to 300 km."),
  longestRunKm: numberIn(0, 250, "Enter your longest run of the last 30 days, from 0 to 250 km."),
  experience: runnerFactsSchema.shape.experience,
  units: z.enum(["km", "mi"]),
});

const MINUTES_MESSAGE = "Enter between 15 and 480 minutes.";
const scheduleAnswersSchema = z.strictObject({
  days: availabilitySchema.shape.days.min(1, "Choose at least one day."),
  runsPerWeek: z.int("Choose how often you want to run.").min(1).max(7),
  longRunDay: availabilitySchema.shape.longRunDay,
  maxMinutes: z
    .strictObject({
      weekday: numberIn(15, 480, MINUTES_MESSAGE),
      weekend: numberIn(15, 480, MINUTES_MESSAGE),
    })
    .optional(),
  timeZone: timeZoneSchema,
});

const healthAnswersSchema = z.strictObject({
  birthYear: numberIn(1920, 2020, "Enter a year between 1920 and 2020.").int("Enter a whole year."),
  sex: runnerFactsSchema.shape.sex,
  hrMax: numberIn(100, 230, "Enter between 100 and 230 beats per minute.").optional(),
  hrRest: numberIn(25, 110, "Enter between 25 and 110 beats per minute.").optional(),
  painScore: numberIn(0, 10, "Rate pain from 0 (none) to 10."),
  ill: z.boolean(),
  daysOff: numberIn(0, 3650, "Enter the days since you last ran.").int("Enter whole days."),
  screening: z.array(screeningSchema).max(8).optional(),
});

/** The questions of each step. What fields say about each other is judged by the training core, see `checkStep`. */
export const stepSchemas = {
  goal: goalInputSchema,
  fitness: fitnessAnswersSchema,
  schedule: scheduleAnswersSchema,
  health: healthAnswersSchema,
} as const;

export type OnboardingStep = keyof typeof stepSchemas;
export const onboardingStepSchema = z.enum(["goal", "fitness", "schedule", "health"]);

export const answersSchema = z.object({
  goal: goalInputSchema.optional(),
  fitness: fitnessAnswersSchema.optional(),
  schedule: scheduleAnswersSchema.optional(),
  health: healthAnswersSchema.optional(),
});

/** What the runner has answered so far; a step that was not reached yet is missing. Distances in metres or km, times in seconds. */
export type OnboardingAnswers = z.infer<typeof answersSchema>;
export type CompleteAnswers = { [Step in OnboardingStep]: NonNullable<OnboardingAnswers[Step]> };

/** The answers that are stored; steps that no longer fit the questions are asked again. */
export function storedAnswers(onboarding: Record<string, unknown>): OnboardingAnswers {
  const answers: OnboardingAnswers = {};
  for (const step of onboardingStepSchema.options) {
    const parsed = stepSchemas[step].safeParse(onboarding[step]);
    // Each step is parsed by its own schema, so the value fits its key.
    if (parsed.success) Object.assign(answers, { [step]: parsed.data });
  }
  return answers;
}
