import fc from "fast-check";
import { expect, it } from "vitest";
import { buildCsv, bytesOf, type RowText } from "./garmin/fixtures/build-csv";
import { readExport } from "./index";

const METRES = { km: 1_000, mi: 1_609.344 };

/** A run as a watch would record it, in hundredths of the account's unit. */
const run = fc.record({
  hundredths: fc.integer({ min: 200, max: 4_999 }),
  paceS: fc.integer({ min: 200, max: 600 }),
  cadence: fc.integer({ min: 140, max: 200 }),
  minuteOfDay: fc.integer({ min: 0, max: 1_439 }),
  avgHr: fc.integer({ min: 90, max: 170 }),
  steps: fc.integer({ min: 1_000, max: 60_000 }),
  title: fc.string({ unit: "grapheme", maxLength: 20 }),
});

const account = fc.record({
  unit: fc.constantFrom("km" as const, "mi" as const),
  decimal: fc.constantFrom("." as const, "," as const),
  eol: fc.constantFrom("\n", "\r\n"),
  delimiter: fc.constantFrom(",", ";"),
});

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What the file should be read as, and the row that says it. */
function writeRun(
  one: (typeof run extends fc.Arbitrary<infer Run> ? Run : never) & { index: number },
  style: { unit: "km" | "mi"; decimal: "." | "," },
): { row: Partial<RowText>; expected: { distanceM: number; durationS: number; startLocal: string } } {
  const units = one.hundredths / 100;
  const distanceM = units * METRES[style.unit];
  const secondsPerUnit = Math.round((one.paceS * METRES[style.unit]) / 1_000);
  const durationS = Math.round(units * secondsPerUnit);
  const strideM = distanceM / ((one.cadence * durationS) / 60);
  const date = new Date(Date.UTC(2026, 0, 1) - one.index * 86_400_000).toISOString().slice(0, 10);
  const time = `${two(Math.floor(one.minuteOfDay / 60))}:${two(one.minuteOfDay % 60)}:00`;
  const decimal = (value: number) => value.toFixed(2).replace(".", style.decimal);
  const grouped = one.steps.toLocaleString("en-US").replace(",", style.decimal === "." ? "," : ".");
  const row = {
    date: `${date} ${time}`,
    title: one.title,
    distance: decimal(units),
    time: clock(durationS),
    pace: `${Math.floor(secondsPerUnit / 60)}:${two(secondsPerUnit % 60)}`,
    cadence: String(one.cadence),
    stride: decimal(strideM),
    avgHr: String(one.avgHr),
    maxHr: "180",
    steps: grouped,
    te: decimal(3.1),
    moving: clock(durationS),
    elapsed: clock(durationS),
    ascent: "0",
  };
  const expected = { distanceM: Math.round(distanceM * 10) / 10, durationS, startLocal: `${date}T${time}` };
  return { row, expected };
}

it("reads generated lists back exactly, in every unit, decimal mark, delimiter and line end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 3, maxLength: 12 }), account, async (runs, style) => {
      const written = runs.map((one, index) => writeRun({ ...one, index }, style));
      const bytes = bytesOf(
        buildCsv(
          written.map(({ row }) => row),
          style,
        ),
      );
      const output = await readExport({ bytes });
      expect(output.units).toMatchObject({ distance: style.unit, source: "stride", confidence: "high" });
      expect(output.file.decimal).toBe(style.decimal);
      expect(output.issues.filter(({ row }) => row !== null)).toEqual([]);
      expect(
        output.activities.map(({ distanceM, durationS, startLocal }) => ({
          distanceM,
          durationS,
          startLocal,
        })),
      ).toEqual(written.map(({ expected }) => expected));
    }),
    { numRuns: 200 },
  );
}, 60_000);
