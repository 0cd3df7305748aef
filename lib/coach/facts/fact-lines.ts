import type { ToldRun } from "@/lib/imports/logged-run";
import type { Feedback, Goal } from "@/lib/training";
import {
  formatDay,
  formatDistance,
  formatDuration,
  formatLongDay,
  formatPace,
  raceDistanceWord,
  type Units,
} from "@/lib/training/format";
import type { FactValues } from "./fact-values";

/** One fact in words, as it stands (null: nothing is said of it yet) and as it would stand. */
export interface FactLine {
  label: string;
  before: string | null;
  after: string;
}

/** The line as one of a text. */
export function factLineText({ label, before, after }: FactLine): string {
  return `${label}: ${before === null ? "" : `${before} -> `}${after}`;
}

const NONE = "none";
const M_PER_KM = 1000;

const LABELS: Readonly<Record<string, string>> = {
  days: "Running days",
  runsPerWeek: "Runs a week",
  longRunDay: "Day of the long run",
  maxMinutes: "Most minutes a day",
  blockedDates: "Days off",
  birthYear: "Year of birth",
  sex: "Sex",
  experience: "Experience",
  hrMax: "Highest heart rate",
  hrRest: "Resting heart rate",
  painScore: "Pain (0-10)",
  ill: "Ill",
  daysOff: "Days without running",
  crossTrainedWhileOff: "Other sport meanwhile",
  flags: "Health notes",
  units: "Units",
  timeZone: "Time zone",
  methodology: "Method",
};

function goalWords(goal: Goal, units: Units): string {
  if (goal.kind === "maintain") return "Stay fit";
  const target = goal.targetTimeS === undefined ? "" : ` in ${formatDuration(goal.targetTimeS)}`;
  return `${raceDistanceWord(goal.distanceM, units)}${target}, ${formatLongDay(goal.date)} (${goal.priority})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function words(field: string, value: unknown): string {
  if (value === undefined || value === null || value === "") return NONE;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (field === "blockedDates" && Array.isArray(value)) {
    return value.map((date) => formatDay(String(date))).join(", ") || NONE;
  }
  if (Array.isArray(value)) {
    return value.map((entry) => capital(String(entry?.level ?? entry))).join(", ") || NONE;
  }
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([key, entry]) => `${key} ${String(entry)}`)
      .join(", ");
  }
  return field === "longRunDay" ? capital(String(value)) : String(value);
}

function lineOf(field: string, { before, after }: { before: unknown; after: unknown }): FactLine[] {
  const line = { before: words(field, before), after: words(field, after) };
  return line.before === line.after ? [] : [{ label: LABELS[field] ?? field, ...line }];
}

/** What a proposal changes of goals and settings, one line each; what stays as it is is left out. */
export function factLines({
  before,
  after,
  units,
}: {
  before: FactValues;
  after: FactValues;
  units: Units;
}): FactLine[] {
  const { goals: goalsBefore, ...partsBefore } = before;
  const { goals: goalsAfter, ...partsAfter } = after;
  const goalList = (goals: Goal[] = []): string =>
    goals.map((goal) => goalWords(goal, units)).join("; ") || NONE;
  const goals: FactLine[] =
    goalsAfter === undefined
      ? []
      : [{ label: "Goals", before: goalList(goalsBefore), after: goalList(goalsAfter) }];
  const parts = Object.entries(partsAfter).flatMap(([part, value]) => {
    const old = partsBefore[part as keyof typeof partsBefore];
    if (typeof value === "string") return lineOf(part, { before: old, after: value });
    const fields = new Set([...Object.keys(old ?? {}), ...Object.keys(value ?? {})]);
    const at = (values: unknown, field: string): unknown => new Map(Object.entries(values ?? {})).get(field);
    return [...fields].flatMap((field) => lineOf(field, { before: at(old, field), after: at(value, field) }));
  });
  return [...goals, ...parts];
}

/** What a proposal logs of a run, and what would follow from it: the sentences of a receipt. */
export function runLines(
  { date, distanceM, durationS, rpe }: ToldRun,
  { units, words }: { units: Units; words: readonly string[] },
): FactLine[] {
  const km = distanceM / M_PER_KM;
  const size = [
    formatDistance(km, units),
    formatDuration(durationS),
    formatPace(durationS / km, units),
    ...(rpe === undefined ? [] : [`effort ${rpe} of 10`]),
  ];
  const run = { label: `Run, ${formatDay(date)}`, before: null, after: size.join(", ") };
  return [run, { label: "What follows", before: null, after: words.join(" ") }];
}

/** What a proposal writes down of how a run felt, one line each. */
export function feedbackLines(feedback: Feedback): FactLine[] {
  const { date, rpe, feeling, pain, painWhere, sleep, soreness, note } = feedback;
  const entries: [string, string | number | null][] = [
    ["Effort (0-10)", rpe],
    ["Feeling (1-5)", feeling],
    ["Pain (0-10)", pain],
    ["Where it hurts", painWhere],
    ["Sleep (1-5)", sleep],
    ["Soreness (0-10)", soreness],
    ["Note", note],
  ];
  const said = entries.filter(([, value]) => value !== null && value !== "");
  return said.map(([label, value]) => ({
    label: `${label}, ${formatDay(date)}`,
    before: null,
    after: String(value),
  }));
}
