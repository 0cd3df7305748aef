import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { answersSchema } from "@/app/api/imports/schema";
import { listActivities } from "@/lib/data/activities";
import { buildStrava } from "@/lib/imports/fixtures/build-strava";
import { buildGpx, buildTcx, steadyPoints, tcxActivity } from "@/lib/imports/fixtures/build-xml";
import {
  buildCsv,
  bytesOf,
  type CsvShape,
  type RowText,
  TEN_KM_IN_MILES,
  threeRuns,
} from "@/lib/imports/garmin/fixtures/build-csv";
import { INVENTED_HEADINGS } from "@/lib/imports/garmin/fixtures/invented-headings";
import { answerFile } from "@/lib/imports/use-cases/answer-file";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { previewColumns, previewImport } from "@/lib/imports/use-cases/preview-import";
import { parseInput } from "@/lib/parse-input";
import { shownFile } from "../support/preview";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

const LATER = "2026-12-16T12:00:00Z";
const EVER = { from: "2000-01-01", to: "2099-12-31" };

beforeAll(useTestEnvironment);

const file = (text: string, fileName = "Listo.csv") => ({ bytes: bytesOf(text), fileName });
const list = (change: Partial<RowText> = {}, shape: CsvShape = {}) =>
  file(buildCsv(threeRuns({ type: "Kurado", ...change }), { headings: INVENTED_HEADINGS, ...shape }));

/** The question about a list, answered as it was suggested, with this changed. */
async function answerAsSuggested(
  context: Awaited<ReturnType<typeof onboardedRunner>>,
  change: Record<string, string> = {},
): Promise<void> {
  const question = await previewImport(context, list());
  if (question.mode !== "columns") throw new Error("Nothing was asked.");
  const mapping = Object.fromEntries(
    question.fields.flatMap(({ field, heading }) => (heading === null ? [] : [[field, heading]])),
  );
  const said = { headings: question.headings, mapping: { ...mapping, ...change } };
  await answerFile(context, parseInput(answersSchema, { columns: said }));
}

describe("a list in a language that nobody knows", () => {
  test("asks which column is which, with our guess and the first values", async () => {
    const context = at(await onboardedRunner(), LATER);
    const question = await previewImport(context, list());
    expect(question).toMatchObject({ mode: "columns", fileName: "Listo.csv" });
    if (question.mode !== "columns") return;
    expect(question.columns[4]).toEqual({ heading: "Longo", samples: ["10.00", "10.00", "10.00"] });
    expect(
      question.fields.filter(({ needed }) => needed).map(({ field, heading }) => [field, heading]),
    ).toEqual([
      ["type", "Zorbo"],
      ["date", "Kelva"],
      ["distance", "Longo"],
      ["time", "Duro"],
    ]);
    const commit = commitImport(context, { ...list(), requestId: randomUUID() });
    await expect(commit).rejects.toMatchObject({ kind: "badInput", code: "unknownHeaders" });
  });

  test("is read by the answer, then and the next time, also with a column less", async () => {
    const context = at(await onboardedRunner(), LATER);
    await answerAsSuggested(context);
    const preview = await shownFile(context, list());
    expect(preview).toMatchObject({
      columnsAnswered: true,
      counts: { rows: 3, runs: 0, otherSports: 3 },
      sports: [{ word: "Kurado", sport: null }],
    });
    await answerFile(context, parseInput(answersSchema, { sports: { Kurado: "run" } }));
    const { importId } = await commitImport(context, { ...list(), requestId: randomUUID() });
    expect(importId).toBeTruthy();
    const stored = await listActivities(context.db, { runnerId: context.runnerId, ...EVER });
    expect(stored.map(({ sport, distanceM }) => [sport, distanceM])).toEqual(Array(3).fill(["run", 10_000]));
    const next = await shownFile(context, list({ title: "Nova" }, { omit: ["te", "steps"] }));
    expect(next).toMatchObject({
      units: { distance: "km", source: "stride" },
      columnsAnswered: true,
      counts: { runs: 3, added: 0, duplicates: 3 },
      sports: [{ word: "Kurado", sport: "run" }],
    });
  });

  test("can be answered otherwise later, and only by the runner who was asked", async () => {
    const context = at(await onboardedRunner(), LATER);
    await answerAsSuggested(context);
    const question = await previewColumns(context, list());
    expect(question.fields.find(({ field }) => field === "time")?.heading).toBe("Duro");
    await answerAsSuggested(context, { time: "Tuto" }).catch(() => undefined);
    const said = {
      headings: question.headings,
      mapping: { type: "Zorbo", date: "Kelva", distance: "Longo", time: "Tuto" },
    };
    await answerFile(context, parseInput(answersSchema, { columns: said }));
    const { runs } = await shownFile(context, list({ elapsed: "00:51:00", pace: "--" }));
    expect(runs).toEqual([]);
    await answerFile(context, parseInput(answersSchema, { sports: { Kurado: "run" } }));
    expect((await shownFile(context, list())).runs[0]).toMatchObject({ durationS: 3_060 });
    const other = at(await onboardedRunner(), LATER);
    expect(await previewImport(other, list())).toMatchObject({ mode: "columns" });
  });

  test.each([
    [{ type: "Zorbo", date: "Kelva", distance: "Longo" }, "Choose the column for: time."],
    [
      { type: "Zorbo", date: "Kelva", distance: "Longo", time: "Longo" },
      "This column is chosen twice. Choose another one.",
    ],
    [{ type: "Zorbo", date: "Kelva", distance: "Longo", time: "Nenio" }, "Choose a column of this file."],
  ])("refuses the answer %j", (mapping, message) => {
    const columns = { headings: Object.values(INVENTED_HEADINGS), mapping };
    expect(() => parseInput(answersSchema, { columns })).toThrow(message);
  });
});

describe("words for sports in files of other services", () => {
  test.each([
    ["Strava", buildStrava([{ type: "Trotto" }, { id: "2", type: "Ride" }]), "activities.csv"],
    [
      "GPX",
      buildGpx({ segments: [steadyPoints({ seconds: 900, everyS: 5, metresPerS: 3 })], type: "Trotto" }),
      "a.gpx",
    ],
    ["TCX", buildTcx([tcxActivity([{ timeS: 900, distanceM: 2_700 }], "Trotto")]), "a.tcx"],
  ])("that nobody knows are asked about in %s, remembered, and can be changed", async (_, text, name) => {
    const context = at(await onboardedRunner(), LATER);
    const open = await shownFile(context, file(text, name));
    expect(open).toMatchObject({ sports: [{ word: "Trotto", sport: null }], counts: { runs: 0 } });
    await answerFile(context, parseInput(answersSchema, { sports: { Trotto: "run" } }));
    const answered = await shownFile(context, file(text, name));
    expect(answered).toMatchObject({ sports: [{ word: "Trotto", sport: "run" }], counts: { runs: 1 } });
    expect(answered.issues.map(({ code }) => code)).not.toContain("unknownActivityType");
  });
});

describe("what a list leaves open", () => {
  test("asks about kilometres and miles in one file, and takes each row by itself when told so", async () => {
    const context = at(await onboardedRunner(), LATER);
    const inMiles = { distance: "6.21", pace: "8:03", ascent: "138" };
    const old = threeRuns(inMiles).map((row) => ({ ...row, date: row.date?.replace("2026", "2025") ?? "" }));
    const mixed = file(buildCsv([...threeRuns(), ...old]));
    expect(await shownFile(context, mixed)).toMatchObject({
      needsUnits: true,
      hasMixedUnits: true,
      effect: null,
    });
    const commit = { ...mixed, requestId: randomUUID() };
    await expect(commitImport(context, commit)).rejects.toMatchObject({ code: "unitsUnknown" });
    const each = { ...mixed, unitsOverride: "each" as const };
    expect(await shownFile(context, each)).toMatchObject({
      needsUnits: false,
      counts: { runs: 6, rejected: 0 },
    });
    await commitImport(context, { ...each, requestId: randomUUID() });
    const stored = await listActivities(context.db, { runnerId: context.runnerId, ...EVER });
    expect(stored.map(({ distanceM }) => distanceM).sort()).toEqual([
      10_000, 10_000, 10_000, 9_994, 9_994, 9_994,
    ]);
  });

  test("takes the unit of the last list that proved it before that of the profile, and says so", async () => {
    const context = at(await onboardedRunner(), LATER);
    const miles = file(buildCsv(threeRuns(), { base: TEN_KM_IN_MILES }));
    await commitImport(context, { ...miles, requestId: randomUUID() });
    const silent = { date: "2026-03-10 09:00:00", cadence: "--", stride: "--", steps: "--" };
    const next = await shownFile(context, file(buildCsv([{ ...silent, distance: "6.21" }])));
    expect(next.units).toMatchObject({ distance: "mi", proof: "the unit of your last list" });
  });

  test("asks when the laps of one activity were, offers the run that they fit, and adds none", async () => {
    const context = at(await onboardedRunner(), LATER);
    await commitImport(context, { ...file(buildCsv(threeRuns())), requestId: randomUUID() });
    const laps = file(
      'Laps,Time,Cumulative Time,Distance km,Avg Pace min/km,Avg HR bpm\n1,"25:00","25:00",5.00,5:00,140\n2,"25:00","50:00",5.00,5:00,150\nSummary,"50:00","50:00",10.00,5:00,145\n',
      "activity_1.csv",
    );
    const open = await shownFile(context, laps);
    expect(open).toMatchObject({ format: "garmin-splits-csv", needsStart: true, start: null, effect: null });
    expect(open.startSuggestions.map(({ startLocal }) => startLocal)).toContain("2026-03-08T09:00:00");
    await expect(commitImport(context, { ...laps, requestId: randomUUID() })).rejects.toMatchObject({
      code: "startUnknown",
    });
    for (const startLocal of ["2026-03-08T09:00:00", "2026-03-08"]) {
      const preview = await shownFile(context, { ...laps, startLocal });
      expect(preview).toMatchObject({ needsStart: false, counts: { added: 0 } });
    }
    const another = await shownFile(context, { ...laps, startLocal: "2026-03-10T07:00" });
    expect(another).toMatchObject({ counts: { added: 1 }, start: "2026-03-10T07:00:00" });
  });
});
