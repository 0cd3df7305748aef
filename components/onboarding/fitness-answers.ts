import { formatDuration, type Units } from "@/lib/training/format";
import { type FitnessAnswers, type Reading, reading } from "./answers";
import type { Draft } from "./draft";
import { distanceFields, distanceFrom } from "./goal-answers";
import { chipOf, OTHER_DISTANCE } from "./race-distances";
import { distanceText, paceText, readDistanceM, readPaceSecPerKm, readTimeS } from "./read-values";

const EXPERIENCES = ["beginner", "intermediate", "advanced"] as const;
const METRES_PER_KM = 1000;

/** Kilometres, to the metre: what is typed in miles must not drift. */
function kmFrom(text: string | undefined, units: Units): number | null {
  const metres = readDistanceM(text ?? "", units);
  return metres === null ? null : metres / METRES_PER_KM;
}

type Evidence = Pick<FitnessAnswers, "recentRace" | "easyPaceSecPerKm">;

function readRace(draft: Draft, units: Units): Reading<Evidence> {
  const chip = draft.raceDistance ?? "";
  const distanceM = distanceFrom({ chip, other: draft.otherRaceDistance ?? "", units });
  const timeS = readTimeS(draft.raceTime ?? "", { distanceM });
  const fields = {
    ...distanceFields(distanceM, { chip, names: { chip: "raceDistance", other: "otherRaceDistance" } }),
    ...(timeS === null ? { raceTime: "Enter your time, such as 52:30 or 1:58:00." } : {}),
    ...(draft.raceDate ? {} : { raceDate: "Enter the day of that race. Roughly is fine." }),
  };
  return reading(fields, () => ({
    recentRace: { distanceM: distanceM ?? 0, timeS: timeS ?? 0, date: draft.raceDate ?? "" },
  }));
}

function readEvidence(draft: Draft, units: Units): Reading<Evidence> {
  if (draft.basis === "race") return readRace(draft, units);
  if (draft.basis === "unsure") return { answers: { recentRace: null } };
  if (draft.basis !== "pace") return { fields: { basis: "Choose what you know. “Not sure” is fine." } };
  const easyPaceSecPerKm = readPaceSecPerKm(draft.easyPace ?? "", units);
  if (easyPaceSecPerKm === null) return { fields: { easyPace: "Enter a pace such as 6:30." } };
  return { answers: { recentRace: null, easyPaceSecPerKm } };
}

/** Reads the fitness step; distances are typed in the units chosen on the same page. */
export function readFitness(draft: Draft): Reading<FitnessAnswers> {
  const units = draft.units === "mi" ? "mi" : "km";
  const evidence = readEvidence(draft, units);
  const weeklyKm = kmFrom(draft.weeklyDistance, units);
  const longestRunKm = kmFrom(draft.longestRun, units);
  const experience = EXPERIENCES.find((value) => value === draft.experience);
  const fields = {
    ...("fields" in evidence ? evidence.fields : {}),
    ...(weeklyKm === null ? { weeklyDistance: "Enter a number; 0 is fine." } : {}),
    ...(longestRunKm === null ? { longestRun: "Enter a number; 0 is fine." } : {}),
    ...(experience === undefined ? { experience: "Choose what fits best." } : {}),
  };
  return reading(fields, () => ({
    ...("answers" in evidence ? evidence.answers : { recentRace: null }),
    weeklyKm: weeklyKm ?? 0,
    longestRunKm: longestRunKm ?? 0,
    experience: experience ?? "beginner",
    units,
  }));
}

function evidenceDraft({ recentRace, easyPaceSecPerKm, units }: FitnessAnswers): Draft {
  if (recentRace !== null) {
    const chip = chipOf(recentRace.distanceM);
    return {
      basis: "race",
      raceDistance: chip,
      otherRaceDistance: chip === OTHER_DISTANCE ? distanceText(recentRace.distanceM, units) : "",
      raceTime: formatDuration(recentRace.timeS),
      raceDate: recentRace.date,
    };
  }
  if (easyPaceSecPerKm === undefined) return { basis: "unsure" };
  return { basis: "pace", easyPace: paceText(easyPaceSecPerKm, units) };
}

/** The fields that stand for saved answers. */
export function fitnessDraft(fitness: FitnessAnswers | undefined, { units }: { units: Units }): Draft {
  if (fitness === undefined) return { units };
  return {
    units: fitness.units,
    ...evidenceDraft(fitness),
    weeklyDistance: distanceText(fitness.weeklyKm * METRES_PER_KM, fitness.units),
    longestRun: distanceText(fitness.longestRunKm * METRES_PER_KM, fitness.units),
    experience: fitness.experience,
  };
}

/** Which field shows the server's message about which part of the answers. */
export const FITNESS_FIELDS: Readonly<Record<string, string>> = {
  "recentRace.distanceM": "raceDistance",
  "recentRace.timeS": "raceTime",
  "recentRace.date": "raceDate",
  easyPaceSecPerKm: "easyPace",
  weeklyKm: "weeklyDistance",
  longestRunKm: "longestRun",
  experience: "experience",
  units: "units",
};
