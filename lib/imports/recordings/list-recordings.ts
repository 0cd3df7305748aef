import type { Activity } from "@/lib/training";
import { shiftDays } from "@/lib/training/format";
import { RAW_CHARS_MAX } from "../constants";
import { type CheckedValues, checkValues, findImpossible, PLAUSIBLE } from "../garmin/check-values";
import { type RowIssueCode, recordIssue } from "../garmin/row-issues";
import { canonicalSport, isRunKey } from "../garmin/sports";
import { cleanTitle } from "../garmin/to-activity";
import type { ImportIssue, ImportOutput } from "../import-output";
import { fileIssue } from "../issues";
import type { SportWords } from "../mapping";
import { localStart, type StartZone } from "./local-start";
import type { FailedRecording, Recording } from "./recording";

export interface ListOptions {
  /** IANA zone of the runner, for recordings that know only UTC. */
  timeZone: string | null;
  /** The runner's day; null when dates in the future are not to be looked for. */
  today: string | null;
  /** How the unit is known, such as "FIT files store metres". */
  proof: string;
  /** Is this everything the runner did from its first to its last day? Single recordings say nothing of other days. */
  complete: boolean;
  /** What the runner has said of words for sports. */
  sportWords: SportWords;
}

export interface RecordingList
  extends Pick<ImportOutput, "units" | "coverage" | "counts" | "activities" | "issues"> {
  /** Words for sports that nobody but the runner knows, answered or not, each once. */
  askedWords?: string[];
}

interface Outcome {
  activity: Activity | null;
  issues: ImportIssue[];
  zone: StartZone | null;
}

/** Watches without a set clock write the FIT epoch of 1989. */
const FIRST_DATE = "2000-01-01";
const LAST_DATE = "2099-12-31";

function startProblem(localDate: string, today: string | null): RowIssueCode | null {
  if (localDate < FIRST_DATE) return "dateBeforeWatch";
  // A day of room: the watch may be in a zone ahead of the runner's own.
  return localDate > (today === null ? LAST_DATE : shiftDays(today, 1)) ? "dateInFuture" : null;
}

function rounded(values: Recording["values"], durationS: number): CheckedValues {
  const round = (value: number | null, digits: number) =>
    value === null || !Number.isFinite(value) || value < 0 ? null : Number(value.toFixed(digits));
  return {
    distanceM: round(values.distanceM, 1) || null,
    durationS: Number(durationS.toFixed(1)),
    movingS: round(values.movingS, 1) || null,
    elapsedS: round(values.elapsedS, 1) || null,
    avgHr: round(values.avgHr, 0),
    maxHr: round(values.maxHr, 0),
    cadenceSpm: round(values.cadenceSpm, 0),
    strideM: round(values.strideM, 2),
    ascentM: round(values.ascentM, 0),
  };
}

/** Why the recording is not kept, or null. */
function refusal(one: Recording, values: CheckedValues): { code: RowIssueCode; field: string | null } | null {
  if (one.sport === "notAWorkout") return { code: "notAWorkout", field: "sport" };
  if (values.durationS <= 0) return { code: "durationMissing", field: "durationS" };
  if (values.durationS < PLAUSIBLE.durationMinS) return { code: "shorterThanAMinute", field: "durationS" };
  return findImpossible(values, one);
}

function rawOf(text: string | undefined): string | null {
  return text?.slice(0, RAW_CHARS_MAX) ?? null;
}

function readOne(one: Recording, input: { row: number; options: ListOptions }): Outcome {
  const { row, options } = input;
  const issue = (code: RowIssueCode, field: string | null = null) =>
    recordIssue(code, { row, line: one.line, field });
  const drop = (code: RowIssueCode, field: string | null = null): Outcome => ({
    activity: null,
    issues: [issue(code, field)],
    zone: null,
  });
  const start = localStart(one, { timeZone: options.timeZone });
  if (start === null) {
    const isEmpty = one.startMs === null && !one.startText;
    const said = issue(isEmpty ? "dateMissing" : "dateInvalid", "startLocal");
    const raw = rawOf(one.startText);
    return { activity: null, issues: [{ ...said, raw }], zone: null };
  }
  const localDate = start.startLocal.slice(0, 10);
  const misdated = startProblem(localDate, options.today);
  if (misdated) return drop(misdated, "startLocal");
  const { durationS } = one.values;
  const values = rounded(one.values, durationS !== null && Number.isFinite(durationS) ? durationS : 0);
  const refused = refusal(one, values);
  if (refused) return drop(refused.code, refused.field);
  const checked = checkValues(values, one);
  const issues = [
    ...one.notes.map((note) => issue(note)),
    ...(one.sportKnown ? [] : [{ ...issue("unknownActivityType", "sport"), raw: rawOf(one.sportWord) }]),
    ...checked.issues.map(({ code, field }) => issue(code, field)),
  ];
  const zoneFlag = start.zone === "file" ? [] : [start.zone];
  const activity: Activity = {
    row,
    sport: canonicalSport(one.sport),
    startLocal: start.startLocal,
    localDate,
    ...checked.values,
    title: cleanTitle(one.title),
    dedupeKey: one.key,
    flags: [...new Set([...zoneFlag, ...issues.map(({ code }) => code)])],
  };
  return { activity, issues, zone: start.zone };
}

function failed({ problem, line }: FailedRecording, row: number): Outcome {
  const issue: ImportIssue = { ...fileIssue({ ...problem, severity: "error" }), row, line };
  return { activity: null, issues: [issue], zone: null };
}

const ZONE_NOTES = {
  timeZoneFromProfile: {
    severity: "info",
    message: "The file gives its times in UTC; they are shown in the time zone of your profile.",
  },
  timeZoneUnknown: {
    severity: "warning",
    message:
      "The file gives its times in UTC and no time zone, so a run late or early in the day may fall on the wrong date. Set your time zone and read the file again.",
  },
} as const;

function fileNotes(outcomes: readonly Outcome[]): ImportIssue[] {
  return (["timeZoneUnknown", "timeZoneFromProfile"] as const)
    .filter((code) => outcomes.some(({ zone }) => zone === code))
    .map((code) => fileIssue({ code, ...ZONE_NOTES[code] }));
}

function coverageOf(activities: readonly Activity[], options: ListOptions): ImportOutput["coverage"] {
  const days = [...new Set(activities.map(({ localDate }) => localDate))].sort();
  if (!options.complete && days.length > 1) return { from: null, to: null, possiblyTruncated: false };
  return { from: days[0] ?? null, to: days.at(-1) ?? null, possiblyTruncated: false };
}

/** The word for the sport of a recording where the runner has to say, or has said, what it means. */
function askedWord(one: Recording | FailedRecording | undefined, { sportWords }: ListOptions): string[] {
  if (one === undefined || "problem" in one || !one.sportWord) return [];
  return one.sportKnown && !Object.hasOwn(sportWords, one.sportWord) ? [] : [one.sportWord];
}

/**
 * Checks recordings and turns them into activities on the runner's wall clock; says what was left out. The same
 * recording twice is kept once.
 */
export function listRecordings(
  recordings: readonly (Recording | FailedRecording)[],
  options: ListOptions,
): RecordingList {
  const activities: Activity[] = [];
  const issues: ImportIssue[] = [];
  const keys = new Set<string>();
  const askedWords = new Set<string>();
  let duplicatesInFile = 0;
  const outcomes = recordings.map((one, index) => {
    const row = index + 1;
    return "problem" in one ? failed(one, row) : readOne(one, { row, options });
  });
  outcomes.forEach(({ activity, issues: said }, index) => {
    if (activity !== null && keys.has(activity.dedupeKey)) {
      duplicatesInFile += 1;
      issues.push(recordIssue("duplicateInFile", { row: index + 1, line: null, field: null }));
      return;
    }
    issues.push(...said);
    if (activity === null) return;
    keys.add(activity.dedupeKey);
    activities.push(activity);
    for (const word of askedWord(recordings[index], options)) askedWords.add(word);
  });
  const runs = activities.filter(({ sport }) => isRunKey(sport)).length;
  const rejected = recordings.length - activities.length - duplicatesInFile;
  return {
    askedWords: [...askedWords],
    units: { distance: "km", source: "header", confidence: "high", proof: options.proof },
    coverage: coverageOf(activities, options),
    counts: {
      rows: recordings.length,
      runs,
      otherSports: activities.length - runs,
      rejected,
      duplicatesInFile,
      repaired: 0,
    },
    activities,
    issues: [...fileNotes(outcomes), ...issues],
  };
}
