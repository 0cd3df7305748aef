import fc from "fast-check";
import { expect, it } from "vitest";
import { buildCsv, bytesOf, type RowText, TEN_KM } from "./garmin/fixtures/build-csv";
import { LANGUAGE_FIXTURES, type LanguageFixture } from "./garmin/fixtures/headings";
import { readExport } from "./index";

const METRES = { km: 1_000, mi: 1_609.344 };
const METRES_PER_FOOT = 0.3048;

/** A run as a watch would record it, in hundredths of the account's unit. */
const run = fc.record({
  hundredths: fc.integer({ min: 200, max: 4_999 }),
  paceS: fc.integer({ min: 200, max: 600 }),
  cadence: fc.integer({ min: 140, max: 200 }),
  minuteOfDay: fc.integer({ min: 0, max: 1_439 }),
  avgHr: fc.option(fc.integer({ min: 90, max: 170 })),
  ascent: fc.option(fc.integer({ min: 1, max: 90 })),
  steps: fc.integer({ min: 1_000, max: 60_000 }),
  title: fc.string({ unit: "grapheme", maxLength: 20 }),
});
type Run = typeof run extends fc.Arbitrary<infer T> ? T : never;

/** How an account, its era and what happened to the file since have written it. */
const style = fc.record({
  language: fc.constantFrom(...LANGUAGE_FIXTURES),
  unit: fc.constantFrom("km" as const, "mi" as const),
  decimal: fc.constantFrom("." as const, "," as const),
  eol: fc.constantFrom("\n", "\r\n"),
  delimiter: fc.constantFrom(",", ";"),
  encoding: fc.constantFrom("utf-8", "bom", "utf-16le"),
  /** Missing values: a dash since 2024, zeros before, what browsers and spreadsheets made of them. */
  nothing: fc.constantFrom("--", "0", "NaN", ""),
  date: fc.constantFrom("iso", "dotted"),
  time: fc.constantFrom("clock", "hoursMinutes", "twoPart"),
  wrapped: fc.boolean(),
  /** The last row stands in the file twice. */
  repeated: fc.boolean(),
  /** A column that we don't know, with the apostrophe that guards negative numbers since 2026. */
  battery: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Two-part times hold hours and minutes (2025) or minutes and seconds (2017); longer ones are always full. */
function timeText(seconds: number, kind: Style["time"]): string {
  if (kind === "hoursMinutes") return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  if (kind === "twoPart" && seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  return clock(seconds);
}

interface Written {
  row: Partial<RowText>;
  expected: Record<string, unknown>;
}

/** What the file should be read as, and the row that says it. */
function writeRun(one: Run, input: { index: number; style: Style }): Written {
  const { unit, decimal: mark, language, nothing, ...written } = input.style;
  const units = one.hundredths / 100;
  const distanceM = units * METRES[unit];
  const secondsPerUnit = Math.round((one.paceS * METRES[unit]) / 1_000);
  const durationS = Math.round(units * secondsPerUnit);
  const strideM = distanceM / ((one.cadence * durationS) / 60);
  const day = new Date(Date.UTC(2026, 0, 1) - input.index * 86_400_000).toISOString().slice(0, 10);
  const time = `${two(Math.floor(one.minuteOfDay / 60))}:${two(one.minuteOfDay % 60)}:00`;
  const decimal = (value: number) => value.toFixed(2).replace(".", mark);
  const dotted = day.split("-").reverse().join(".");
  const ascentM = one.ascent === null ? null : Math.round(one.ascent * (unit === "mi" ? METRES_PER_FOOT : 1));
  const row = {
    type: language.words.run,
    date: written.date === "iso" ? `${day} ${time}` : `${dotted} ${time.slice(0, 5)}`,
    title: one.title,
    distance: decimal(units),
    time: timeText(durationS, written.time),
    pace: `${Math.floor(secondsPerUnit / 60)}:${two(secondsPerUnit % 60)}`,
    cadence: String(one.cadence),
    stride: decimal(strideM),
    avgHr: one.avgHr === null ? nothing : String(one.avgHr),
    maxHr: one.avgHr === null ? nothing : "180",
    steps: one.steps.toLocaleString("en-US").replace(",", mark === "." ? "," : "."),
    te: decimal(3.1),
    moving: "--",
    elapsed: written.time === "clock" ? clock(durationS) : "--",
    ascent: one.ascent === null ? nothing : String(one.ascent),
  };
  const expected = {
    sport: "run",
    startLocal: `${day}T${time}`,
    distanceM: Math.round(distanceM * 10) / 10,
    durationS,
    avgHr: one.avgHr,
    cadenceSpm: one.cadence,
    ascentM: nothing === "0" && one.ascent === null ? 0 : ascentM,
  };
  return { row, expected };
}

/** A spreadsheet of another locale put each line into one cell; it cannot do that where a title breaks the line. */
function wrap(text: string, eol: string): string {
  const [header = "", ...lines] = text.split(eol);
  return [header, ...lines.map((line) => (line === "" ? "" : `"${line.replaceAll('"', '""')}"`))].join(eol);
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return bytesOf(text);
  if (encoding === "bom") return bytesOf(`\uFEFF${text}`);
  const marked = `\uFEFF${text}`;
  const units = Uint16Array.from({ length: marked.length }, (_, index) => marked.charCodeAt(index));
  return new Uint8Array(units.buffer);
}

function missing({ headings }: LanguageFixture): (keyof RowText)[] {
  return (Object.keys(TEN_KM) as (keyof RowText)[]).filter((column) => headings[column] === undefined); // own keys
}

function writeFile(rows: readonly Partial<RowText>[], how: Style): Uint8Array {
  const { language, eol, delimiter } = how;
  const { headings } = language;
  const last = rows.slice(-1);
  const all = how.repeated ? [...rows, ...last] : rows;
  const text = buildCsv(all, { headings, omit: missing(language), eol, delimiter });
  const withBattery = text
    .split(eol)
    .map((line, index) =>
      line === "" ? "" : `${line}${delimiter}${index === 0 ? "Body Battery Drain" : "'-16"}`,
    )
    .join(eol);
  const full = how.battery ? withBattery : text;
  return encode(how.wrapped ? wrap(full, eol) : full, how.encoding);
}

it("reads generated lists back exactly: every language, unit and era, whatever happened to the file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 3, maxLength: 12 }), style, async (runs, how) => {
      const written = runs.map((one, index) => writeRun(one, { index, style: how }));
      const output = await readExport({
        bytes: writeFile(
          written.map(({ row }) => row),
          how,
        ),
      });
      expect(output.file).toMatchObject({ locale: how.language.locale, decimal: how.decimal });
      expect(output.units).toMatchObject({ distance: how.unit, source: "stride", confidence: "high" });
      expect(output.counts).toMatchObject({ rejected: 0, duplicatesInFile: how.repeated ? 1 : 0 });
      const columns = Object.keys(written[0]?.expected ?? {});
      const read = output.activities.map((activity) =>
        Object.fromEntries(Object.entries(activity).filter(([column]) => columns.includes(column))),
      );
      expect(read).toEqual(written.map(({ expected }) => expected));
    }),
    { numRuns: Number(process.env.RUNGPT_CASES ?? 300) },
  );
}, 120_000);
