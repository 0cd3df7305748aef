import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import type { Activity, Sport } from "@/lib/training";
import { FIRST_DAY } from "./constants";
import { csvText, numberText, safeWords } from "./csv-cells";

const METRES_PER_KM = 1000;

/** Garmin's names of the sports, by which the list is read back. */
const TYPES: Readonly<Record<Sport, string>> = {
  run: "Running",
  treadmill: "Treadmill Running",
  trail: "Trail Running",
  track: "Track Running",
  cycle: "Cycling",
  swim: "Pool Swim",
  walk: "Walking",
  strength: "Strength Training",
  other: "Other",
};

/** As in Garmin's own lists, these distances are in metres. */
const IN_METRES: ReadonlySet<Sport> = new Set(["track", "swim"]);

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** `hh:mm:ss`, with tenths where there are any. */
function clockText(seconds: number | null): string {
  if (seconds === null) return "--";
  const tenths = Math.round(seconds * 10);
  const whole = Math.floor(tenths / 10);
  const fraction = tenths % 10 === 0 ? "" : `.${tenths % 10}`;
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${fraction}`;
}

function startText({ startLocal, localDate, flags }: Activity): string {
  return flags.includes("startTimeMissing") ? localDate : startLocal.replace("T", " ");
}

function distanceText({ sport, distanceM }: Activity): string {
  if (distanceM === null || distanceM === 0) return "--";
  return numberText(IN_METRES.has(sport) ? distanceM : distanceM / METRES_PER_KM);
}

type Column = readonly [heading: string, text: (activity: Activity) => string];

const COLUMNS: readonly Column[] = [
  ["Activity Type", ({ sport }) => TYPES[sport]],
  ["Date", startText],
  ["Favorite", () => "false"],
  ["Title", ({ title }) => safeWords(title)],
  ["Distance (km)", distanceText],
  ["Time", ({ durationS }) => clockText(durationS)],
  ["Avg HR", ({ avgHr }) => numberText(avgHr)],
  ["Max HR", ({ maxHr }) => numberText(maxHr)],
  ["Avg Run Cadence", ({ cadenceSpm }) => numberText(cadenceSpm)],
  ["Total Ascent", ({ ascentM }) => numberText(ascentM)],
  ["Avg Stride Length", ({ strideM }) => numberText(strideM)],
  ["Moving Time", ({ movingS }) => clockText(movingS)],
  ["Elapsed Time", ({ elapsedS }) => clockText(elapsedS)],
];

/**
 * Activities as a list with Garmin's headings, newest first, that spreadsheets open without running anything and that our
 * own reader reads back to the same activities. Kilometres; track runs and swims in metres, as Garmin writes them.
 */
export function activitiesCsv(activities: readonly (Activity | StoredActivity)[]): string {
  const newestFirst = [...activities].sort((a, b) => (a.startLocal < b.startLocal ? 1 : -1));
  return csvText([
    COLUMNS.map(([heading]) => heading),
    ...newestFirst.map((activity) => COLUMNS.map(([, text]) => text(activity))),
  ]);
}

/** All activities of a runner as CSV. */
export async function exportActivities({ db, runnerId }: RunnerContext): Promise<string> {
  const { activities } = await loadRunnerState(db, { runnerId, from: FIRST_DAY });
  return activitiesCsv(activities);
}
