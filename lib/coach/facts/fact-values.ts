import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { RunnerState } from "@/lib/data/runner-state";
import { type Goal, goalSchema } from "@/lib/training";

const partSchema = z.record(z.string(), z.unknown());

/** The goals, or the parts of the profile, that a proposal changes. Parts are whole, so that they can be compared. */
export const factValuesSchema = z.strictObject({
  goals: goalSchema.array().optional(),
  runner: partSchema.optional(),
  availability: partSchema.optional(),
  health: partSchema.optional(),
  units: z.string().optional(),
  timeZone: z.string().optional(),
  methodology: z.string().optional(),
  /** A run that was told; nothing before it is there. */
  run: partSchema.optional(),
});

export type FactValues = z.infer<typeof factValuesSchema>;

const PROFILE_PARTS = ["runner", "availability", "health", "units", "timeZone", "methodology"] as const;

/** These facts as they stand now. */
export function valuesNow(state: RunnerState, like: FactValues): FactValues {
  const goals = like.goals === undefined ? {} : { goals: state.goals.map(({ goal }): Goal => goal) };
  const parts = PROFILE_PARTS.filter((part) => like[part] !== undefined);
  return { ...goals, ...Object.fromEntries(parts.map((part) => [part, state.profile[part] ?? {}])) };
}

/** Do these facts still stand as they did? Compared as JSON, since that is how they are kept. */
export function stillStands(state: RunnerState, values: FactValues): boolean {
  const asJson = (value: FactValues): unknown => JSON.parse(JSON.stringify(value));
  return isDeepStrictEqual(asJson(valuesNow(state, values)), asJson(values));
}

/** Health notes follow from what the runner says and are cleared by the runner alone: no patch names them. */
const OF_THE_RUNNER: ReadonlySet<string> = new Set(["flags", "screening"]);

/** The patch that turns `from` into `to`; a field that `to` lacks is taken back with null. */
export function patchBetween(from: FactValues, to: FactValues): Record<string, unknown> {
  const entries = PROFILE_PARTS.filter((part) => to[part] !== undefined).map((part) => {
    const [before, after] = [from[part], to[part]];
    if (typeof after === "string" || typeof before !== "object") return [part, after];
    const gone = Object.keys(before).filter((key) => !(key in (after ?? {})));
    const all = { ...after, ...Object.fromEntries(gone.map((key) => [key, null])) };
    return [part, Object.fromEntries(Object.entries(all).filter(([key]) => !OF_THE_RUNNER.has(key)))];
  });
  return Object.fromEntries(entries);
}
