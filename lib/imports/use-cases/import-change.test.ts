import { expect, test } from "vitest";
import { readExport } from "@/lib/imports";
import { listOf } from "@/tests/support/garmin-list";
import { newRunnerState } from "@/tests/support/runner-state";
import { importChange } from "./import-change";

const NOW = new Date("2026-12-31T12:00:00Z");
const IMPORT_ID = "22222222-2222-4222-8222-222222222222";

async function coverageFor(change: (output: Awaited<ReturnType<typeof readExport>>) => void) {
  const state = newRunnerState();
  const output = await readExport({ bytes: listOf(state.workouts.slice(0, 4)) });
  change(output);
  const read = { output, today: "2026-12-31" };
  return importChange(state, { read, importId: IMPORT_ID, now: NOW }).coverage;
}

test("a list of activities covers its days", async () => {
  expect(await coverageFor(() => undefined)).not.toBeNull();
});

test("single recordings, alone, as laps or many in an archive, prove nothing about the days between them", async () => {
  const alone = await coverageFor((output) => {
    output.format = "fit";
  });
  const laps = await coverageFor((output) => {
    output.format = "garmin-splits-csv";
  });
  const archive = await coverageFor((output) => {
    output.format = "garmin-export-json";
    output.coverage = { ...output.coverage, from: null, to: null };
  });
  expect([alone, laps, archive]).toEqual([null, null, null]);
});
