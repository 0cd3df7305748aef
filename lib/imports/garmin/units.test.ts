import { describe, expect, it } from "vitest";
import { buildCsv, TEN_KM_IN_MILES, threeRuns } from "./fixtures/build-csv";
import { codesOf, readText } from "./fixtures/read-text";

describe("units and number formats", () => {
  it("reads miles, feet and thousands from a mile account with CRLF", async () => {
    const rows = threeRuns({ calories: "1,443", ascent: "1,079" });
    const output = await readText(buildCsv(rows, { base: TEN_KM_IN_MILES, eol: "\r\n" }));
    expect(output.units).toMatchObject({ distance: "mi", source: "stride", confidence: "high" });
    expect(output.activities[0]).toMatchObject({ distanceM: 9_994, ascentM: 329, durationS: 3_000 });
  });

  it("reads a decimal comma under English headings", async () => {
    const rows = threeRuns({
      distance: "10,00",
      stride: "1,25",
      te: "3,1",
      steps: "8.000",
      time: "00:50:00,4",
    });
    const output = await readText(buildCsv(rows));
    expect(output.file.decimal).toBe(",");
    expect(output.activities[0]).toMatchObject({ distanceM: 10_000, durationS: 3_000.4, strideM: 1.25 });
  });

  it("asks instead of guessing when nothing tells km from miles", async () => {
    const output = await readText(buildCsv(threeRuns(), { omit: ["cadence", "stride", "steps"] }));
    expect(output.units).toMatchObject({ distance: "unknown", source: "unknown", confidence: "low" });
    expect(output.counts).toMatchObject({ rows: 3, runs: 0, rejected: 3 });
    expect(codesOf(output)).toEqual(["ambiguousUnits", "unitsUnknown", "unitsUnknown", "unitsUnknown"]);
  });

  it("takes the profile's unit only when the file does not tell", async () => {
    const silent = buildCsv(threeRuns(), { omit: ["cadence", "stride", "steps"] });
    const byProfile = await readText(silent, { profile: { units: "mi" } });
    expect(byProfile.units).toMatchObject({ distance: "mi", source: "profile", confidence: "medium" });
    expect(byProfile.activities[0]?.distanceM).toBe(16_093.4);
    const byEarlier = await readText(silent, { profile: { units: "km" }, earlierUnits: "mi" });
    expect(byEarlier.units).toMatchObject({
      distance: "mi",
      source: "profile",
      proof: "the unit of your last list",
    });
    const byStride = await readText(buildCsv(threeRuns()), { profile: { units: "mi" } });
    expect(byStride.units).toMatchObject({ distance: "km", source: "stride" });
  });

  it("obeys the runner's choice and warns when stride says otherwise", async () => {
    const output = await readText(buildCsv(threeRuns()), { unitsOverride: "mi" });
    expect(output.units).toMatchObject({ distance: "mi", source: "user" });
    expect(output.activities[0]?.distanceM).toBe(16_093.4);
    expect(codesOf(output)).toContain("unitsContradictProof");
  });

  it("asks when the unit was switched between two merged exports", async () => {
    const { date: _, ...inMiles } = TEN_KM_IN_MILES;
    const miles = threeRuns(inMiles).map((row) => ({
      ...row,
      date: row.date?.replace("2026", "2025") ?? "",
    }));
    const output = await readText(buildCsv([...threeRuns(), ...miles]));
    expect(output.units.distance).toBe("unknown");
    expect(codesOf(output)[0]).toBe("mixedUnits");
  });

  it("reads each row in its own unit when the runner says so, and leaves out only what nothing tells of", async () => {
    const { date: _, ...inMiles } = TEN_KM_IN_MILES;
    const silent = { cadence: "--", stride: "--", moving: "--", elapsed: "--" };
    const year = (rows: ReturnType<typeof threeRuns>, value: string) =>
      rows.map((row) => ({ ...row, date: row.date?.replace("2026", value) ?? "" }));
    const [kmOne, kmTwo, kmThree] = threeRuns();
    const [miOne, miTwo, miThree] = year(threeRuns(inMiles), "2024");
    const rows = [
      { ...kmOne },
      { ...kmTwo, ...silent },
      { ...kmThree },
      { ...inMiles, ...silent, date: "2025-01-01 09:00:00" },
      { ...miOne },
      { ...miTwo, ...silent },
      { ...miThree },
    ];
    const output = await readText(buildCsv(rows, { omit: ["steps"] }), { unitsOverride: "each" });
    expect(output.units).toMatchObject({ distance: "km", source: "user" });
    expect(output.units.proof).toContain("3 in kilometres and 3 in miles");
    expect(output.activities.map(({ distanceM, ascentM }) => [distanceM, ascentM])).toEqual([
      [10_000, 42],
      [10_000, 42],
      [10_000, 42],
      [9_994, 42],
      [9_994, 42],
      [9_994, 42],
    ]);
    expect(output.issues.map(({ code, row }) => [code, row])).toEqual([["unitsUnknown", 4]]);
  });

  it("asks nothing when every distance is in metres anyway", async () => {
    const swim = {
      type: "Pool Swim",
      distance: "1,000",
      pace: "2:00",
      time: "00:20:00",
      cadence: "--",
      stride: "--",
    };
    const output = await readText(buildCsv([{ ...swim, moving: "--", elapsed: "--" }]));
    expect(output.activities).toMatchObject([{ sport: "swim", distanceM: 1_000, durationS: 1_200 }]);
    expect(codesOf(output)).toEqual(["distanceWasMetres"]);
  });

  it("reads the unit in a heading", async () => {
    const shape = { headings: { distance: "Distance (mi)" }, omit: ["cadence", "stride", "steps"] as const };
    const output = await readText(buildCsv(threeRuns(), shape));
    expect(output.units).toMatchObject({ distance: "mi", source: "header", confidence: "high" });
  });

  it("reads the unit from distance per step when stride is missing", async () => {
    const output = await readText(buildCsv(threeRuns(), { omit: ["cadence", "stride"] }));
    expect(output.units).toMatchObject({ distance: "km", source: "steps", confidence: "medium" });
  });
});
