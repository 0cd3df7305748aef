import { describe, expect, it } from "vitest";
import { buildFit } from "./fixtures/build-fit";
import { buildStrava } from "./fixtures/build-strava";
import { buildCsv, threeRuns } from "./garmin/fixtures/build-csv";
import { readText } from "./garmin/fixtures/read-text";
import { readAsking } from "./read-export";

describe("an English list in kilometres", () => {
  it("becomes canonical activities with SI units and a stable key", async () => {
    const output = await readText(buildCsv(threeRuns()));
    expect(output).toMatchObject({
      format: "garmin-activities-csv",
      file: { encoding: "utf-8", delimiter: ",", decimal: ".", locale: "en" },
      units: { distance: "km", source: "stride", confidence: "high", proof: "stride x cadence, 3 runs" },
      coverage: { from: "2026-03-03", to: "2026-03-08", possiblyTruncated: false },
      counts: { rows: 3, runs: 3, otherSports: 0, rejected: 0, duplicatesInFile: 0, repaired: 0 },
      issues: [],
    });
    expect(output.activities[0]).toEqual({
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
      dedupeKey: "garmin|run|2026-03-08T09:00:00|1",
      flags: [],
    });
  });

  it("gives the same answer for the same bytes", async () => {
    const text = buildCsv(threeRuns());
    expect(await readText(text)).toEqual(await readText(text));
  });

  it("names the SHA-256 and the size of the bytes", async () => {
    const { createHash } = await import("node:crypto");
    const text = buildCsv(threeRuns());
    const { file } = await readText(text);
    expect(file.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    expect(file.bytes).toBe(text.length);
  });
});

describe("words for sports that only the runner knows", () => {
  const long = "Corsa lenta con il passeggino lungo tutto il fiume";
  const list = buildStrava([{ type: "Trotto" }, { id: "2", type: "Ride" }, { id: "3", type: long }]);
  const wordsIn = async (bytes: Uint8Array, sportWords = {}) =>
    (await readAsking({ bytes, sportWords })).askedWords;

  it("come whole with the file, each once, answered or not, and are no part of what was read", async () => {
    const bytes = new TextEncoder().encode(list);
    expect(await wordsIn(bytes)).toEqual(["Trotto", long]);
    expect(await wordsIn(bytes, { Trotto: "run" })).toEqual(["Trotto", long]);
    expect((await readAsking({ bytes })).output).not.toHaveProperty("askedWords");
  });

  it("are not in files that have numbers for sports", async () => {
    expect(await wordsIn(buildFit(), { Trotto: "run" })).toEqual([]);
  });
});
