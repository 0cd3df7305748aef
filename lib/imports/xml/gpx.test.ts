import { describe, expect, it } from "vitest";
import { buildGpx, type Point, steadyPoints } from "../fixtures/build-xml";
import { codesOf, readText } from "../garmin/fixtures/read-text";

const MADRID = { profile: { timeZone: "Europe/Madrid" } };
/** 3,000 m in 1,000 s. */
const STEADY = steadyPoints({ seconds: 1_000, everyS: 5, metresPerS: 3 });

function shifted(points: readonly Point[], by: { s: number; m: number }): Point[] {
  return points.map((point) => ({
    ...point,
    atS: (point.atS ?? 0) + by.s,
    northM: (point.northM ?? 0) + by.m,
  }));
}

describe("a GPX track", () => {
  it("becomes one run: distance along the ground, steps of both feet, the runner's own clock", async () => {
    const output = await readText(buildGpx({ segments: [STEADY] }), MADRID);
    expect(output).toMatchObject({
      format: "gpx",
      file: { encoding: "utf-8", delimiter: null, decimal: null, locale: null },
      units: { distance: "km", source: "header", confidence: "high" },
      coverage: { from: "2026-03-08", to: "2026-03-08", possiblyTruncated: false },
      counts: { rows: 1, runs: 1, rejected: 0 },
    });
    expect(output.activities).toEqual([
      {
        row: 1,
        sport: "run",
        startLocal: "2026-03-08T09:00:00",
        localDate: "2026-03-08",
        distanceM: 3_000,
        durationS: 1_000,
        movingS: null,
        elapsedS: 1_000,
        avgHr: 150,
        maxHr: 150,
        cadenceSpm: 160,
        strideM: null,
        ascentM: null,
        title: "Morning run",
        dedupeKey: "gpx|2026-03-08T08:00:00Z|1",
        flags: ["timeZoneFromProfile"],
      },
    ]);
  });

  it("without a zone in file or profile is read as UTC, and the runner is warned", async () => {
    const output = await readText(buildGpx({ segments: [STEADY] }));
    expect(output.activities[0]).toMatchObject({
      startLocal: "2026-03-08T08:00:00",
      flags: ["timeZoneUnknown"],
    });
    expect(codesOf(output)).toEqual(["timeZoneUnknown"]);
  });

  it("that writes its offset keeps its own clock, whatever the profile says", async () => {
    const output = await readText(buildGpx({ segments: [STEADY], zone: "-05:00" }), MADRID);
    expect(output.activities[0]).toMatchObject({ startLocal: "2026-03-08T08:00:00", flags: [] });
  });

  it("counts neither the time nor the way between segments", async () => {
    const later = shifted(STEADY, { s: 1_600, m: 3_400 });
    const output = await readText(buildGpx({ segments: [STEADY, later] }), MADRID);
    expect(output.activities[0]).toMatchObject({ distanceM: 6_000, durationS: 2_000, elapsedS: 2_600 });
    expect(codesOf(output)).toContain("recordingHasGaps");
  });

  it("counts a stop within a segment as standing, a tunnel as running", async () => {
    const stop = [...STEADY, ...shifted(STEADY, { s: 1_300, m: 3_003 })];
    expect((await readText(buildGpx({ segments: [stop] }), MADRID)).activities[0]).toMatchObject({
      distanceM: 6_000,
      durationS: 2_000,
    });
    const tunnel = [...STEADY, ...shifted(STEADY, { s: 1_100, m: 3_300 })];
    expect((await readText(buildGpx({ segments: [tunnel] }), MADRID)).activities[0]).toMatchObject({
      distanceM: 6_300,
      durationS: 2_100,
    });
  });

  it("leaves out positions that jump", async () => {
    const jump = STEADY.map((point, index) => (index === 50 ? { ...point, northM: 40_000 } : point));
    const { activities } = await readText(buildGpx({ segments: [jump] }), MADRID);
    expect(activities[0]).toMatchObject({ distanceM: 3_000, durationS: 1_000 });
  });

  it("without a sport counts as a run when the speed fits, and says so", async () => {
    const run = await readText(buildGpx({ segments: [STEADY], type: null }), MADRID);
    expect(run.activities[0]).toMatchObject({ sport: "run" });
    expect(codesOf(run)).toContain("sportAssumed");
    const fast = steadyPoints({ seconds: 1_000, everyS: 5, metresPerS: 9 });
    const ride = await readText(buildGpx({ segments: [fast], type: null }), MADRID);
    expect(ride.activities[0]).toMatchObject({ sport: "other" });
    expect(codesOf(ride)).toContain("unknownActivityType");
  });

  it.each([
    ["running", "run"],
    ["trail_running", "trail"],
    ["9", "run"],
    ["Ride", "cycle"],
    ["treadmill_running", "treadmill"],
  ])("of type %s is a %s", async (type, sport) => {
    const { activities } = await readText(buildGpx({ segments: [STEADY], type }), MADRID);
    expect(activities[0]?.sport).toBe(sport);
  });
});

describe("a GPX file that is no recording", () => {
  const timeless = STEADY.map((point) => ({ ...point, atS: null }));
  it.each([
    ["gpxHasNoTimes", buildGpx({ segments: [timeless] })],
    ["gpxHasNoTrack", '<gpx version="1.1"><rte><rtept lat="1" lon="2"/></rte></gpx>'],
    ["xmlCutOff", buildGpx({ segments: [STEADY] }).slice(0, 9_000)],
    ["xmlBroken", `<gpx>${"<a>".repeat(500)}</gpx>`],
    ["xmlHasDoctype", '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "b">]><gpx>&a;</gpx>'],
  ])("%s: says so and what to do", async (code, text) => {
    const output = await readText(text);
    expect(output).toMatchObject({
      format: "unknown",
      activities: [],
      issues: [{ code, severity: "error" }],
    });
    expect(output.issues[0]?.message).toMatch(/export/i);
  });

  it("has its title composed, as lists have, so that both are one title", async () => {
    const decomposed = "Lo\u0308ping i A\u030are";
    const { activities } = await readText(buildGpx({ segments: [STEADY], name: decomposed }), MADRID);
    expect(activities[0]?.title).toBe("Löping i Åre");
  });
});
