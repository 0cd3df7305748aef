import { describe, expect, it } from "vitest";
import { EDITED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import type { ImportFormat } from "@/lib/imports/import-output";
import type { Activity } from "@/lib/training";
import { outputOf, rowOn } from "@/tests/support/import-output";
import { TEST_RUNNER } from "@/tests/support/runner-state";
import { activitiesAfterUndo } from "./after-undo";
import { mergeActivities } from "./merge-activities";

const rowOf = (km: number) => rowOn("2026-11-17", km);

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

it("takes a list that lost its times of day for the runs that it holds, and keeps their times", () => {
  const timed = [rowOf(8), { ...rowOf(5), startLocal: "2026-11-17T07:00:00", dedupeKey: "morning" }];
  const lost = timed.map((row, index) => ({
    ...row,
    distanceM: (row.distanceM ?? 0) + 10,
    startLocal: "2026-11-17T00:00:00",
    flags: ["startTimeMissing"],
    dedupeKey: `lost ${index}`,
  }));
  const starts = (files: Activity[][]) =>
    upload(files)
      .map(({ startLocal }) => startLocal)
      .sort();
  const expected = ["2026-11-17T07:00:00", "2026-11-17T18:00:00"];
  expect(starts([timed, lost])).toEqual(expected);
  expect(starts([lost, timed])).toEqual(expected);
});

it("leaves a run alone on undo while another committed file holds it", () => {
  const [first] = upload([[rowOf(8)]]);
  if (!first) throw new Error("One run was stored.");
  const held = (status: "committed" | "undone") => [
    { id: "import 0", status: "committed" as const, same: [], replaced: [], offered: [] },
    {
      id: "import 1",
      status,
      same: [{ as: "import 0", keys: [first.dedupeKey] }],
      replaced: [],
      offered: [],
    },
  ];
  const nothing = { removed: [], restored: [] };
  const after = (status: "committed" | "undone") =>
    activitiesAfterUndo([first], { importId: "import 0", held: held(status) });
  expect(after("committed")).toEqual(nothing);
  expect(after("undone")).toEqual({ ...nothing, removed: [first] });
});

describe("two records of one run", () => {
  const csv = { ...rowOf(8), title: "Hills", avgHr: 140, cadenceSpm: 170 };
  const fit = { ...rowOf(8.05), title: "", dedupeKey: "fit|1", avgHr: 141, cadenceSpm: null };
  const importOf = (
    activities: Activity[],
    more: { format: ImportFormat; id: string; stored: StoredActivity[] },
  ) =>
    mergeActivities({
      runnerId: TEST_RUNNER,
      importId: more.id,
      output: outputOf(activities, more.format),
      stored: more.stored,
    });
  const csvFirst = importOf([csv], { format: "garmin-activities-csv", id: "csv", stored: [] });
  const numbers = ({ title, distanceM, avgHr, cadenceSpm, source }: StoredActivity) => ({
    ...{ title, distanceM, avgHr, cadenceSpm, source },
  });

  it("from a list and a watch file become one, in either order, with the better numbers and no gaps", () => {
    const then = importOf([fit], { format: "fit", id: "fit", stored: csvFirst.all });
    const fitFirst = importOf([fit], { format: "fit", id: "fit", stored: [] });
    const back = importOf([csv], { format: "garmin-activities-csv", id: "csv", stored: fitFirst.all });
    const best = { title: "Hills", distanceM: 8050, avgHr: 141, cadenceSpm: 170, source: "fit" };
    expect(then.all.map(numbers)).toEqual([best]);
    expect(back.all.map(numbers)).toEqual([best]);
    expect(then.all[0]?.id).toBe(csvFirst.all[0]?.id);
    expect(then.issues).toMatchObject([{ code: "replacedStored" }]);
    expect(back.issues).toMatchObject([{ code: "keptStored" }]);
  });

  it("stay one however often either file comes again", () => {
    const once = importOf([fit], { format: "fit", id: "fit", stored: csvFirst.all });
    const again = importOf([fit], { format: "fit", id: "fit 2", stored: once.all });
    const andCsv = importOf([csv], { format: "garmin-activities-csv", id: "csv 2", stored: again.all });
    expect(again).toMatchObject({ added: [], updated: [] });
    expect(andCsv).toMatchObject({ added: [], updated: [], all: once.all });
  });

  it("go back to the first one when the better file is undone", () => {
    const then = importOf([fit], { format: "fit", id: "fit", stored: csvFirst.all });
    const held = [
      { id: "csv", status: "committed" as const, same: [], replaced: [], offered: [] },
      { id: "fit", status: "committed" as const, same: [], replaced: then.replaced, offered: then.offered },
    ];
    expect(activitiesAfterUndo(then.all, { importId: "fit", held })).toEqual({
      removed: [],
      restored: csvFirst.all,
    });
  });

  it("typed in and recorded become the recording; two runs of a day stay two", () => {
    const typed: StoredActivity = {
      ...{ ...rowOf(8.2), dedupeKey: "manual|1", id: "m", importId: null, source: "manual" },
      ...{ startLocal: "2026-11-17T00:00:00", flags: ["startTimeMissing"] },
    };
    const then = importOf([csv], { format: "garmin-activities-csv", id: "csv", stored: [typed] });
    expect(then.all.map(({ id, distanceM, source }) => [id, distanceM, source])).toEqual([
      ["m", 8000, "garmin_csv"],
    ]);
    expect(then.issues).toMatchObject([{ code: "replacedLogged" }]);
    const evening = { ...csv, startLocal: "2026-11-17T21:00:00", dedupeKey: "evening" };
    const both = importOf([csv, evening], { format: "garmin-activities-csv", id: "csv", stored: [typed] });
    expect(both.all).toHaveLength(2);
  });

  it("leave a run that the runner deleted deleted, whichever kind of file brings it", () => {
    const merged = mergeActivities({
      runnerId: TEST_RUNNER,
      importId: "fit",
      output: outputOf([fit], "fit"),
      stored: [],
      removed: csvFirst.all,
    });
    expect(merged).toMatchObject({ added: [], updated: [], all: [] });
  });
});

it("knows a run again whose numbers the runner corrected, also under the key of a log", () => {
  const [stored] = upload([[rowOf(8)]]);
  if (!stored) throw new Error("One run was stored.");
  const corrected = {
    ...stored,
    dedupeKey: "manual|1",
    distanceM: 9000,
    flags: [...stored.flags, EDITED_BY_RUNNER],
  };
  const input = { runnerId: TEST_RUNNER, importId: "import 1", stored: [corrected] };
  const merged = mergeActivities({ ...input, output: outputOf([rowOf(8)]) });
  expect(merged.all).toEqual([corrected]);
});

describe("a run whose day the runner corrected", () => {
  const corrected = (recordedStart: string, more: Partial<StoredActivity> = {}): StoredActivity => {
    const [stored] = upload([[rowOf(8)]]);
    if (!stored) throw new Error("One run was stored.");
    const then = { localDate: "2026-11-19", startLocal: "2026-11-19T18:00:00" };
    return { ...stored, ...then, recordedStart, flags: [EDITED_BY_RUNNER], ...more };
  };
  const fit = { ...rowOf(8.05), dedupeKey: "fit|1", startLocal: "2026-11-17T18:00:20" };
  const later = { runnerId: TEST_RUNNER, importId: "import 1", output: outputOf([fit], "fit") };

  it.each([
    ["its day", corrected("2026-11-17T18:00:00")],
    ["a start that the first file lacked", corrected("2026-11-17T00:00:00")],
    [
      "its day, and deleted",
      corrected("2026-11-17T18:00:00", { flags: [EDITED_BY_RUNNER, "removedByRunner"] }),
    ],
  ])("is known again in another file: %s", (_, stored) => {
    const isRemoved = stored.flags.length > 1;
    const merged = mergeActivities({
      ...later,
      stored: isRemoved ? [] : [stored],
      removed: isRemoved ? [stored] : [],
    });
    expect(merged).toMatchObject({ added: [], updated: [], all: isRemoved ? [] : [stored] });
  });

  it("does not stand for another run of the day that it was moved from", () => {
    const morning = { ...fit, startLocal: "2026-11-17T07:00:00" };
    const output = outputOf([morning], "fit");
    const merged = mergeActivities({ ...later, output, stored: [corrected("2026-11-17T18:00:00")] });
    expect(merged.added).toHaveLength(1);
  });
});
