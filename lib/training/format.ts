import { type LocalDate, weekdayIndexOf } from "./calendar";
import type { PhaseName, WeekKind, WorkoutKind, Zone } from "./plan-output";

export { datesBetween, daysBetween, shiftDays, wallClockAt, weekdayOf, weekStartOf } from "./calendar";
export { type ReasonCode, reasonSentence, reasonWords } from "./reason-words";
export { flagWeekKm } from "./season/flag-limits";

/** Client-safe words and numbers: nothing here loads a schema library. */
export type Units = "km" | "mi";

/** Metres in an international mile, by definition. */
const METRES_PER_MILE = 1609.344;
const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

function metresPer(units: Units): number {
  return units === "mi" ? METRES_PER_MILE : 1000;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Distance in the runner's units with one decimal: `8.5 km`, `5.3 mi`. */
export function formatDistance(km: number, units: Units = "km"): string {
  return `${formatDistanceNumber(km, units)} ${units}`;
}

/** Length of a step: as a distance, and below one kilometre in metres, as on a track. */
export function formatStepLength(km: number, units: Units = "km"): string {
  return km < 1 ? `${Math.round(km * 100) * 10} m` : formatDistance(km, units);
}

/** The number alone, one decimal, no needless `.0`. */
export function formatDistanceNumber(km: number, units: Units = "km"): string {
  return ((km * 1000) / metresPer(units)).toFixed(1).replace(/\.0$/, "");
}

/** Pace as `m:ss /km` or `m:ss /mi`. */
export function formatPace(secPerKm: number, units: Units = "km"): string {
  return `${clock(secPerKm, units)} /${units}`;
}

/** A pace range, fast end first: `6:26–7:10 /km`; one value when both ends agree. */
export function formatPaceRange(pace: { fast: number; slow: number }, units: Units = "km"): string {
  const fast = clock(pace.fast, units);
  const slow = clock(pace.slow, units);
  return fast === slow ? `${fast} /${units}` : `${fast}–${slow} /${units}`;
}

function clock(secPerKm: number, units: Units): string {
  const seconds = Math.round((secPerKm * metresPer(units)) / 1000);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** A planned duration in plain words: `47 min`, `2 h 05 min`, `90 s`. */
export function formatMinutes(minutes: number): string {
  if (minutes > 0 && minutes < 2 && !Number.isInteger(minutes)) return `${Math.round(minutes * 60)} s`;
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${two(whole % 60)} min`;
}

/** A measured time: `24:08`, `1:50:59`. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** `Thursday`. */
export function formatWeekday(date: LocalDate): string {
  return DAY_NAMES[weekdayIndexOf(date)] ?? "";
}

/** `Thu 26 Nov`. */
export function formatDay(date: LocalDate): string {
  return `${formatWeekday(date).slice(0, 3)} ${formatDayMonth(date)}`;
}

/** `Thu 26 Nov`, with the year when it is another one than today's. */
export function formatDayOfAnyYear(date: LocalDate, today: LocalDate): string {
  const year = date.slice(0, 4);
  return year === today.slice(0, 4) ? formatDay(date) : `${formatDay(date)} ${year}`;
}

/** `26 Nov`. */
export function formatDayMonth(date: LocalDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ""}`;
}

/** What became of a run that the runner had fixed: `Your fixed Tuesday run of 12 Jan went: ...`. */
export function fixedRunWent({ date, message }: { date: LocalDate; message: string }): string {
  return `Your fixed ${formatWeekday(date)} run of ${formatDayMonth(date)} went: ${message}`;
}

/** `November 2026`. */
export function formatMonth(date: LocalDate): string {
  const month = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
  return `${month.format(new Date(`${date}T00:00:00Z`))} ${date.slice(0, 4)}`;
}

/** `Thursday 26 Nov 2026`. */
export function formatLongDay(date: LocalDate): string {
  return `${formatWeekday(date)} ${formatDayMonth(date)} ${date.slice(0, 4)}`;
}

/** A moment on the runner's clock: `Sun 22 Nov 2026, 23:04`. */
export function formatMoment(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(instant));
}

/** `Today`, `Tomorrow`, `Yesterday`, otherwise `Thu 26 Nov`. */
export function formatRelativeDay(date: LocalDate, today: LocalDate): string {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
  if (days === 0) return "Today";
  if (days === 1) return "Tomorrow";
  return days === -1 ? "Yesterday" : formatDay(date);
}

const KIND_WORDS: Record<WorkoutKind, string> = {
  easy: "Easy run",
  recovery: "Recovery run",
  long: "Long run",
  tempo: "Tempo run",
  interval: "Intervals",
  repetition: "Fast repetitions",
  marathonPace: "Marathon-pace run",
  race: "Race",
  runWalk: "Run-walk",
  strides: "Easy run with strides",
};

/** What a workout is called on screen. */
export function workoutKindWord(kind: WorkoutKind): string {
  return KIND_WORDS[kind];
}

const PHASE_WORDS: Record<PhaseName, string> = {
  base: "Base",
  build: "Build",
  peak: "Peak",
  taper: "Taper",
  race: "Race",
  recovery: "Recovery",
  return: "Return to running",
  maintain: "Maintain",
};

/** What a phase is called on screen. */
export function phaseWord(phase: PhaseName): string {
  return PHASE_WORDS[phase];
}

const WEEK_WORDS: Record<WeekKind, string> = {
  load: "Training week",
  cutback: "Lighter week",
  taper: "Taper week",
  race: "Race week",
  recovery: "Recovery week",
};

/** What a week is called on screen. */
export function weekKindWord(kind: WeekKind): string {
  return WEEK_WORDS[kind];
}

/** A whole number, with a real minus sign: beside digits a hyphen reads as a dash. */
export function formatWhole(value: number): string {
  return String(Math.round(value)).replace("-", "−");
}

/** What a week is, in words: its phase, and its kind where that says more. */
export function weekWords({ phase, kind }: { phase: PhaseName; kind: WeekKind }): string {
  const word = PHASE_WORDS[phase];
  return kind === "load" || kind === phase ? word : `${word}, ${WEEK_WORDS[kind].toLowerCase()}`;
}

const ZONE_WORDS: Record<Zone, string> = {
  E: "easy",
  M: "marathon pace",
  T: "threshold",
  I: "interval",
  R: "repetition",
  walk: "walk",
};

/** What a zone is called on screen. */
export function zoneWord(zone: Zone): string {
  return ZONE_WORDS[zone];
}

/** What is believed of a planned workout. */
export type WorkoutStatus =
  | "planned"
  | "assumed"
  | "completed"
  | "partial"
  | "missed"
  | "skipped"
  | "moved"
  | "extra";

const STATUS_WORDS: Record<WorkoutStatus, string> = {
  planned: "Planned",
  assumed: "Assumed done",
  completed: "Done",
  partial: "Partly done",
  missed: "Not run",
  skipped: "Skipped",
  moved: "Done on another day",
  extra: "Extra run",
};

/** What a belief is called on screen: neutral, never a reproach. */
export function statusWord(status: WorkoutStatus): string {
  return STATUS_WORDS[status];
}

const KNOWN_DISTANCES: readonly { distanceM: number; word: string }[] = [
  { distanceM: 5000, word: "5k" },
  { distanceM: 10_000, word: "10k" },
  { distanceM: 21_097.5, word: "Half marathon" },
  { distanceM: 42_195, word: "Marathon" },
];

/** `Half marathon`, `5k`, or the distance in the runner's units. */
export function raceDistanceWord(distanceM: number, units: Units = "km"): string {
  const known = KNOWN_DISTANCES.find((entry) => Math.abs(entry.distanceM - distanceM) <= 110);
  return known?.word ?? formatDistance(distanceM / 1000, units);
}
