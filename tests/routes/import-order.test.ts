import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { listImports } from "@/lib/data/imports";
import { loadRunnerState } from "@/lib/data/runner-state";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { undoImport } from "@/lib/imports/use-cases/undo-import";
import { shiftDays } from "@/lib/training";
import { garminFile } from "../e2e/support/garmin-file";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

/** Each case is a runner with some uploads. */
const CASES = Number(process.env.RUNGPT_CASES ?? 5);
const RUNS = 8;
const LATER = "2026-12-16T12:00:00Z";

beforeAll(useTestEnvironment);

function fileOf(indexes: readonly number[]): Uint8Array {
  const runs = indexes.map((index) => ({
    start: `${shiftDays("2026-11-26", index * 2)} 18:00:00`,
    km: 6 + index,
    secPerKm: 330 + index,
  }));
  return new Uint8Array(garminFile(runs));
}

const part = fc.uniqueArray(fc.nat({ max: RUNS - 1 }), { minLength: 1, maxLength: RUNS });
/** Parts of one list, overlapping, in any order, some of them twice; and in which order they are taken back. */
const uploads = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.array(fc.constantFrom(...parts), { minLength: 2, maxLength: 4 }));

/** The first file taken back leaves a run outside the plan that had been closed: its entry lost its run. */
const ONCE_FAILED: [number[][], boolean][] = [
  [
    [
      [3, 0],
      [2, 0],
      [3, 0],
    ],
    false,
  ],
];

async function kmOf({ db, runnerId }: RunnerContext): Promise<number[]> {
  const { activities } = await loadRunnerState(db, { runnerId, from: "2026-10-01" });
  return activities.map(({ distanceM }) => (distanceM ?? 0) / 1000).sort((a, b) => a - b);
}

test("files that overlap, repeat and come in any order store each run once, and taken back leave none", async () => {
  await fc.assert(
    fc.asyncProperty(uploads, fc.boolean(), async (files, newestFirst) => {
      const context = at(await onboardedRunner(), LATER);
      for (const indexes of files) {
        const upload = { bytes: fileOf(indexes), fileName: "Activities.csv", requestId: randomUUID() };
        await commitImport(context, upload);
      }
      const distinct = [...new Set(files.flat())].map((index) => 6 + index).sort((a, b) => a - b);
      expect(await kmOf(context)).toEqual(distinct);
      const imports = await listImports(context.db, { runnerId: context.runnerId });
      for (const { id } of newestFirst ? imports : imports.reverse()) {
        await undoImport(context, { importId: id, requestId: randomUUID() });
      }
      expect(await kmOf(context)).toEqual([]);
    }),
    { numRuns: CASES, examples: ONCE_FAILED },
  );
});
