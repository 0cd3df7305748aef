import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packOften } from "@/scripts/bench/uploads/pack-often";
import { RECORDING_LIMITS } from "../constants";
import { buildFit } from "../fixtures/build-fit";
import { buildStrava } from "../fixtures/build-strava";
import { buildSummaries } from "../fixtures/build-summaries";
import { buildGpx, steadyPoints } from "../fixtures/build-xml";
import { wideZip } from "../fixtures/wide-zip";
import { buildCsv, bytesOf, threeRuns } from "../garmin/fixtures/build-csv";
import { codesOf } from "../garmin/fixtures/read-text";
import { type ImportOutput, importOutputSchema, readExport } from "../index";
import { ARCHIVE_LIMITS } from "./limits";

const FOLDER = "DI_CONNECT/DI-Connect-Fitness";
const UPLOADS = "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip";

async function read(bytes: Uint8Array): Promise<ImportOutput> {
  return importOutputSchema.parse(await readExport({ bytes, profile: { timeZone: "Europe/Madrid" } }));
}

function zip(files: Record<string, Uint8Array | string>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === "string" ? bytesOf(file) : file]),
    ),
  );
}

const SECOND = {
  activityId: 2,
  beginTimestamp: Date.UTC(2026, 2, 10, 17),
  startTimeLocal: Date.UTC(2026, 2, 10, 18),
};

describe("the data export of Garmin", () => {
  it("is read from its summaries: centimetres, milliseconds, steps of one foot, the wall clock", async () => {
    const output = await read(bytesOf(buildSummaries([{}])));
    expect(output).toMatchObject({
      format: "garmin-export-json",
      counts: { rows: 1, runs: 1, rejected: 0 },
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
        title: "Sometown Running",
        dedupeKey: "garminId|7000000001",
        flags: [],
      },
    ]);
  });

  it("joins summaries and packed recordings: finer values from the watch, words from the summary", async () => {
    const output = await read(
      zip({
        [`${FOLDER}/me_0_summarizedActivities.json`]: buildSummaries([{ name: "Race" }]),
        [`${FOLDER}/me_1_summarizedActivities.json`]: buildSummaries([SECOND]),
        "DI_CONNECT/DI-Connect-User/user.json": '{"a": 1}',
        [UPLOADS]: zip({
          "me_1.fit": buildFit({ sessions: [{ distanceM: 10_012.3 }] }),
          "me_2.fit": buildFit({ fileType: 32, sessions: [] }),
          "me_3.fit": buildFit({ sessions: [{ start: "2026-03-01T08:00:00Z" }] }),
        }),
      }),
    );
    expect(output.format).toBe("garmin-export-json");
    expect(output.counts).toMatchObject({ rows: 3, runs: 3, rejected: 0 });
    expect(output.coverage).toMatchObject({ from: "2026-03-01", to: "2026-03-10" });
    expect(output.activities[0]).toMatchObject({
      title: "Race",
      distanceM: 10_012.3,
      dedupeKey: "garminId|7000000001",
    });
    expect(output.activities[1]).toMatchObject({ localDate: "2026-03-10", distanceM: 10_000 });
    expect(output.activities[2]).toMatchObject({
      localDate: "2026-03-01",
      dedupeKey: "fit|run|2026-03-01T08:00:00Z|1",
    });
    expect(codesOf(output)).toEqual(["filesLeftOut"]);
  });

  it("keeps a triathlon's sports and leaves out the sum of them", async () => {
    const parts = [
      { activityType: "multi_sport", parent: true },
      { activityId: 8, activityType: "trail_running" },
    ];
    const output = await read(bytesOf(buildSummaries(parts)));
    expect(output.activities.map(({ sport }) => sport)).toEqual(["trail"]);
    expect(codesOf(output)).toEqual(["notAWorkout"]);
  });

  it("of ten thousand summaries is read whatever the pieces it comes in", async () => {
    const day = (index: number) => Date.UTC(2026, 2, 8, 8) - index * 86_400_000;
    const many = Array.from({ length: 3_000 }, (_, index) => ({
      activityId: index,
      name: `Run "${index}" {[`,
      beginTimestamp: day(index),
      startTimeLocal: day(index) + 3_600_000,
    }));
    const output = await read(zip({ [`${FOLDER}/me_summarizedActivities.json`]: buildSummaries(many) }));
    expect(output.counts).toMatchObject({ rows: 3_000, runs: 3_000 });
    expect(output.activities[2_999]?.title).toBe('Run "2999" {[');
  });

  it("that was cut off says so", async () => {
    const cut = buildSummaries([{}, SECOND]).slice(0, -40);
    expect(codesOf(await read(bytesOf(cut)))).toEqual(["jsonBroken"]);
  });

  it("without activities says so", async () => {
    const other = zip({ "DI_CONNECT/DI-Connect-User/user.json": "{}" });
    expect(codesOf(await read(other))).toEqual(["fileIsGarminArchive"]);
  });
});

describe("the bounds of an archive", { timeout: 60_000 }, () => {
  const encoder = new TextEncoder();

  it.each([
    ["as they are", ".gpx", (bytes: Uint8Array) => bytes],
    ["each packed by itself", ".gpx.gz", (bytes: Uint8Array) => gzipSync(bytes, { level: 1 })],
  ])("on TCX and GPX files %s: as much is read, and not a byte more", async (_, ending, pack) => {
    const gpx = buildGpx({ segments: [steadyPoints({ seconds: 42_000, everyS: 1, metresPerS: 3 })] });
    const half = encoder.encode(gpx.padEnd(ARCHIVE_LIMITS.maxXmlTotalBytes / 2));
    const pair = (second: Uint8Array) =>
      read(zipSync({ [`a${ending}`]: pack(half), [`b${ending}`]: pack(second) }, { level: 1 }));
    expect(half.length * 2).toBe(ARCHIVE_LIMITS.maxXmlTotalBytes);
    expect((await pair(half)).counts).toMatchObject({ runs: 1, duplicatesInFile: 1 });
    expect(codesOf(await pair(Uint8Array.from([...half, 32])))).toEqual(["tooManyRecordings"]);
  });

  it("on summaries: not a byte more is looked through", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${FOLDER}/${index}_summarizedActivities.json`);
    // Spaces with digits without order among them: they pack, but not as those of a bomb do.
    const content = new Uint8Array(RECORDING_LIMITS.maxJsonBytes / names.length + 1).fill(32);
    let state = 1;
    for (let at = 0; at < content.length; at += 10) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      content[at] = 48 + ((state >>> 16) % 10);
    }
    content.set(encoder.encode('[{"summarizedActivitiesExport":['));
    content.set(encoder.encode("]}]"), content.length - 3);
    expect(codesOf(await read(packOften(content, names)))).toEqual(["tooManyRecordings"]);
  });
});

describe("other archives", () => {
  it("of Export Original is the FIT file inside, with its one day covered", async () => {
    const output = await read(zip({ "7000000001_ACTIVITY.fit": buildFit() }));
    expect(output).toMatchObject({ format: "fit", coverage: { from: "2026-03-08", to: "2026-03-08" } });
    expect(output.activities).toEqual((await read(buildFit())).activities);
  });

  it("of single recordings cover no days between them", async () => {
    const output = await read(
      zip({
        "a.fit": buildFit(),
        "b.fit.gz": gzipSync(buildFit({ sessions: [{ start: "2026-03-05T08:00:00Z" }] })),
        "c.gpx": buildGpx({ segments: [steadyPoints({ seconds: 900, everyS: 5, metresPerS: 3 })] }),
        "broken.fit": buildFit().slice(0, 60),
        "__MACOSX/._a.fit": "x",
      }),
    );
    expect(output.format).toBe("fit");
    expect(output.counts).toMatchObject({ rows: 4, runs: 3, rejected: 1 });
    expect(output.coverage).toEqual({ from: null, to: null, possiblyTruncated: false });
    expect(output.issues.at(-1)).toMatchObject({ code: "fitCutOff", row: 4, severity: "error" });
  });

  it("of the kind for more than 4 GB are read like others", async () => {
    const { activities, counts } = await read(wideZip(zip({ "Activities.csv": buildCsv(threeRuns()) })));
    expect(counts).toMatchObject({ rows: 3, runs: 3 });
    expect(activities).toEqual((await read(bytesOf(buildCsv(threeRuns())))).activities);
  });

  it("of a Garmin list is the list", async () => {
    const output = await read(zip({ "Activities.csv": buildCsv(threeRuns()) }));
    expect(output).toMatchObject({ format: "garmin-activities-csv", counts: { runs: 3 } });
  });

  it("of Strava is its list; the recordings are not read a second time", async () => {
    const output = await read(
      zip({
        "activities.csv": buildStrava([{}]),
        "profile.csv": "a,b,c\n",
        "activities/1.fit.gz": gzipSync(buildFit()),
      }),
    );
    expect(output).toMatchObject({ format: "strava-activities-csv", counts: { rows: 1, runs: 1 } });
  });

  it("with nothing to read say what to upload", async () => {
    expect(codesOf(await read(zip({ "photo.jpg": "x", "notes.txt": "y" })))).toEqual(["fileIsZip"]);
  });

  it("that was cut off says so", async () => {
    const whole = zip({ "a.fit": buildFit() });
    expect(codesOf(await read(whole.slice(0, whole.length - 30)))).toEqual(["zipBroken"]);
  });

  it("that unpacks to far more than it has stops early", async () => {
    const bomb = zipSync({ "a.fit": new Uint8Array(20_000_000) }, { level: 9 });
    expect(codesOf(await read(bomb))).toEqual(["expandsTooFar"]);
    const nested = zip({ "a.zip": zipSync({ "b.gpx": new Uint8Array(30_000_000) }) });
    expect(codesOf(await read(nested))).toEqual(["expandsTooFar"]);
  }, 60_000);

  it("whose packed recordings unpack to far more than they have stop early, too", async () => {
    const bomb = gzipSync(new Uint8Array(4_000_000), { level: 9 });
    const names = Array.from({ length: 20 }, (_, index) => [`${index}.fit.gz`, bomb] as const);
    expect(codesOf(await read(zip(Object.fromEntries(names))))).toEqual(["expandsTooFar"]);
  }, 60_000);

  it("with more than can be read at once say how much that is", async () => {
    const empty = `[{"summarizedActivitiesExport":[${"{},".repeat(20_000)}{}]}]`;
    const zipped = await read(zip({ [`${FOLDER}/me_summarizedActivities.json`]: empty }));
    expect(codesOf(zipped)).toEqual(["tooManyRecordings"]);
    expect(zipped.issues[0]?.message).toBe(
      "This upload holds more than can be read at once: 20,000 activities, 120 MB of Garmin's summaries, or 20 MB of TCX and GPX files. Split it into several smaller files or archives and upload them one after the other.",
    );
    expect((await read(bytesOf(empty))).issues).toEqual(zipped.issues);
  });

  it("of one recording hold what it may have alone", { timeout: 60_000 }, async () => {
    const gpx = buildGpx({ segments: [steadyPoints({ seconds: 84_000, everyS: 1, metresPerS: 3 })] });
    const long = bytesOf(gpx.padEnd(ARCHIVE_LIMITS.maxXmlTotalBytes + 1));
    const alone = await read(zipSync({ "long.gpx": long }, { level: 1 }));
    expect(alone).toMatchObject({ format: "gpx", counts: { rows: 1, runs: 1 } });
    const two = zipSync({ "short.gpx": long.slice(0, 1_000), "long.gpx": long }, { level: 1 });
    expect(codesOf(await read(two))).toEqual(["tooManyRecordings"]);
  });

  it("with a recording that is too large say what to upload instead, however it is packed", {
    timeout: 60_000,
  }, async () => {
    const gpx = buildGpx({ segments: [steadyPoints({ seconds: 84_000, everyS: 1, metresPerS: 3 })] });
    const { maxXmlBytes } = RECORDING_LIMITS;
    const over = bytesOf(gpx.padEnd(maxXmlBytes + 1));
    const farOver = bytesOf(gpx.padEnd(ARCHIVE_LIMITS.maxEntryBytes + 1));
    const packed = [over, farOver].flatMap((bytes) => {
      const gzipped = gzipSync(bytes, { level: 1 });
      return [gzipped, zip({ "a.gpx": bytes }), zipSync({ "a.gpx.gz": gzipped }, { level: 0 })];
    });
    for (const file of [over, ...packed]) {
      const { issues, activities } = await read(file);
      expect(activities).toEqual([]);
      expect(issues.map(({ code }) => code)).toEqual(["fileTooLarge"]);
      expect(issues[0]?.message).toContain("up to 21 MB unpacked as TCX or GPX");
      expect(issues[0]?.message).toContain("upload the FIT file");
    }
  });

  it("with a packed recording that is too large say so of that one, and read the others", {
    timeout: 60_000,
  }, async () => {
    const gpx = buildGpx({ segments: [steadyPoints({ seconds: 84_000, everyS: 1, metresPerS: 3 })] });
    const farOver = gzipSync(bytesOf(gpx.padEnd(ARCHIVE_LIMITS.maxEntryBytes + 1)), { level: 1 });
    const both = zipSync({ "a.fit": buildFit(), "b.gpx.gz": farOver }, { level: 0 });
    const { issues, counts } = await read(both);
    expect(counts).toMatchObject({ runs: 1 });
    expect(issues.map(({ code }) => code)).toEqual(["fileTooLarge"]);
  });

  it("know a recording by its start, whatever letter stands where that ends", async () => {
    const gpx = buildGpx({ segments: [steadyPoints({ seconds: 1_800, everyS: 10, metresPerS: 3 })] });
    for (const shift of ["", "x", "xx"]) {
      const euros = gpx.replace("<trkseg>", `<!--${shift}${"\u20ac".repeat(1_400)}--><trkseg>`);
      expect((await read(zip({ "a.gpx": `\uFEFF${euros}` }))).counts).toMatchObject({ runs: 1 });
    }
  });

  it("in archives in archives are not followed", async () => {
    const deep = zip({ "a.zip": zip({ "b.zip": zip({ "c.fit": buildFit() }) }) });
    expect(codesOf(await read(deep))).toEqual(["fileIsZip"]);
  });
});
