import { z } from "zod";
import { localDateSchema } from "./calendar-schema";
import { goalSchema } from "./plan-input";

export const zoneSchema = z.enum(["E", "M", "T", "I", "R", "walk"]);
export const phaseNameSchema = z.enum([
  "base",
  "build",
  "peak",
  "taper",
  "race",
  "recovery",
  "return",
  "maintain",
]);
export const weekKindSchema = z.enum(["load", "cutback", "taper", "race", "recovery"]);
export const workoutKindSchema = z.enum([
  "easy",
  "recovery",
  "long",
  "tempo",
  "interval",
  "repetition",
  "marathonPace",
  "race",
  "runWalk",
  "strides",
]);

const paceRangeSchema = z.strictObject({ fast: z.number(), slow: z.number() });

/** One step; `km` and `minutes` are for ONE repetition. A work step with `times` > 1 alternates with the rest step after it. */
export const stepSchema = z.strictObject({
  kind: z.enum(["warmup", "work", "rest", "cooldown", "steady"]),
  times: z.int().min(1),
  km: z.number().min(0),
  minutes: z.number().min(0),
  zone: zoneSchema,
  paceSecPerKm: paceRangeSchema,
});

/** One planned run. `id` is stable over plan versions; `rules` are the ids of the rules behind it. */
export const workoutSchema = z.strictObject({
  id: z.string().min(1),
  kind: workoutKindSchema,
  hard: z.boolean(),
  km: z.number().min(0),
  minutes: z.number().min(0),
  load: z.number().min(0),
  steps: z.array(stepSchema).min(1),
  purpose: z.string().min(1),
  rules: z.array(z.string()),
});

export const planDaySchema = z.strictObject({ date: localDateSchema, workouts: z.array(workoutSchema) });

export const planWeekSchema = z.strictObject({
  weekStart: localDateSchema,
  phase: phaseNameSchema,
  kind: weekKindSchema,
  km: z.number().min(0),
  minutes: z.number().min(0),
  days: z.array(planDaySchema),
});

export const fitnessSummarySchema = z.strictObject({
  vdot: z.number(),
  source: z.enum(["race", "heartRate", "easyPace", "volume"]),
  confidence: z.enum(["high", "medium", "low"]),
  pacesSecPerKm: z.strictObject({
    E: paceRangeSchema,
    M: z.number(),
    T: z.number(),
    I: z.number(),
    R: z.number(),
  }),
  predictions: z.array(
    z.strictObject({ distanceM: z.number(), timeS: z.number(), lowS: z.number(), highS: z.number() }),
  ),
});

/** The skeleton of the way to the goal: what later weeks preserve. */
export const seasonSchema = z.strictObject({
  start: localDateSchema,
  end: localDateSchema,
  phases: z.array(z.strictObject({ name: phaseNameSchema, start: localDateSchema, end: localDateSchema })),
  weeklyKm: z.array(z.strictObject({ weekStart: localDateSchema, km: z.number(), kind: weekKindSchema })),
});

export const warningSchema = z.strictObject({ code: z.string(), message: z.string() });

export const planOutputSchema = z.strictObject({
  feasible: z.boolean(),
  reason: z
    .strictObject({
      code: z.string(),
      message: z.string(),
      alternatives: z.array(z.strictObject({ goal: goalSchema, message: z.string() })),
    })
    .nullable(),
  engineVersion: z.string(),
  fitness: fitnessSummarySchema,
  season: seasonSchema,
  weeks: z.array(planWeekSchema),
  warnings: z.array(warningSchema),
});

export type Zone = z.infer<typeof zoneSchema>;
export type PhaseName = z.infer<typeof phaseNameSchema>;
export type WeekKind = z.infer<typeof weekKindSchema>;
export type WorkoutKind = z.infer<typeof workoutKindSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Workout = z.infer<typeof workoutSchema>;
export type PlanDay = z.infer<typeof planDaySchema>;
export type PlanWeek = z.infer<typeof planWeekSchema>;
export type FitnessSummary = z.infer<typeof fitnessSummarySchema>;
export type Season = z.infer<typeof seasonSchema>;
export type PlanWarning = z.infer<typeof warningSchema>;
export type PlanOutput = z.infer<typeof planOutputSchema>;

/** A workout on its day, as stored and shown. */
export type DatedWorkout = Workout & { date: string };
