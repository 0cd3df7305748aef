import { describe, expect, it } from "vitest";
import { buildStrava } from "../fixtures/build-strava";
import { codesOf, readText } from "../garmin/fixtures/read-text";
import { readStravaDate } from "./strava-dates";

const BOGOTA = { profile: { timeZone: "America/Bogota" } };

describe("the activities.csv of a Strava archive", () => {
  it("is read from the columns in metres and seconds, in UTC, with steps of both feet", async () => {
    const output = await readText(buildStrava([{}]), BOGOTA);
    expect(output).toMatchObject({
      format: "strava-activities-csv",
      file: { delimiter: ",", locale: "en" },
      units: { distance: "km", source: "header", confidence: "high" },
      counts: { rows: 1, runs: 1, rejected: 0 },
    });
    expect(output.activities).toEqual([
      {
        row: 1,
        sport: "run",
        startLocal: "2026-03-08T03:00:00",
        localDate: "2026-03-08",
        distanceM: 10_004.3,
        durationS: 3_000,
        movingS: 3_000,
        elapsedS: 3_060,
        avgHr: 150,
        maxHr: 172,
        cadenceSpm: 161,
        strideM: null,
        ascentM: 43,
        title: "Morning Run",
        dedupeKey: "strava|9000000001",
        flags: ["timeZoneFromProfile"],
      },
    ]);
  });

  it("is found in a language by the order of its columns", async () => {
    const rows = [
      { id: "1", date: "2 ago 2026, 12:20:32 p.m.", type: "Carrera", kilometres: "9,44", metres: "9440.5" },
      { id: "2", date: "1 ago 2026, 6:00:00 a.m.", type: "Bicicleta", kilometres: "30,1", metres: "30100.0" },
    ];
    const output = await readText(buildStrava(rows, { language: "es" }), BOGOTA);
    expect(output.format).toBe("strava-activities-csv");
    expect(output.activities).toMatchObject([
      { sport: "run", startLocal: "2026-08-02T07:20:32", distanceM: 9_440.5, avgHr: 150, cadenceSpm: 161 },
      { sport: "cycle", startLocal: "2026-08-01T01:00:00", distanceM: 30_100, cadenceSpm: null },
    ]);
    expect(output.coverage).toMatchObject({ from: "2026-08-01", to: "2026-08-02" });
  });

  it("falls back on the kilometres, and on the elapsed time", async () => {
    const { activities } = await readText(buildStrava([{ metres: "", moving: "" }]), BOGOTA);
    expect(activities[0]).toMatchObject({ distanceM: 10_000, durationS: 3_060, movingS: null });
  });

  it("keeps descriptions over several lines apart from the rows, and counts lines right", async () => {
    const rows = [
      { id: "1", description: 'one\ntwo, three\n\n"four"' },
      { id: "2", date: "no date" },
    ];
    const output = await readText(buildStrava(rows), BOGOTA);
    expect(output.counts).toMatchObject({ rows: 2, runs: 1, rejected: 1 });
    expect(output.issues.at(-1)).toMatchObject({ row: 2, line: 6, code: "dateInvalid", raw: "no date" });
  });

  it("without a zone warns that days may be off, once for the file", async () => {
    const output = await readText(buildStrava([{ id: "1" }, { id: "2", date: "Mar 9, 2026, 8:00:00 AM" }]));
    expect(codesOf(output)).toEqual(["timeZoneUnknown"]);
  });

  it("keeps one of two rows with the same id", async () => {
    const output = await readText(buildStrava([{}, {}]), BOGOTA);
    expect(output.counts).toMatchObject({ rows: 2, runs: 1, duplicatesInFile: 1 });
  });

  it("without rows says so", async () => {
    expect(codesOf(await readText(buildStrava([])))).toEqual(["noRows"]);
  });
});

it.each([
  ["Aug 15, 2022, 3:09:27 PM", "2022-08-15T15:09:27"],
  ["Aug 15, 2022, 12:09:27 AM", "2022-08-15T00:09:27"],
  ["2 ago 2026, 12:20:32 p.m.", "2026-08-02T12:20:32"],
  ["09.12.2022, 15:24:49", "2022-12-09T15:24:49"],
  ["15 août 2022 à 15:09:27", "2022-08-15T15:09:27"],
  ["3 juil. 2022, 15:09:27", "2022-07-03T15:09:27"],
  ["3 juin 2022, 15:09:27", "2022-06-03T15:09:27"],
  ["15 de mar. de 2022, 15:09:27", "2022-03-15T15:09:27"],
  ["15. März 2022, 15:09:27", "2022-03-15T15:09:27"],
  ["15 paź 2022, 15:09:27", "2022-10-15T15:09:27"],
  ["2022年8月15日 15:09:27", "2022-08-15T15:09:27"],
  ["2022-08-15 15:09:27", "2022-08-15T15:09:27"],
])("%s is %s UTC", (text, iso) => {
  expect(readStravaDate(text, { order: "dayFirst" })).toBe(Date.parse(`${iso}Z`));
});

it.each(["", "31 feb 2022, 10:00:00", "Aug 15, 2022", "15/15/2022, 10:00:00", "Aug 15, 2022, 99:00:00"])(
  "%j is no date",
  (text) => {
    expect(readStravaDate(text, { order: "dayFirst" })).toBeNull();
  },
);
