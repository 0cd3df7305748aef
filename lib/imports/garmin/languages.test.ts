import { describe, expect, it } from "vitest";
import { buildCsv, type RowText, TEN_KM, TEN_KM_IN_MILES, threeRuns } from "./fixtures/build-csv";
import { LANGUAGE_FIXTURES, type LanguageFixture } from "./fixtures/headings";
import { readText } from "./fixtures/read-text";

/** Columns that the list of this language and era has not. */
function missing({ headings }: LanguageFixture): (keyof RowText)[] {
  return (Object.keys(TEN_KM) as (keyof RowText)[]).filter((column) => headings[column] === undefined); // own keys
}

function listIn(language: LanguageFixture, change: { rows?: Partial<RowText>; base?: RowText } = {}): string {
  const { headings, words } = language;
  const { rows = {}, base = TEN_KM } = change;
  return buildCsv(threeRuns({ type: words.run, ...rows }), { base, headings, omit: missing(language) });
}

const named = LANGUAGE_FIXTURES.map((language, index) => [`${language.locale}, ${index}`, language] as const);

describe.each(named)("a list in %s", (_, language) => {
  const has = (column: keyof RowText) => language.headings[column] !== undefined;
  const { locale } = language;

  it("is read with everything in it", async () => {
    const output = await readText(listIn(language));
    expect(output).toMatchObject({
      file: { locale, decimal: "." },
      units: { distance: "km", source: "stride", confidence: "high" },
      counts: { rows: 3, runs: 3, rejected: 0, repaired: 0 },
      issues: [],
    });
    expect(output.activities[0]).toMatchObject({
      sport: "run",
      startLocal: "2026-03-08T09:00:00",
      distanceM: 10_000,
      durationS: 3_000,
      movingS: has("moving") ? 2_990 : null,
      elapsedS: has("elapsed") ? 3_060 : null,
      avgHr: 150,
      maxHr: 172,
      cadenceSpm: 160,
      strideM: 1.25,
      ascentM: 42,
      title: "Sometown Running",
    });
  });

  it("is read in miles with a decimal comma as well", async () => {
    const comma = { distance: "6,21", stride: "1,25", te: "3,1", steps: "8.000" };
    const output = await readText(listIn(language, { rows: comma, base: TEN_KM_IN_MILES }));
    expect(output).toMatchObject({
      file: { locale, decimal: "," },
      units: { distance: "mi", source: "stride" },
    });
    expect(output.activities[0]).toMatchObject({ distanceM: 9_994, ascentM: 42, durationS: 3_000 });
  });
});

it("names treadmill runs in every language whose word is known", async () => {
  for (const language of LANGUAGE_FIXTURES) {
    const { treadmill } = language.words;
    if (treadmill === null) continue;
    const output = await readText(listIn(language, { rows: { type: treadmill } }));
    expect(
      output.activities.map(({ sport }) => sport),
      treadmill,
    ).toEqual(Array(3).fill("treadmill"));
  }
});

it("reads the runs in a Swedish list whose first row is a ride, headings without accents", async () => {
  const headings = { cadence: "Medelcykelkadens", pace: "Medelfart", stride: "Medelsteglangd" };
  const swedish = LANGUAGE_FIXTURES.find(({ locale }) => locale === "sv");
  const ride = {
    type: "Cykling",
    date: "2026-03-09 07:00:00",
    distance: "25.00",
    pace: "25.0",
    time: "01:00:00",
  };
  const rows = [
    { ...ride, cadence: "85", stride: "--", moving: "--", elapsed: "--" },
    ...threeRuns({ type: "Löpning" }),
  ];
  const output = await readText(buildCsv(rows, { headings: { ...swedish?.headings, ...headings } }));
  expect(output).toMatchObject({ file: { locale: "sv" }, units: { distance: "km", source: "stride" } });
  expect(output.activities.map(({ sport, durationS }) => [sport, durationS])).toEqual([
    ["cycle", 3_600],
    ["run", 3_000],
    ["run", 3_000],
    ["run", 3_000],
  ]);
});
