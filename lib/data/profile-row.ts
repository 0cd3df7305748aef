import "server-only";
import { z } from "zod";
import {
  availabilitySchema,
  fitnessFactsSchema,
  goalSchema,
  healthSchema,
  runnerFactsSchema,
} from "@/lib/training";

/** Onboarding fills these objects step by step, so each may still be empty. */
function filledOrEmpty<T extends z.ZodType>(schema: T) {
  return z.union([schema, z.strictObject({}).transform(() => null)]);
}

export const profileRowSchema = z
  .object({
    units: z.enum(["km", "mi"]),
    time_zone: z.string(),
    runner: filledOrEmpty(runnerFactsSchema),
    availability: filledOrEmpty(availabilitySchema),
    start_fitness: filledOrEmpty(fitnessFactsSchema),
    health: healthSchema,
    environment: z.object({
      altitudeM: z.number().default(0),
      raceWbgtC: z.number().nullable().default(null),
    }),
    methodology: z.enum(["balanced", "polarized", "pyramidal", "threshold"]),
    onboarding: z.record(z.string(), z.unknown()),
    onboarded_at: z.string().nullable(),
  })
  .transform((row) => ({
    units: row.units,
    timeZone: row.time_zone,
    runner: row.runner,
    availability: row.availability,
    startFitness: row.start_fitness,
    health: row.health,
    environment: row.environment,
    methodology: row.methodology,
    onboarding: row.onboarding,
    onboardedAt: row.onboarded_at,
  }));

export const goalRowSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(["race", "maintain"]),
    priority: z.enum(["A", "B", "C"]).nullable(),
    distance_m: z.number().nullable(),
    date: z.string().nullable(),
    target_time_s: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    goal: goalSchema.parse(
      row.kind === "maintain"
        ? { kind: "maintain" }
        : {
            kind: "race",
            priority: row.priority,
            distanceM: row.distance_m,
            date: row.date,
            ...(row.target_time_s === null ? {} : { targetTimeS: row.target_time_s }),
          },
    ),
  }));

export type Profile = z.infer<typeof profileRowSchema>;
