import { formatDuration, type Units } from "@/lib/training/format";
import { type GoalAnswers, type RacePriority, type Reading, reading } from "./answers";
import type { Draft } from "./draft";
import { chipOf, OTHER_DISTANCE, RACE_DISTANCES } from "./race-distances";
import { distanceText, readDistanceM, readTimeS } from "./read-values";

/** The distance that chips and the "other" field say together; null when it can't be read. */
export function distanceFrom(input: { chip: string; other: string; units: Units }): number | null {
  if (input.chip === OTHER_DISTANCE) return readDistanceM(input.other, input.units);
  return RACE_DISTANCES.find((race) => race.value === input.chip)?.distanceM ?? null;
}

/** What is missing of a race distance, by field name. */
export function distanceFields(
  distanceM: number | null,
  { chip, names }: { chip: string; names: { chip: string; other: string } },
): Record<string, string> {
  if (distanceM !== null) return {};
  return chip === OTHER_DISTANCE
    ? { [names.other]: "Enter the distance as a number, such as 15." }
    : { [names.chip]: "Choose the distance of the race." };
}

/** Reads the goal step. Ranges and feasibility are the server's to judge. */
export function readGoal(
  draft: Draft,
  { units, priority = "A" }: { units: Units; priority?: RacePriority },
): Reading<GoalAnswers> {
  if (draft.kind === "maintain") return { answers: { kind: "maintain" } };
  if (draft.kind !== "race") return { fields: { kind: "Choose what you are training for." } };
  const chip = draft.distance ?? "";
  const distanceM = distanceFrom({ chip, other: draft.otherDistance ?? "", units });
  const target = draft.targetTime ?? "";
  const targetTimeS = target === "" ? null : readTimeS(target, { distanceM });
  const fields = {
    ...distanceFields(distanceM, { chip, names: { chip: "distance", other: "otherDistance" } }),
    ...(draft.date ? {} : { date: "Enter the day of the race." }),
    ...(target !== "" && targetTimeS === null ? { targetTime: "Enter a time such as 1:45:00." } : {}),
  };
  return reading(fields, () => ({
    kind: "race",
    priority,
    distanceM: distanceM ?? 0,
    date: draft.date ?? "",
    ...(targetTimeS === null ? {} : { targetTimeS }),
  }));
}

/** The fields that stand for saved answers. */
export function goalDraft(goal: GoalAnswers | undefined, { units }: { units: Units }): Draft {
  if (goal === undefined || goal.kind === "maintain") return { kind: goal?.kind ?? "" };
  const chip = chipOf(goal.distanceM);
  return {
    kind: "race",
    distance: chip,
    otherDistance: chip === OTHER_DISTANCE ? distanceText(goal.distanceM, units) : "",
    date: goal.date,
    targetTime: goal.targetTimeS === undefined ? "" : formatDuration(goal.targetTimeS),
  };
}

/** Which field shows the server's message about which part of the answers. */
export const GOAL_FIELDS: Readonly<Record<string, string>> = {
  kind: "kind",
  distanceM: "distance",
  date: "date",
  targetTimeS: "targetTime",
};
