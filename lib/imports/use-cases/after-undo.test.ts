import fc from "fast-check";
import { expect, it } from "vitest";
import type { StoredActivity } from "@/lib/data/activity-row";
import type { HeldByImport } from "@/lib/data/imports";
import { runsFile } from "@/tests/support/import-output";
import { TEST_RUNNER } from "@/tests/support/runner-state";
import { activitiesAfterUndo } from "./after-undo";
import { mergeActivities } from "./merge-activities";

/** Milliseconds on a busy machine. */
const TIMEOUT_MS = 60_000;
const CASES = Number(process.env.RUNGPT_CASES ?? 300);
const RUNS = 4;
const FORMATS = ["garmin-activities-csv", "fit", "gpx", "strava-activities-csv"] as const;

/** A file: its kind, and of each run that it holds how it tells of it. */
interface TestFile {
  format: (typeof FORMATS)[number];
  runs: { index: number; meters: number; avgHr: number | null; strideM: number | null; title: string }[];
}

const run = fc.record({
  index: fc.nat({ max: RUNS - 1 }),
  meters: fc.integer({ min: 9_990, max: 10_010 }),
  avgHr: fc.option(fc.integer({ min: 140, max: 150 })),
  strideM: fc.option(fc.constantFrom(1.1, 1.2)),
  title: fc.constantFrom("", "Hills"),
});
const file: fc.Arbitrary<TestFile> = fc.record({
  format: fc.constantFrom(...FORMATS),
  runs: fc.uniqueArray(run, { minLength: 1, maxLength: RUNS, selector: ({ index }) => index }),
});
/** Files in the order in which they come; some come more than once. */
const history = fc
  .array(file, { minLength: 2, maxLength: 4 })
  .chain((files) => fc.array(fc.constantFrom(...files), { minLength: 2, maxLength: 6 }));

interface Stored {
  all: StoredActivity[];
  held: HeldByImport[];
}

function store({ all, held }: Stored, one: TestFile, id: string): Stored {
  const output = runsFile(one);
  const merged = mergeActivities({ runnerId: TEST_RUNNER, importId: id, output, stored: all });
  const { same, replaced, offered } = merged;
  return { all: merged.all, held: [...held, { id, status: "committed", same, replaced, offered }] };
}

function storeAll(files: readonly (TestFile | null)[]): Stored {
  return files.reduce<Stored>(
    (stored, one, index) => (one === null ? stored : store(stored, one, `import ${index}`)),
    { all: [], held: [] },
  );
}

function undo({ all, held }: Stored, importId: string): Stored {
  const { removed, restored } = activitiesAfterUndo(all, { importId, held });
  const gone = new Set(removed.map(({ id }) => id));
  const instead = new Map(restored.map((activity) => [activity.id, activity]));
  return {
    all: all.filter(({ id }) => !gone.has(id)).map((activity) => instead.get(activity.id) ?? activity),
    held: held.map((one) => (one.id === importId ? { ...one, status: "undone" } : one)),
  };
}

/** What counts of activities, by day: all but under which file's key they are kept. */
function numbers({ all }: Stored) {
  return all
    .map(({ id: _id, dedupeKey: _key, importId: _import, row: _row, ...rest }) => rest)
    .sort((a, b) => a.localDate.localeCompare(b.localDate));
}

it(
  "files that overlap, repeat and come in any order never store a run twice",
  () => {
    fc.assert(
      fc.property(history, (files) => {
        const { all } = storeAll(files);
        const distinct = new Set(files.flatMap(({ runs }) => runs.map(({ index }) => index)));
        expect(all).toHaveLength(distinct.size);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }),
      { numRuns: CASES },
    );
  },
  TIMEOUT_MS,
);

it(
  "an import that is undone leaves what the other files alone would have made",
  () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), (files, first, second) => {
        const stored = storeAll(files);
        const [one, two] = [first % files.length, second % files.length];
        const after = undo(stored, `import ${one}`);
        const without = (gone: number[]) => files.map((each, index) => (gone.includes(index) ? null : each));
        expect(numbers(after)).toEqual(numbers(storeAll(without([one]))));
        if (one === two) return;
        expect(numbers(undo(after, `import ${two}`))).toEqual(numbers(storeAll(without([one, two]))));
      }),
      { numRuns: CASES },
    );
  },
  TIMEOUT_MS,
);
