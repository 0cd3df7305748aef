import type { LedgerState, Sport, WorkoutKind } from "@/lib/training";
import { formatDistance, formatPace, type Units } from "@/lib/training/format";

/** Something done, in metres and seconds; wall clock of the runner. */
export type ActivityView = {
  id: string;
  sport: Sport;
  source: string;
  startLocal: string;
  localDate: string;
  distanceM: number | null;
  durationS: number;
  movingS: number | null;
  avgHr: number | null;
  maxHr: number | null;
  cadenceSpm: number | null;
  ascentM: number | null;
  title: string;
  flags: readonly string[];
};

export type PlannedView = { id: string; date: string; kind: WorkoutKind; km: number; minutes: number };

export type ActivityRowView = {
  activity: ActivityView;
  /** The planned run that it was. */
  workout: (PlannedView & { state: LedgerState; locked: boolean }) | null;
  /** The runner said that it was none of the planned ones. */
  unlinked: boolean;
};

/** A run that may have been a planned one. */
export type QuestionView = { activity: ActivityView; workout: PlannedView };

const METRES_PER_KM = 1000;

type SportLook = { word: string; run: boolean };

const SPORTS: Readonly<Record<Sport, SportLook>> = {
  run: { word: "Run", run: true },
  treadmill: { word: "Treadmill run", run: true },
  trail: { word: "Trail run", run: true },
  track: { word: "Track run", run: true },
  cycle: { word: "Ride", run: false },
  swim: { word: "Swim", run: false },
  walk: { word: "Walk or hike", run: false },
  strength: { word: "Strength", run: false },
  other: { word: "Other", run: false },
};

/** Sports to choose from, runs first. */
export const SPORT_OPTIONS = Object.entries(SPORTS).map(([value, { word }]) => ({ value, label: word }));
/** Kinds of runs to choose from. */
export const RUN_OPTIONS = SPORT_OPTIONS.filter(({ value }) => isRunSport(value));

function isRunSport(value: string): boolean {
  return Object.entries(SPORTS).some(([sport, { run }]) => run && sport === value);
}

/** Does it count as running? */
export function isRunView({ sport }: Pick<ActivityView, "sport">): boolean {
  return SPORTS[sport].run;
}

/** What it is called: its own title, else its sport. */
export function activityName({ title, sport }: Pick<ActivityView, "title" | "sport">): string {
  return title || SPORTS[sport].word;
}

/** What kind of activity it is, in words. */
export function sportWord(sport: Sport): string {
  return SPORTS[sport].word;
}

/** Distance in the runner's units; a dash where none was recorded. */
export function distanceWord(distanceM: number | null, units: Units): string {
  return distanceM === null || distanceM === 0 ? "–" : formatDistance(distanceM / METRES_PER_KM, units);
}

/** Pace in the runner's units; null where it means nothing. */
export function paceWord(activity: ActivityView, units: Units): string | null {
  const { distanceM, durationS, sport } = activity;
  if (distanceM === null || distanceM === 0 || !SPORTS[sport].run) return null;
  return formatPace((durationS * METRES_PER_KM) / distanceM, units);
}

const SOURCES: Readonly<Record<string, string>> = {
  garmin_csv: "From a Garmin activity list",
  garmin_json: "From a Garmin account export",
  fit: "From a FIT file",
  tcx: "From a TCX file",
  gpx: "From a GPX file",
  strava_csv: "From a Strava activity list",
  manual: "Logged by you",
  demo: "From the demo",
};

/** Where its numbers come from. */
export function sourceSentence({ source, flags }: Pick<ActivityView, "source" | "flags">): string {
  const from = SOURCES[source] ?? "Imported";
  return flags.includes("editedByRunner") ? `${from}, corrected by you` : from;
}

/** Time of day, where it is known. */
export function startTime({ startLocal, flags }: Pick<ActivityView, "startLocal" | "flags">): string | null {
  return flags.includes("startTimeMissing") ? null : startLocal.slice(11, 16);
}
