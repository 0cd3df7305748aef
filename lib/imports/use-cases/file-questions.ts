import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { sameActivity, suggestMapping } from "@/lib/imports";
import type { Activity, Sport } from "@/lib/training";
import { SPORT_WORD_CHARS_MAX, SPORT_WORDS_MAX, START_SUGGESTIONS } from "./constants";
import { needsStart, needsUnits, type ReadUpload, readFile, type Upload } from "./read-upload";

/** What a file leaves open, and what the runner has said of it so far. */
export interface FileQuestions {
  /** The runner has to say kilometres or miles before this file can be stored. */
  needsUnits: boolean;
  /** Kilometres and miles both occur: `units=each` reads every row by itself. */
  hasMixedUnits: boolean;
  /** The file has no date: the runner has to say when this was. */
  needsStart: boolean;
  /** What the runner said; null for files that say it themselves. */
  start: string | null;
  /** Stored runs of this size: perhaps the file is one of them. */
  startSuggestions: Pick<Activity, "startLocal" | "title" | "distanceM" | "durationS">[];
  /** The columns were read as the runner said, now or of an earlier file. */
  columnsAnswered: boolean;
  /** Words for sports that no language knows, with what the runner said of them. */
  sports: { word: string; sport: Sport | null }[];
}

const UNKNOWN_SPORT = "unknownActivityType";

/** Words of a Garmin list: looked for only where there is one to ask about, or was once. */
async function wordsOfList({ bytes }: Upload, { mapping, output, answers }: ReadUpload): Promise<string[]> {
  const isOpen = output.issues.some(({ code }) => code === UNKNOWN_SPORT);
  if (!isOpen && Object.keys(answers.sports).length === 0) return [];
  return (await suggestMapping(bytes, mapping ?? {})).unknownSports;
}

async function sportQuestions(upload: Upload, read: ReadUpload): Promise<FileQuestions["sports"]> {
  const { output, answers, askedWords } = read;
  const words = output.format === "garmin-activities-csv" ? await wordsOfList(upload, read) : askedWords;
  return words
    .filter((word) => word.length <= SPORT_WORD_CHARS_MAX)
    .slice(0, SPORT_WORDS_MAX)
    .map((word) => ({
      word,
      sport: Object.hasOwn(answers.sports, word) ? (answers.sports[word] ?? null) : null,
    }));
}

/** Laps alone, without the day that they were run on? */
export function isUndated({ format }: ReadUpload["output"]): boolean {
  return format === "garmin-splits-csv";
}

/** The run of a file without a date, as if it had been today. */
async function undatedRun(context: RunnerContext, input: { upload: Upload; read: ReadUpload }) {
  const { upload, read } = input;
  const { output } = needsStart(read.output)
    ? await readFile(context, { ...upload, startLocal: read.today })
    : read;
  return output.activities[0];
}

function suggestStarts(state: RunnerState, run: Activity | undefined): FileQuestions["startSuggestions"] {
  if (run === undefined) return [];
  const then = ({ startLocal, localDate }: Activity) => ({ ...run, startLocal, localDate });
  return state.activities
    .filter((stored) => sameActivity(then(stored), stored))
    .sort((a, b) => (a.startLocal < b.startLocal ? 1 : -1))
    .slice(0, START_SUGGESTIONS)
    .map(({ startLocal, title, distanceM, durationS }) => ({ startLocal, title, distanceM, durationS }));
}

/** What a file that can be read leaves open, with what the runner said of it and of files like it. */
export async function fileQuestions(
  context: RunnerContext,
  input: { upload: Upload; read: ReadUpload; state: RunnerState },
): Promise<FileQuestions> {
  const { upload, read, state } = input;
  const { output, mapping } = read;
  const undated = isUndated(output);
  return {
    needsUnits: needsUnits(output),
    hasMixedUnits: upload.unitsOverride === "each" || output.issues.some(({ code }) => code === "mixedUnits"),
    needsStart: needsStart(output),
    start: undated ? (output.activities[0]?.startLocal ?? null) : null,
    startSuggestions: undated ? suggestStarts(state, await undatedRun(context, { upload, read })) : [],
    columnsAnswered: mapping !== null,
    sports: await sportQuestions(upload, read),
  };
}
