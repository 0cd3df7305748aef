import { expect, it } from "vitest";
import type { ImportOutput } from "@/lib/imports/import-output";
import type { Activity } from "@/lib/training";
import { runOn, TEST_RUNNER } from "@/tests/support/runner-state";
import { mergeActivities } from "./merge-activities";
import { activitiesToRemove } from "./undo-import";

function outputOf(activities: Activity[]): ImportOutput {
  return {
    format: "garmin-activities-csv",
    file: { bytes: 1, sha256: "0".repeat(64), encoding: "utf-8", delimiter: ",", decimal: ".", locale: "en" },
    units: { distance: "km", source: "stride", confidence: "high", proof: "" },
    coverage: { from: null, to: null, possiblyTruncated: false },
    counts: { rows: 1, runs: 1, otherSports: 0, rejected: 0, duplicatesInFile: 0, repaired: 0 },
    activities,
    issues: [],
  };
}

function rowOf(km: number): Activity {
  const { id: _id, importId: _importId, source: _source, ...activity } = runOn("2026-11-17", { km });
  return activity;
}

function upload(files: Activity[][]) {
  return files.reduce<ReturnType<typeof mergeActivities>["all"]>(
    (stored, activities, index) =>
      mergeActivities({
        runnerId: TEST_RUNNER,
        importId: `import ${index}`,
        output: outputOf(activities),
        stored,
      }).all,
    [],
  );
}

it("keeps the longer of two records of a run under one id, whichever came first", () => {
  const numbers = (files: Activity[][]) => upload(files).map(({ id, distanceM }) => [id, distanceM]);
  expect(numbers([[rowOf(8)], [rowOf(10)]])).toEqual(numbers([[rowOf(10)], [rowOf(8)]]));
  expect(upload([[rowOf(8)], [rowOf(10)]])[0]?.distanceM).toBe(10_000);
});

it("leaves a run alone on undo while another committed file holds it", () => {
  const [first] = upload([[rowOf(8)]]);
  if (!first) throw new Error("One run was stored.");
  const held = (status: "committed" | "undone") => [
    { id: "import 0", status: "committed" as const, keys: [] },
    { id: "import 1", status, keys: [first.dedupeKey] },
  ];
  expect(activitiesToRemove([first], { importId: "import 0", held: held("committed") })).toEqual([]);
  expect(activitiesToRemove([first], { importId: "import 0", held: held("undone") })).toEqual([first]);
});
