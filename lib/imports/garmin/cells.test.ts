import { describe, expect, it } from "vitest";
import { inferDateOrder, readStart } from "./dates";
import { cleanCell, cleanText, inferDecimal, parseNumber } from "./numbers";
import { readClock, readPace, readTime } from "./times";
import { cleanTitle } from "./to-activity";

describe("numbers", () => {
  it.each([
    ["8.56", ".", 8.56],
    ["17,28", ",", 17.28],
    ["1,443", ".", 1443],
    ["1.349", ",", 1349],
    ["1,234.5", ".", 1234.5],
    ["1.234,5", ",", 1234.5],
    ["1.234,5", ".", 1234.5],
    ["12,345,678", ".", 12_345_678],
    ["1 234,5", ",", 1234.5],
    ["-1,640", ".", -1640],
    [".5", ".", 0.5],
    ["0.123", ".", 0.123],
    ["1,200", ".", 1200],
    ["850", ",", 850],
  ] as const)("%s with decimal mark %s is %d", (text, decimal, value) => {
    expect(parseNumber(text, decimal)).toBe(value);
  });

  it.each(["", "abc", "1e9", "0x10", "1,23,4.5.6", "--5", "1".repeat(30), "5km"])(
    "%s is no number",
    (text) => {
      expect(parseNumber(text, ".")).toBeNull();
    },
  );

  it("loses the apostrophe that guards against formulas, and nothing else", () => {
    expect(cleanCell("'-16")).toBe("-16");
    expect(cleanCell("'tis a run")).toBe("'tis a run");
    expect(cleanCell("\u00a0 8.56\u2009")).toBe("8.56");
  });

  it("is another thing in words: only the empty cell and -- are missing", () => {
    for (const words of ["2nd New Year run", "NaN", "--:--:--", "-5", "'tis a run", "'98 reunion"]) {
      expect(cleanText(words)).toBe(words);
    }
    expect([cleanText(""), cleanText(" -- "), cleanText(undefined)]).toEqual([null, null, null]);
    expect([cleanText("'=1+1"), cleanText("''＝1")]).toEqual(["=1+1", "'＝1"]);
  });

  it("stand in a title with single spaces and none around them, however plain they are", () => {
    expect([" ", "   ", " easy run", "easy  run ", "easy\trun"].map(cleanTitle)).toEqual([
      "",
      "",
      "easy run",
      "easy run",
      "easy run",
    ]);
    expect(cleanTitle("x".repeat(130))).toHaveLength(120);
  });

  it("has one decimal mark per file, whatever the language", () => {
    expect(inferDecimal(["17,28", "1.349", "850", null])).toBe(",");
    expect(inferDecimal(["8.56", "1,234.5", "1,500"])).toBe(".");
    expect(inferDecimal(["1,500", "850"])).toBeNull();
  });
});

describe("times", () => {
  it("keep tenths in either style", () => {
    expect(readTime("00:05:00.6")?.candidates).toEqual([{ meaning: "asRead", seconds: 300.6 }]);
    expect(readTime("00:00:24,3")?.candidates).toEqual([{ meaning: "asRead", seconds: 24.3 }]);
  });

  it("are ambiguous in two parts, and in three when a spreadsheet may have shifted them", () => {
    expect(readTime("1:02")?.candidates.map(({ seconds }) => seconds)).toEqual([62, 3720]);
    expect(readTime("16:28.5")?.candidates.map(({ seconds }) => seconds)).toEqual([988.5]);
    expect(readTime("58:25:00")?.candidates.map(({ seconds }) => seconds)).toEqual([210_300, 3505]);
  });

  it.each(["1", "1:2:3:4", "00:61:00", "00:00:61", "a:b", "-1:00", "1:"])("%s is no time", (text) => {
    expect(readTime(text)).toBeNull();
  });

  it("read clocks and paces", () => {
    expect(readClock("00:00:00")).toBeNull();
    expect(readPace("1:02:10")).toBe(3730);
    expect(readPace("5:43:00")).toBe(343);
  });
});

describe("dates", () => {
  it.each([
    ["2025-08-31 10:36:49", "2025-08-31", "10:36:49"],
    ["2025-08-31T10:36:49", "2025-08-31", "10:36:49"],
    ["10/27/2023 7:38", "2023-10-27", "07:38:00"],
    ["2/18/26 6:24 PM", "2026-02-18", "18:24:00"],
    ["22.08.2025 07:15", "2025-08-22", "07:15:00"],
    ["1.4.2024", "2024-04-01", "00:00:00"],
    ["2024-02-29 12:00:00 AM", "2024-02-29", "00:00:00"],
  ])("%s is %s %s", (text, localDate, time) => {
    expect(readStart(text, { order: "monthFirst" })).toMatchObject({ localDate, time });
  });

  it.each(["2023-02-29 10:00:00", "2025-13-01", "31/31/2025", "2025-08-31 25:00", "yesterday", "", "0000"])(
    "%s is no date",
    (text) => {
      expect(readStart(text, { order: "dayFirst" })).toBeNull();
    },
  );

  it("show their order by a day above twelve, by falling, or by language", () => {
    expect(inferDateOrder(["13/02/2026"], { locale: "en" })).toEqual({ order: "dayFirst", certain: true });
    expect(inferDateOrder(["2/8/26", "2/5/26", "1/9/26"], { locale: "fr" })).toEqual({
      order: "monthFirst",
      certain: false,
    });
    expect(inferDateOrder(["02/03/2026"], { locale: "fr" })).toEqual({ order: "dayFirst", certain: false });
    expect(inferDateOrder(["02/03/2026"], { locale: "en" })).toEqual({ order: "monthFirst", certain: false });
  });
});
