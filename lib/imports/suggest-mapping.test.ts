import { gzipSync } from "fflate";
import { expect, it } from "vitest";
import { buildCsv, bytesOf, type CsvShape, threeRuns } from "./garmin/fixtures/build-csv";
import { INVENTED_HEADINGS } from "./garmin/fixtures/invented-headings";
import { codesOf, readText } from "./garmin/fixtures/read-text";
import { ALL_RUNS, readExport, suggestMapping } from "./index";

const INVENTED: CsvShape = { headings: INVENTED_HEADINGS };
const LIST = buildCsv(threeRuns({ type: "Kurado" }), INVENTED);

it("a list in an unknown language asks which column is which", async () => {
  const output = await readText(LIST);
  expect(output).toMatchObject({ format: "unknown", issues: [{ code: "unknownHeaders" }] });
  expect(output.issues[0]?.message).toContain("activity type, date, distance, time");
});

it("suggests what each column is, and names the sports that we don't know", async () => {
  const { headers, samples, suggestions, unknownSports } = await suggestMapping(bytesOf(LIST));
  expect(headers).toHaveLength(17);
  expect(samples[4]).toEqual(["10.00", "10.00", "10.00"]);
  expect(suggestions).toMatchObject({
    type: "Zorbo",
    date: "Kelva",
    favorite: "Amiko",
    title: "Nomba",
    distance: "Longo",
    time: "Duro",
    avgHr: "Koro",
    maxHr: "Koro maks",
    cadence: "Pasoj",
    pace: "Rapido",
    stride: "Pasolongo",
  });
  expect(unknownSports).toEqual(["Kurado"]);
});

it("the suggestions, confirmed, read the list as if it were in English", async () => {
  const { suggestions } = await suggestMapping(bytesOf(LIST));
  const read = await readText(LIST, { mapping: suggestions, sportWords: { Kurado: "run" } });
  const english = await readText(buildCsv(threeRuns()));
  expect(read.units).toEqual(english.units);
  expect(read.counts).toEqual(english.counts);
  expect(read.issues).toEqual([]);
  const without = (list: typeof read) =>
    list.activities.map(({ movingS: _, elapsedS: __, ascentM: ___, ...activity }) => activity);
  expect(without(read)).toEqual(without(english));
});

it("without the sport, rows are kept as other sports and named", async () => {
  const { suggestions } = await suggestMapping(bytesOf(LIST));
  const read = await readText(LIST, { mapping: suggestions, profile: { units: "km" } });
  expect(read.counts).toMatchObject({ rows: 3, runs: 0, otherSports: 3 });
  expect(codesOf(read)).toContain("unknownActivityType");
});

it("a mapping goes before the names, and headings that are not there change nothing", async () => {
  const list = buildCsv(threeRuns({ moving: "00:40:00" }));
  const mapped = await readText(list, { mapping: { time: "Moving Time", stride: "Not there" } });
  expect(mapped.activities[0]?.strideM).toBe(1.25);
  expect(mapped.activities[0]?.movingS).toBeNull();
});

it("a list without a column of sports is one of runs when the runner says so", async () => {
  const list = buildCsv(threeRuns(), { ...INVENTED, omit: ["type"] });
  const needed = { type: ALL_RUNS, date: "Kelva", distance: "Longo", time: "Duro" };
  const mapping = { ...needed, cadence: "Pasoj", stride: "Pasolongo", pace: "Rapido" };
  const read = await readText(list, { mapping });
  expect(read).toMatchObject({ units: { source: "stride" }, counts: { rows: 3, runs: 3 }, issues: [] });
  expect((await suggestMapping(bytesOf(list), mapping)).suggestions.type).toBe(ALL_RUNS);
});

it("a list that is packed with gzip is asked about as the list in it", async () => {
  const packed = gzipSync(bytesOf(LIST));
  expect((await readExport({ bytes: packed })).issues).toMatchObject([{ code: "unknownHeaders" }]);
  const asked = await suggestMapping(packed);
  expect(asked).toEqual(await suggestMapping(bytesOf(LIST)));
  const read = await readExport({
    bytes: packed,
    mapping: asked.suggestions,
    sportWords: { Kurado: "run" },
  });
  expect(read.counts).toMatchObject({ rows: 3, runs: 3 });
  expect(await suggestMapping(packed.slice(0, 40))).toMatchObject({ headers: [] });
});

it("a file that is no table has no suggestions", async () => {
  const none = { headers: [], samples: [], suggestions: {}, unknownSports: [] };
  expect(await suggestMapping(new Uint8Array())).toEqual(none);
  expect(await suggestMapping(Uint8Array.of(0x50, 0x4b, 3, 4))).toEqual(none);
});

it("an earlier answer goes before the guesses", async () => {
  const { suggestions } = await suggestMapping(bytesOf(LIST), { time: "Tuto", title: "Not there" });
  expect(suggestions).toMatchObject({ type: "Zorbo", time: "Tuto", title: "Nomba" });
});

it("known headings are suggested as they are", async () => {
  const { suggestions, unknownSports } = await suggestMapping(bytesOf(buildCsv(threeRuns())));
  expect(suggestions).toMatchObject({
    type: "Activity Type",
    ascent: "Total Ascent",
    movingTime: "Moving Time",
  });
  expect(unknownSports).toEqual([]);
});
