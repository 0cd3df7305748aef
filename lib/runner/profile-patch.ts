import { z } from "zod";
import type { Change } from "@/lib/data/commit";
import type { Profile } from "@/lib/data/profile-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { PAIN_LIMIT } from "@/lib/ledger/constants";
import {
  availabilitySchema,
  type Health,
  healthFlagLevelSchema,
  planInputSchema,
  type ReasonCode,
  runnerFactsSchema,
  screeningSchema,
  timeZoneSchema,
} from "@/lib/training";

/** A value that may be given, or taken back with null. */
const HEART_RATE_MAX = "Enter between 100 and 230 beats per minute.";
const HEART_RATE_REST = "Enter between 25 and 110 beats per minute.";

/** What of a profile can be changed; parts and fields that are left out stay. Null takes an optional value back. */
export const profilePatchSchema = z.strictObject({
  units: z.enum(["km", "mi"]).optional(),
  timeZone: timeZoneSchema.optional(),
  runner: z
    .strictObject({
      birthYear: z
        .int()
        .min(1920, "Enter a year between 1920 and 2020.")
        .max(2020, "Enter a year between 1920 and 2020."),
      sex: runnerFactsSchema.shape.sex,
      experience: runnerFactsSchema.shape.experience,
      hrMax: z.number().min(100, HEART_RATE_MAX).max(230, HEART_RATE_MAX).nullable(),
      hrRest: z.number().min(25, HEART_RATE_REST).max(110, HEART_RATE_REST).nullable(),
    })
    .partial()
    .optional(),
  availability: z
    .strictObject({
      days: availabilitySchema.shape.days.min(1, "Choose at least one day."),
      runsPerWeek: availabilitySchema.shape.runsPerWeek,
      longRunDay: availabilitySchema.shape.longRunDay,
      maxMinutes: availabilitySchema.shape.maxMinutes.unwrap().nullable(),
      blockedDates: z.array(z.iso.date("Give a date as YYYY-MM-DD.")).max(366),
    })
    .partial()
    .optional(),
  health: z
    .strictObject({
      painScore: z.number().min(0).max(10),
      ill: z.boolean(),
      daysOff: z.int().min(0).max(3650),
      crossTrainedWhileOff: z.boolean(),
      screening: z.array(screeningSchema).max(8),
      clear: z.array(healthFlagLevelSchema).max(6),
    })
    .partial()
    .optional(),
  methodology: planInputSchema.shape.methodology.unwrap().optional(),
});

export type ProfilePatch = z.infer<typeof profilePatchSchema>;

type Values = Record<string, unknown>;

/** `base` with the given fields changed; null takes a field out. */
function merged(base: Values, patch: Values): Values {
  const entries = Object.entries({ ...base, ...patch });
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined));
}

/** The parts of the profile that a patch changes, whole. `health` is what the patch makes of the runner's health. */
export function patchedParts(
  profile: Profile,
  { patch, health }: { patch: ProfilePatch; health: Health | undefined },
): NonNullable<Change["profile"]> {
  const { units, timeZone, runner, availability, methodology } = patch;
  return {
    ...(units === undefined ? {} : { units }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(methodology === undefined ? {} : { methodology }),
    ...(runner === undefined
      ? {}
      : { runner: runnerFactsSchema.parse(merged(profile.runner ?? {}, runner)) }),
    ...(availability === undefined
      ? {}
      : { availability: availabilitySchema.parse(merged(profile.availability ?? {}, availability)) }),
    ...(health === undefined ? {} : { health }),
  };
}

/** Why the plan may change with this patch; none when only the display changes. */
export function reasonsOf(before: RunnerState["profile"], patch: ProfilePatch): ReasonCode[] {
  const pain = (patch.health?.painScore ?? 0) >= PAIN_LIMIT && before.health.painScore < PAIN_LIMIT;
  return [
    ...(patch.health === undefined ? [] : ([pain ? "pain" : "health"] as const)),
    ...(patch.availability === undefined ? [] : (["availability"] as const)),
    ...(patch.runner === undefined && patch.methodology === undefined ? [] : (["profile"] as const)),
  ];
}
