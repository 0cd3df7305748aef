import { stableId } from "@/lib/ledger/stable-id";
import { type DatedWorkout, type LocalDate, weekdayIndexOf } from "@/lib/training";
import { formatDuration } from "@/lib/training/format";
import { CADENCE_SPM, HEART_RATES, MISSED_WEEK, NOISE, SHORT_SHARE, SHORT_WEEK } from "./constants";

const COLUMNS = [
  ...["Activity Type", "Date", "Favorite", "Title", "Distance", "Calories", "Time", "Avg HR", "Max HR"],
  ...["Avg Run Cadence", "Max Run Cadence", "Avg Pace", "Best Pace", "Total Ascent", "Avg Stride Length"],
  ...["Moving Time", "Elapsed Time"],
];
const SATURDAY = 5;
const METRES_PER_KM = 1000;
const SECONDS_PER_MINUTE = 60;

/** A number from -1 to 1 that depends on the text alone: the demo is the same wherever it is made. */
function wobble(text: string): number {
  return Number.parseInt(stableId(text).slice(0, 8), 16) / 2 ** 31 - 1;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** Which share of a planned run was run; 0 when it did not happen. */
function shareOf(workout: DatedWorkout, week: { index: number; workouts: readonly DatedWorkout[] }): number {
  const first = (kinds: readonly string[]) => week.workouts.find(({ kind }) => kinds.includes(kind))?.id;
  if (week.index === MISSED_WEEK && workout.id === first(["easy", "strides"])) return 0;
  if (week.index === SHORT_WEEK && workout.id === first(["tempo", "interval", "repetition"]))
    return SHORT_SHARE;
  return 1 + NOISE * wobble(`distance ${workout.date}`);
}

function row(workout: DatedWorkout, share: number): string {
  const { date, kind } = workout;
  const km = workout.km * share;
  const seconds = workout.minutes * SECONDS_PER_MINUTE * share * (1 + NOISE * wobble(`pace ${date}`));
  const heartRate = Math.round(HEART_RATES[kind] + 3 * wobble(`heart ${date}`));
  const cadence = Math.round(CADENCE_SPM + 3 * wobble(`cadence ${date}`));
  const strideM = (km * METRES_PER_KM) / ((seconds / SECONDS_PER_MINUTE) * cadence);
  const start = weekdayIndexOf(date) >= SATURDAY ? "09:05:00" : "18:20:00";
  const cells = [
    ...["Running", `${date} ${start}`, "false", "Running", km.toFixed(2), Math.round(km * 62)],
    ...[clock(seconds), heartRate, heartRate + 14, cadence, cadence + 12],
    ...[
      formatDuration(seconds / km),
      formatDuration((seconds / km) * 0.86),
      Math.round(km * 6),
      strideM.toFixed(2),
    ],
    ...[clock(seconds), clock(seconds + 40)],
  ];
  return cells.map((cell) => `"${cell}"`).join(",");
}

/**
 * What the demo runner's watch recorded of a planned week, as an activity list like the one a real runner uploads:
 * nearly everything as planned, one run missed, one cut short. Null when nothing was recorded before `until`.
 */
export function demoUpload(week: {
  index: number;
  workouts: readonly DatedWorkout[];
  until: LocalDate;
}): string | null {
  const rows = week.workouts
    .filter(({ date }) => date < week.until)
    .map((workout) => ({ workout, share: shareOf(workout, week) }))
    .filter(({ share }) => share > 0)
    .map(({ workout, share }) => row(workout, share));
  return rows.length === 0 ? null : [COLUMNS.join(","), ...rows.reverse(), ""].join("\n");
}
