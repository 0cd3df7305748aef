import { foldHeading } from "./garmin/fold";
import { EXPORT_HINT, type FileProblem } from "./issues";

/** The laps of one Garmin activity; they have a reader of their own. */
export const SPLITS = "fileIsGarminSplits";

interface OtherTable {
  code: string;
  looksLike: string;
  /** What to upload instead, where it is not Garmin's activity list. */
  instead?: string;
  oneOf: readonly (readonly string[])[];
}

/** Tables that runners mix up with the activity list, by headings (folded) that only they have. */
const TABLES: readonly OtherTable[] = [
  {
    code: "fileIsStravaCsv",
    looksLike: "a Strava list whose columns were changed",
    instead: "Upload the activities.csv of your Strava archive as it came.",
    oneOf: [
      ["activity id", "activity date"],
      ["id de actividad", "fecha de la actividad"],
      ["aktivitats-id", "aktivitatsdatum"],
    ],
  },
  {
    code: "fileIsCorosCsv",
    looksLike: "the laps of one COROS activity",
    instead: "Export the activity from COROS once more, as FIT or TCX, and upload that file.",
    oneOf: [["split", "getdistance"]],
  },
  {
    code: "fileIsConnectDump",
    looksLike: "a dump of the Garmin Connect interface",
    oneOf: [
      ["activityid", "starttimelocal"],
      ["activityid", "starttimegmt"],
    ],
  },
  {
    code: SPLITS,
    looksLike: "the splits of one Garmin activity",
    oneOf: [
      ["laps", "time", "distance"],
      ["lap", "time", "distance"],
      ["laps", "cumulative time"],
      ["split", "time", "distance"],
      ["intervals", "time", "distance"],
    ],
  },
  {
    code: "fileIsSleepCsv",
    looksLike: "a sleep report",
    oneOf: [["sleep score"], ["bedtime", "wake time"], ["score", "quality", "duration"]],
  },
];

function hasHeading(headings: readonly string[], wanted: string): boolean {
  return headings.some((heading) => heading === wanted || heading.startsWith(`${wanted} `));
}

/** Recognises other tables, and text that is no table, by the first record; null when it may be an activity list. */
export function detectTable(cells: readonly string[]): FileProblem | null {
  const headings = cells.map((cell) => foldHeading(cell, { diacritics: false }));
  if (headings.filter((heading) => heading !== "").length < 3) {
    return {
      code: "fileIsPlainText",
      message: `This is text without the columns of an activity list. ${EXPORT_HINT}`,
    };
  }
  const table = TABLES.find(({ oneOf }) =>
    oneOf.some((wanted) => wanted.every((heading) => hasHeading(headings, heading))),
  );
  if (!table) return null;
  return {
    code: table.code,
    message: `This looks like ${table.looksLike}. It is not the list of your activities. ${table.instead ?? EXPORT_HINT}`,
  };
}
