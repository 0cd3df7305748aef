import { z } from "zod";
import { activitySchema, planInputSchema } from "@/lib/training";
import { MAX_SIMULATED_WEEKS } from "./constants";

const eventSchema = z.strictObject({
  /** The week it falls in, the first being 1. */
  week: z.int().min(1).max(MAX_SIMULATED_WEEKS),
  kind: z.enum(["ill", "injured", "travel", "race", "overrun"]),
  /** Days it lasts, from that week's Monday on. */
  days: z.int().min(1).max(90),
});

export const simulationInputSchema = z.strictObject({
  input: planInputSchema,
  weeks: z.int().min(1).max(MAX_SIMULATED_WEEKS),
  runner: z.strictObject({
    adherence: z.number().min(0).max(1),
    effort: z.number().min(0.2).max(3),
    uploads: z.enum(["weekly", "never", "every4Weeks", "late"]),
    events: z.array(eventSchema).default([]),
    seed: z.int().default(1),
  }),
  activities: z.array(activitySchema).nullable().default(null),
});

/**
 * A virtual runner over many Sundays: the chance that a planned workout is done, distance run over distance planned, when
 * files are uploaded, and what comes in between. With `activities` these are the facts, and only `uploads` is used.
 */
export type SimulationInput = z.infer<typeof simulationInputSchema>;
export type VirtualRunner = SimulationInput["runner"];
