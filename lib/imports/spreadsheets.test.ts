import { describe, expect, it } from "vitest";
import { buildCsv, bytesOf, threeRuns } from "./garmin/fixtures/build-csv";
import { codesOf, readText } from "./garmin/fixtures/read-text";
import { readExport } from "./index";

describe("what spreadsheets do to files", () => {
  it("splits rows that were wrapped into one cell", async () => {
    const [header = "", ...lines] = buildCsv(threeRuns()).trimEnd().split("\n");
    const wrapped = [header, ...lines.map((line) => `"${line.replaceAll('"', '""')}"`)].join("\n");
    const output = await readText(wrapped);
    expect(output.activities).toHaveLength(3);
    expect(codesOf(output)).toEqual(["rowWasWrapped", "rowWasWrapped", "rowWasWrapped"]);
  });

  it("reads semicolons with dotted dates", async () => {
    const dates = ["22.08.2025 07:15", "21.08.2025 07:15", "1.8.2025 18:00"];
    const output = await readText(
      buildCsv(
        dates.map((date) => ({ date })),
        { delimiter: ";" },
      ),
    );
    expect(output.file.delimiter).toBe(";");
    expect(output.activities.map(({ startLocal }) => startLocal)).toEqual([
      "2025-08-22T07:15:00",
      "2025-08-21T07:15:00",
      "2025-08-01T18:00:00",
    ]);
  });

  it("reads American dates, and says when the order is an assumption", async () => {
    const certain = await readText(
      buildCsv(["2/18/26 6:24", "2/5/26 6:24", "1/9/26 6:24"].map((date) => ({ date }))),
    );
    expect(certain.activities.map(({ localDate }) => localDate)).toEqual([
      "2026-02-18",
      "2026-02-05",
      "2026-01-09",
    ]);
    expect(certain.issues).toEqual([]);
    const open = await readText(
      buildCsv(["2/8/26 6:24", "2/5/26 6:24", "1/9/26 6:24"].map((date) => ({ date }))),
    );
    expect(open.activities.map(({ localDate }) => localDate)).toEqual([
      "2026-02-08",
      "2026-02-05",
      "2026-01-09",
    ]);
    expect(codesOf(open)).toEqual(["dateOrderAssumed"]);
  });

  it("reads a byte order mark, UTF-16 and Windows-1252", async () => {
    const text = buildCsv(threeRuns({ title: "Zürich Running" }));
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(text, (char) => char.charCodeAt(0))]).buffer,
    );
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
    for (const [bytes, encoding] of [
      [bytesOf(`\uFEFF${text}`), "utf-8"],
      [utf16, "utf-16le"],
      [utf16.subarray(2), "utf-16le"],
      [latin, "windows-1252"],
    ] as const) {
      const output = await readExport({ bytes });
      expect(output.file.encoding).toBe(encoding);
      expect(output.activities.map(({ title }) => title)).toEqual(Array(3).fill("Zürich Running"));
    }
  });

  it("keeps line numbers and titles with commas, quotes, emoji and line breaks", async () => {
    const titles = ["Hills, then\n flat 🏃", 'The "easy" one', "\u202eevil\u202c"];
    const rows = threeRuns().map((row, index) => ({
      ...row,
      title: titles[index] ?? "",
      time: index === 2 ? "x" : "00:50:00",
    }));
    const output = await readText(buildCsv(rows));
    expect(output.activities.map(({ title }) => title)).toEqual(["Hills, then flat 🏃", 'The "easy" one']);
    expect(output.issues).toMatchObject([{ line: 5, row: 3, code: "timeInvalid", raw: "x" }]);
  });

  it("rejects rows that were cut off or have grown cells, and keeps the others", async () => {
    const lines = buildCsv(threeRuns()).trimEnd().split("\n");
    const output = await readText([...lines, "Running,2026-01-01 09:00:00", `${lines[1]},7`].join("\n"));
    expect(output.counts).toMatchObject({ rows: 5, runs: 3, rejected: 2 });
    expect(codesOf(output)).toEqual(["rowIsCutOff", "rowHasTooManyColumns"]);
  });
});
