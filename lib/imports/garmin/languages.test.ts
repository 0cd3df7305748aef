import { expect, it } from "vitest";
import { buildCsv, type CsvShape, TEN_KM_IN_MILES, threeRuns } from "./fixtures/build-csv";
import { readText } from "./fixtures/read-text";

type Headings = NonNullable<CsvShape["headings"]>;

const SPANISH: Headings = {
  type: "Tipo de actividad",
  date: "Fecha",
  title: "Título",
  distance: "Distancia",
  time: "Tiempo",
  avgHr: "Frecuencia cardiaca media",
  cadence: "Cadencia de carrera media",
  pace: "Ritmo medio",
  stride: "Longitud media de zancada",
};

const SWEDISH_CYCLING_FIRST: Headings = {
  type: "Aktivitetstyp",
  date: "Datum",
  title: "Namn",
  distance: "Distans",
  time: "Tid",
  cadence: "Medelcykelkadens",
  pace: "Medelfart",
  stride: "Medelsteglangd",
};

const JAPANESE: Headings = {
  type: "アクティビティタイプ",
  date: "日付",
  distance: "距離",
  time: "タイム",
  cadence: "平均ピッチ",
  pace: "平均ペース",
  stride: "平均歩幅",
};

it("reads a Spanish list in miles", async () => {
  const output = await readText(
    buildCsv(threeRuns({ type: "Carrera" }), { base: TEN_KM_IN_MILES, headings: SPANISH }),
  );
  expect(output).toMatchObject({ file: { locale: "es" }, units: { distance: "mi" }, counts: { runs: 3 } });
});

it("reads the runs in a Swedish list whose first row is a ride, headings without accents", async () => {
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
  const output = await readText(buildCsv(rows, { headings: SWEDISH_CYCLING_FIRST }));
  expect(output).toMatchObject({ file: { locale: "sv" }, units: { distance: "km", source: "stride" } });
  expect(output.activities.map(({ sport, durationS }) => [sport, durationS])).toEqual([
    ["cycle", 3_600],
    ["run", 3_000],
    ["run", 3_000],
    ["run", 3_000],
  ]);
});

it("reads a Japanese list", async () => {
  const output = await readText(buildCsv(threeRuns({ type: "ラン" }), { headings: JAPANESE }));
  expect(output).toMatchObject({ file: { locale: "ja" }, units: { distance: "km" }, counts: { runs: 3 } });
});
