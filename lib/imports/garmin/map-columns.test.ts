import { describe, expect, it } from "vitest";
import { type Field, GARMIN_LOCALES } from "./locales";
import { mapColumns } from "./map-columns";
import { readSport } from "./sports";

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ø", "o").replaceAll("Ø", "O");
}

describe.each(GARMIN_LOCALES)("the words of $code", ({ code, columns, sports }) => {
  const fields = Object.entries(columns).map(([field, headings]) => ({ field: field as Field, headings })); // own keys

  it("are found under every heading, in the right language", () => {
    const mapped = mapColumns(fields.map(({ headings }) => headings[0] ?? ""));
    expect(mapped.locale).toBe(code);
    expect(mapped.missing).toEqual([]);
    expect([...mapped.positions]).toEqual(fields.map(({ field }, index) => [field, [index]]));
  });

  it("are found when a spreadsheet has dropped the accents", () => {
    const mapped = mapColumns(fields.map(({ headings }) => withoutAccents(headings.at(-1) ?? "")));
    expect(mapped.locale).toBe(code);
    expect(mapped.positions.size).toBe(fields.length);
  });

  it("name sports that other languages don't contradict", () => {
    for (const [key, words] of Object.entries(sports)) {
      expect(words.map((word) => [word, readSport(word).key])).toEqual(words.map((word) => [word, key]));
    }
  });
});

describe("headings", () => {
  it("tell Danish from Norwegian and time from pace", () => {
    expect(mapColumns(["Aktivitetstype", "Dato", "Favorit", "Distance", "Tid"]).locale).toBe("da");
    expect(mapColumns(["Aktivitetstype", "Dato", "Favoritt", "Distanse", "Tid"]).locale).toBe("nb");
    const italian = mapColumns(["Tipo di attività", "Data", "Distanza", "Tempo", "Passo medio"]);
    expect(italian.positions.get("time")).toEqual([3]);
  });

  it("follow the sport of the first row", () => {
    const cycling = mapColumns(["Aktivitetstyp", "Datum", "Distans", "Tid", "Medelcykelkadens", "Medelfart"]);
    expect(cycling.positions.get("cadence")).toEqual([4]);
    expect(cycling.positions.get("pace")).toEqual([5]);
  });

  it("may occur twice; both places are kept", () => {
    const mapped = mapColumns([
      "Activity Type",
      "Date",
      "Distance",
      "Time",
      "Max Speed",
      "Avg HR",
      "Max Speed",
    ]);
    expect(mapped.positions.get("bestPace")).toEqual([4, 6]);
  });

  it("carry units, trade marks and odd spaces", () => {
    const mapped = mapColumns([
      "Activity  Type",
      "DATE",
      "Distance mi",
      "Time",
      "Total Ascent (ft)",
      "Avg Run Cadence spm",
    ]);
    expect(mapped).toMatchObject({ distanceUnit: "mi", ascentUnit: "ft", missing: [] });
    expect(mapped.positions.get("cadence")).toEqual([5]);
  });

  it("say which needed columns are missing", () => {
    expect(mapColumns(["Activity Type", "Date", "Title"]).missing).toEqual(["distance", "time"]);
    expect(mapColumns(["__proto__", "constructor", "toString"]).missing).toHaveLength(4);
  });
});

describe("activity types", () => {
  it("are known in the lower-case keys of early exports", () => {
    expect(readSport("street_running")).toEqual({ key: "run", known: true });
    expect(readSport("road_biking")).toEqual({ key: "cycle", known: true });
  });

  it("are marked when no language knows them", () => {
    expect(readSport("Kite Flying")).toEqual({ key: "other", known: false });
    expect(readSport("constructor")).toEqual({ key: "other", known: false });
  });
});
