import { gzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildFit, type FitSession } from "../fixtures/build-fit";
import { codesOf } from "../garmin/fixtures/read-text";
import { type ImportOutput, importOutputSchema, type ReadExportInput, readExport } from "../index";

async function read(bytes: Uint8Array, options: Omit<ReadExportInput, "bytes"> = {}): Promise<ImportOutput> {
  return importOutputSchema.parse(await readExport({ bytes, ...options }));
}

describe("a FIT file", () => {
  it("becomes one run on the watch's own clock, with steps of both feet", async () => {
    const output = await read(buildFit());
    expect(output).toMatchObject({
      format: "fit",
      file: { encoding: null, delimiter: null, decimal: null, locale: null },
      units: { distance: "km", source: "header", confidence: "high", proof: "FIT files store metres" },
      coverage: { from: "2026-03-08", to: "2026-03-08", possiblyTruncated: false },
      counts: { rows: 1, runs: 1, otherSports: 0, rejected: 0, duplicatesInFile: 0, repaired: 0 },
      issues: [],
    });
    expect(output.activities).toEqual([
      {
        row: 1,
        sport: "run",
        startLocal: "2026-03-08T09:00:00",
        localDate: "2026-03-08",
        distanceM: 10_000,
        durationS: 3_000,
        movingS: 2_990,
        elapsedS: 3_060,
        avgHr: 150,
        maxHr: 172,
        cadenceSpm: 160,
        strideM: 1.25,
        ascentM: 42,
        title: "",
        dedupeKey: "fit|run|2026-03-08T08:00:00Z|1",
        flags: [],
      },
    ]);
  });

  it("reads the same when packed with gzip", async () => {
    const { file: _, ...packed } = await read(gzipSync(buildFit()));
    const { file: __, ...plain } = await read(buildFit());
    expect(packed).toEqual(plain);
  });

  it("takes the name of the workout as its title", async () => {
    expect((await read(buildFit({ workoutName: "Threshold 4 x 1 mi" }))).activities[0]?.title).toBe(
      "Threshold 4 x 1 mi",
    );
  });

  it("counts half steps", async () => {
    const { activities } = await read(buildFit({ sessions: [{ cadence: 84.5 }] }));
    expect(activities[0]?.cadenceSpm).toBe(169);
  });

  it("crosses midnight with the local clock, half-hour zones included", async () => {
    const sessions = [{ start: "2026-03-08T20:00:00Z" }];
    const { activities } = await read(buildFit({ sessions, localHours: 5.5 }));
    expect(activities[0]).toMatchObject({ startLocal: "2026-03-09T01:30:00", localDate: "2026-03-09" });
  });

  it("without a local clock uses the zone of the profile, or says that the zone is not known", async () => {
    const bytes = buildFit({ localHours: null });
    const own = await read(bytes, { profile: { timeZone: "America/New_York" } });
    expect(own.activities[0]).toMatchObject({
      startLocal: "2026-03-08T04:00:00",
      flags: ["timeZoneFromProfile"],
    });
    expect(codesOf(own)).toEqual(["timeZoneFromProfile"]);
    const unknown = await read(bytes);
    expect(unknown.activities[0]).toMatchObject({
      startLocal: "2026-03-08T08:00:00",
      flags: ["timeZoneUnknown"],
    });
  });

  it("has the sessions of a triathlon as activities of their own", async () => {
    const output = await read(
      buildFit({
        sessions: [
          { sport: 5, subSport: 18, distanceM: 1_500, timerS: 1_800, cadence: null, ascentM: null },
          { sport: 2, subSport: 7, start: "2026-03-08T08:40:00Z", distanceM: 40_000 },
          { start: "2026-03-08T10:00:00Z" },
        ],
      }),
    );
    expect(output.activities.map(({ sport }) => sport)).toEqual(["swim", "cycle", "run"]);
    expect(output.activities.map(({ cadenceSpm }) => cadenceSpm)).toEqual([null, null, 160]);
    expect(new Set(output.activities.map(({ dedupeKey }) => dedupeKey)).size).toBe(3);
    expect(output.counts).toMatchObject({ rows: 3, runs: 1, otherSports: 2 });
  });

  it.each<[Partial<FitSession>, string]>([
    [{ subSport: 1 }, "treadmill"],
    [{ subSport: 3 }, "trail"],
    [{ subSport: 4 }, "track"],
    [{ subSport: 45 }, "treadmill"],
    [{ sport: 17 }, "walk"],
    [{ sport: 10, subSport: 20 }, "strength"],
    [{ sport: 12 }, "other"],
  ])("%j is %s", async (change, sport) => {
    expect((await read(buildFit({ sessions: [change] }))).activities[0]?.sport).toBe(sport);
  });

  it("keeps a treadmill run without distance and heart rate by its time", async () => {
    const empty = { distanceM: null, avgHr: null, maxHr: null, movingS: null, strideM: null };
    const output = await read(buildFit({ sessions: [{ subSport: 1, cadence: null, ...empty }] }));
    expect(output.activities[0]).toMatchObject({
      ...empty,
      cadenceSpm: null,
      durationS: 3_000,
    });
    expect(codesOf(output)).toEqual(["distanceMissing"]);
  });

  it("rejects a session from before the watch had its clock, and dates in the future", async () => {
    const old = await read(buildFit({ sessions: [{ start: "1990-01-01T00:00:00Z" }] }));
    expect(codesOf(old)).toEqual(["dateMissing"]);
    expect(old.counts).toMatchObject({ rows: 1, rejected: 1 });
    expect(codesOf(await read(buildFit(), { today: "2026-03-06" }))).toEqual(["dateInFuture"]);
  });
});

describe("files that were chained into one", () => {
  const settings = buildFit({ fileType: 2, sessions: [] });
  const evening = buildFit({ sessions: [{ start: "2026-03-08T17:00:00Z" }], localHours: 2 });
  const chained = (...files: Uint8Array[]) => read(new Uint8Array(files.flatMap((file) => [...file])));

  it("are all read, each with its own clock; the same one twice is kept once", async () => {
    const output = await chained(settings, buildFit(), evening, buildFit());
    expect(output.activities.map(({ startLocal }) => startLocal)).toEqual([
      "2026-03-08T09:00:00",
      "2026-03-08T19:00:00",
    ]);
    expect(output.activities.slice(0, 1)).toEqual((await read(buildFit())).activities);
    expect(output.counts).toMatchObject({ rows: 3, runs: 2, duplicatesInFile: 1 });
  });

  it("without an activity among them say what they hold", async () => {
    expect(codesOf(await chained(settings, settings))).toEqual(["fitIsNotAnActivity"]);
  });
});

describe("a FIT file that cannot be used", () => {
  const good = buildFit();
  const changed = good.slice();
  changed[40] = (changed[40] ?? 0) ^ 0xff;
  it.each<[string, Uint8Array]>([
    ["fitChecksumWrong", changed],
    ["fitCutOff", good.slice(0, good.length - 30)],
    ["fitCutOff", good.slice(0, 13)],
    ["fitIsNotAnActivity", buildFit({ fileType: 5, sessions: [] })],
    ["fitIsNotAnActivity", buildFit({ fileType: 32, sessions: [] })],
    ["fitHasNoSession", buildFit({ sessions: [] })],
    ["gzipBroken", gzipSync(good).slice(0, 60)],
    ["packedTwice", gzipSync(gzipSync(good))],
  ])("%s: says so and what to do", async (code, bytes) => {
    const output = await read(bytes);
    expect(output).toMatchObject({
      format: "unknown",
      activities: [],
      issues: [{ code, severity: "error" }],
    });
    expect(output.issues[0]?.message).toMatch(/export|upload/i);
  });
});
