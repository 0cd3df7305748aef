import { isRunKey, sportFamily } from "../garmin/sports";
import type { FileProblem } from "../issues";
import { utcText } from "../recordings/instants";
import { NO_VALUES, type Recording } from "../recordings/recording";
import { type FitMessage, fitMessages, fitTimeMs, MESSAGE } from "./fit-messages";
import { fitSport } from "./fit-sports";

/** `type` of an activity in file_id. Source: the public FIT profile. */
const ACTIVITY_FILE = 4;
const FILE_KINDS: Readonly<Record<number, string>> = {
  1: "device capabilities",
  2: "watch settings",
  3: "sport settings",
  5: "a planned workout",
  6: "a course",
  9: "weight readings",
  10: "totals",
  11: "goals",
  15: "a day of health data",
  20: "an activity summary",
  28: "a day of health data",
  32: "a day of health data",
  34: "segments",
};

/** Fields of session, with their scale. Source: the public FIT profile. */
const SESSION = {
  startTime: 2,
  sport: 5,
  subSport: 6,
  elapsedMs: 7,
  timerMs: 8,
  distanceCm: 9,
  avgHr: 16,
  maxHr: 17,
  avgCadence: 18,
  ascentM: 22,
  movingMs: 59,
  avgCadence128ths: 92,
  sportName: 110,
  stepTenthMm: 134,
} as const;
const TIMESTAMP = 253;
const LOCAL_TIMESTAMP = 5;
const WORKOUT_NAME = 8;
/** Offsets of zones are quarters of an hour; the two clocks of the file may be read a second apart. */
const QUARTER_S = 900;
const OFFSET_MAX_S = 50_400;

/** How far the runner's clock was ahead of UTC; null when the file has no local time. */
function utcOffset(activity: FitMessage | undefined): number | null {
  const utcS = activity?.uint(TIMESTAMP) ?? null;
  const localS = activity?.uint(LOCAL_TIMESTAMP) ?? null;
  if (utcS === null || localS === null) return null;
  const offsetS = Math.round((localS - utcS) / QUARTER_S) * QUARTER_S;
  return Math.abs(offsetS) <= OFFSET_MAX_S ? offsetS : null;
}

function scaled(value: number | null, divisor: number): number | null {
  return value === null ? null : value / divisor;
}

function readSession(
  session: FitMessage,
  input: { index: number; utcOffsetS: number | null; workoutName: string },
): Recording {
  const { uint } = session;
  const sport = fitSport({ sport: uint(SESSION.sport), subSport: uint(SESSION.subSport) });
  const startMs = fitTimeMs(uint(SESSION.startTime));
  const isRun = isRunKey(sport.key);
  const perFoot = uint(SESSION.avgCadence);
  const elapsedS = scaled(uint(SESSION.elapsedMs), 1_000);
  return {
    key: `fit|${sportFamily(sport.key)}|${utcText(startMs)}|${input.index + 1}`,
    sport: sport.key,
    sportKnown: sport.known,
    startMs,
    utcOffsetS: input.utcOffsetS,
    values: {
      ...NO_VALUES,
      distanceM: scaled(uint(SESSION.distanceCm), 100),
      durationS: scaled(uint(SESSION.timerMs), 1_000) ?? elapsedS,
      movingS: scaled(uint(SESSION.movingMs), 1_000),
      elapsedS,
      avgHr: uint(SESSION.avgHr),
      maxHr: uint(SESSION.maxHr),
      cadenceSpm:
        perFoot !== null && isRun ? 2 * (perFoot + (uint(SESSION.avgCadence128ths) ?? 0) / 128) : null,
      strideM: isRun ? scaled(uint(SESSION.stepTenthMm), 10_000) : null,
      ascentM: uint(SESSION.ascentM),
    },
    title: input.workoutName || session.text(SESSION.sportName),
    notes: [],
    line: null,
  };
}

function wrongKind(kind: number | null): FileProblem {
  const name = (kind === null ? undefined : FILE_KINDS[kind]) ?? "no activity";
  return {
    code: "fitIsNotAnActivity",
    message: `This FIT file holds ${name}, not a recorded activity. On the watch, activities are in the folder GARMIN/Activity; in Garmin Connect use Export Original.`,
  };
}

function first(messages: readonly FitMessage[], number: number): FitMessage | undefined {
  return messages.find((message) => message.number === number);
}

function kindOf(messages: readonly FitMessage[] | undefined): number | null {
  return first(messages ?? [], MESSAGE.fileId)?.uint(0) ?? null;
}

function readActivity(messages: readonly FitMessage[]): Recording[] {
  const utcOffsetS = utcOffset(first(messages, MESSAGE.activity));
  const workoutName = first(messages, MESSAGE.workout)?.text(WORKOUT_NAME) ?? "";
  return messages
    .filter(({ number }) => number === MESSAGE.session)
    .map((session, index) => readSession(session, { index, utcOffsetS, workoutName }));
}

/**
 * Reads a FIT file: one recording per session, so several for a triathlon, and for files that were chained into one.
 * Steps of one foot become steps of both; local time is the difference of the two clocks in the file. The checksum must
 * be right and the file an activity.
 */
export function readFit(bytes: Uint8Array): Recording[] | FileProblem {
  const files = fitMessages(bytes);
  if (!Array.isArray(files)) return files;
  const activities = files.filter((messages) => kindOf(messages) === ACTIVITY_FILE);
  if (activities.length === 0) return wrongKind(kindOf(files[0]));
  const recordings = activities.flatMap(readActivity);
  if (recordings.length > 0) return recordings;
  const message =
    "This FIT file has no summary of its activity: the recording was not ended on the watch. Export it from Garmin Connect, which adds one.";
  return { code: "fitHasNoSession", message };
}
