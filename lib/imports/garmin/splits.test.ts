import { describe, expect, it } from "vitest";
import { codesOf, readText } from "./fixtures/read-text";

/** Two laps of 1 km, one of 0.5 km, and the summary. */
const WITH_UNITS = `Laps,Time,Cumulative Time,Distance km,Avg Pace min/km,Avg HR bpm,Max HR bpm,Total Ascent m,Avg Run Cadence spm,Avg Stride Length m,Calories C
1,"5:00.4","5:00.4",1.00,5:00,140,150,10,160,1.25,60
2,"5:00","10:00",1.00,5:00,150,160,5,160,1.25,60
3,"2:30","12:30",0.50,5:00,160,170,--,160,1.25,30
Summary,"12:30.4","12:30",2.50,5:00,148,170,15,160,1.25,150
`;
const WITHOUT_UNITS = WITH_UNITS.replace(/ (km|min\/km|bpm|m|spm|C)(?=[,\n])/g, "");
const SUNDAY = { startLocal: "2026-03-08T09:00:00" };

describe("the laps of one activity", () => {
  it("are one run once the runner has said when it was; the summary line is not counted again", async () => {
    const output = await readText(WITH_UNITS, SUNDAY);
    expect(output).toMatchObject({
      format: "garmin-splits-csv",
      file: { delimiter: ",", decimal: ".", locale: "en" },
      units: { distance: "km", source: "stride", proof: "stride x cadence, 3 laps" },
      counts: { rows: 1, runs: 1, rejected: 0 },
    });
    expect(output.activities[0]).toMatchObject({
      sport: "run",
      startLocal: "2026-03-08T09:00:00",
      distanceM: 2_500,
      durationS: 750.4,
      avgHr: 148,
      maxHr: 170,
      cadenceSpm: 160,
      strideM: 1.25,
      ascentM: 15,
    });
  });

  it("without a date are rejected with what to do instead", async () => {
    const output = await readText(WITH_UNITS);
    expect(output).toMatchObject({
      format: "garmin-splits-csv",
      activities: [],
      counts: { rows: 1, rejected: 1 },
    });
    expect(codesOf(output)).toEqual(["splitsNeedDate"]);
    expect(output.issues[0]).toMatchObject({ severity: "error", row: 1 });
  });

  it("without units in the headings prove them by stride and cadence", async () => {
    const output = await readText(WITHOUT_UNITS, SUNDAY);
    expect(output.units).toMatchObject({ distance: "km", source: "stride" });
    expect(output.activities[0]?.distanceM).toBe(2_500);
  });

  it("in miles and feet become metres", async () => {
    const miles = WITH_UNITS.replace("Distance km", "Distance mi")
      .replace("Total Ascent m", "Total Ascent ft")
      .replaceAll(",1.25,", ",--,");
    const output = await readText(miles, SUNDAY);
    expect(output.units).toMatchObject({ distance: "mi", source: "header" });
    expect(output.activities[0]).toMatchObject({ distanceM: 4_023.4, ascentM: 5 });
  });

  it("that tell no unit are asked about", async () => {
    const open = WITHOUT_UNITS.replaceAll(",1.25,", ",--,");
    expect(codesOf(await readText(open, SUNDAY))).toEqual(["unitsUnknown"]);
    const told = await readText(open, { ...SUNDAY, profile: { units: "mi" } });
    expect(told.activities[0]?.distanceM).toBe(4_023.4);
  });

  it("without a summary line are summed and weighted by time", async () => {
    const laps = WITH_UNITS.replace(/^Summary.*\n/m, "");
    const { activities } = await readText(laps, SUNDAY);
    expect(activities[0]).toMatchObject({ distanceM: 2_500, avgHr: 148, ascentM: 15 });
  });
});
