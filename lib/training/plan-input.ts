import { z } from "zod";
import { localDateSchema, timeZoneSchema, weekdaySchema } from "./calendar-schema";

/** What the runner is: never changes a pace by itself, only safety margins (age) and load formulas (sex). */
export const runnerFactsSchema = z.strictObject({
  birthYear: z.int().min(1920).max(2020),
  sex: z.enum(["female", "male", "unspecified"]),
  experience: z.enum(["beginner", "intermediate", "advanced"]),
  hrMax: z.number().min(100).max(230).optional(),
  hrRest: z.number().min(25).max(110).optional(),
});

export const availabilitySchema = z.strictObject({
  days: z.array(weekdaySchema).min(1).max(7),
  runsPerWeek: z.int().min(1).max(7),
  longRunDay: weekdaySchema,
  maxMinutes: z
    .strictObject({ weekday: z.number().min(15).max(480), weekend: z.number().min(15).max(480) })
    .optional(),
  blockedDates: z.array(localDateSchema).max(366).default([]),
});

export const raceResultSchema = z.strictObject({
  distanceM: z.number().min(800).max(200_000),
  timeS: z.number().min(80).max(172_800),
  date: localDateSchema,
});

export const fitnessFactsSchema = z.strictObject({
  recentRace: raceResultSchema.nullable(),
  weeklyKm: z.array(z.number().min(0).max(300)).length(4),
  longestRunKmLast30Days: z.number().min(0).max(250),
  easyPaceSecPerKm: z.number().min(150).max(1200).optional(),
});

export const goalSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("race"),
    priority: z.enum(["A", "B", "C"]),
    distanceM: z.number().min(800).max(200_000),
    date: localDateSchema,
    targetTimeS: z.number().min(80).max(172_800).optional(),
  }),
  z.strictObject({ kind: z.literal("maintain") }),
]);

export const healthFlagLevelSchema = z.enum(["pain", "ill", "eating", "pregnancy", "refer", "emergency"]);

/** Something about the runner's health that keeps load from rising until the runner takes it back. */
export const healthFlagSchema = z.strictObject({
  level: healthFlagLevelSchema,
  since: localDateSchema,
  /** The most that a week may hold while it is open, in km: what was usual when it was opened. */
  weekKm: z.number().min(0).max(300),
});

/** Questions before training starts that were answered with yes; see `SCREENING` for their words. */
export const screeningSchema = z.enum([
  "heart",
  "chestPain",
  "fainting",
  "medicine",
  "advised",
  "bones",
  "pregnancy",
  "eating",
]);

export const healthSchema = z.strictObject({
  painScore: z.number().min(0).max(10).default(0),
  ill: z.boolean().default(false),
  daysOff: z.int().min(0).max(3650).default(0),
  crossTrainedWhileOff: z.boolean().default(false),
  flags: z.array(healthFlagSchema).max(6).optional(),
  screening: z.array(screeningSchema).max(8).optional(),
});

/** Everything a plan is computed from. Distances in metres or km, times in seconds, days in the runner's zone. */
export const planInputSchema = z.strictObject({
  today: localDateSchema,
  timeZone: timeZoneSchema,
  runner: runnerFactsSchema,
  availability: availabilitySchema,
  fitness: fitnessFactsSchema,
  goals: z.array(goalSchema).min(1).max(20),
  health: healthSchema.optional(),
  environment: z
    .strictObject({
      altitudeM: z.number().min(-430).max(6000).default(0),
      raceWbgtC: z.number().min(-20).max(45).nullable().default(null),
    })
    .optional(),
  methodology: z.enum(["balanced", "polarized", "pyramidal", "threshold"]).default("balanced"),
});

export type RunnerFacts = z.infer<typeof runnerFactsSchema>;
export type Availability = z.infer<typeof availabilitySchema>;
export type RaceResult = z.infer<typeof raceResultSchema>;
export type FitnessFacts = z.infer<typeof fitnessFactsSchema>;
export type Goal = z.infer<typeof goalSchema>;
export type RaceGoal = Extract<Goal, { kind: "race" }>;
export type Health = z.infer<typeof healthSchema>;
export type Screening = z.infer<typeof screeningSchema>;
export type HealthFlag = z.infer<typeof healthFlagSchema>;
export type HealthFlagLevel = HealthFlag["level"];
export type PlanInput = z.infer<typeof planInputSchema>;
export type Methodology = PlanInput["methodology"];
