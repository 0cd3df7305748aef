import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCsv, bytesOf, threeRuns } from "./garmin/fixtures/build-csv";
import { importOutputSchema, readExport } from "./index";

/** What a runner may wait. Measured as time on the processor, so that other work on the machine does not count. */
const TIME_LIMIT_MS = 3_000;
const TEST_TIMEOUT_MS = 60_000;

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const HEADER = buildCsv([]);
const ROW = buildCsv([{}]).split("\n")[1] ?? "";

const HOSTILE: readonly (readonly [string, string])[] = [
  ["4 MB of quotes", `${HEADER}${'"'.repeat(4_000_000)}`],
  ["half a million broken quotes", `${HEADER}${'"a"b'.repeat(500_000)}`],
  ["half a million broken quotes, one per line", `${HEADER}${'"a"b,\n'.repeat(500_000)}`],
  ["a quote that never closes", `${HEADER}"${"Running,2026-03-08\n".repeat(200_000)}`],
  ["a quote at the start of 20,000 good rows", `${HEADER}"${`${ROW}\n`.repeat(20_000)}`],
  ["quotes and spaces", `${HEADER}${'" '.repeat(2_000_000)}`],
  ["4.5 million line breaks", `${HEADER}${"\n".repeat(4_500_000)}`],
  ["4.5 million carriage returns", `${HEADER}${"\r".repeat(4_500_000)}`],
  ["100,000 columns", `${"a,".repeat(100_000)}\n${"1,".repeat(100_000)}`],
  ["a million commas below a good header", `${HEADER}${",".repeat(1_000_000)}`],
  ["one cell of 4 MB", `${HEADER}${"x".repeat(4_000_000)}`],
  ["one quoted cell of 4 MB", `${HEADER}"${"x".repeat(4_000_000)}"`],
  ["21,000 rows", `${HEADER}${`${ROW}\n`.repeat(21_000)}`],
  ["20,000 rows that start at the same second", `${HEADER}${`${ROW}\n`.repeat(20_000)}`],
  ["NUL bytes", `${HEADER}${ROW.replaceAll("0", "0\0")}\n`],
  ["prototype keys", "__proto__,constructor,toString,hasOwnProperty\n1,2,3,4\n"],
  ["prototype cells", buildCsv(threeRuns({ type: "__proto__", title: "constructor" }))],
  ["formulas", buildCsv(threeRuns({ title: '=HYPERLINK("http://x")', distance: "=1+1" }))],
  ["infinities", buildCsv(threeRuns({ distance: "Infinity", time: "NaN", avgHr: "1e999" }))],
  ["negative numbers", buildCsv(threeRuns({ distance: "-5", time: "-0:10", avgHr: "-1" }))],
  [
    "huge numbers",
    buildCsv(threeRuns({ distance: "9".repeat(18), avgHr: "9".repeat(18), time: "9999:59:59" })),
  ],
  [
    "far dates",
    buildCsv([{ date: "9999-12-31 23:59:59" }, { date: "275760-09-13" }, { date: "0001-01-01" }]),
  ],
  ["separators without end", `sep=;\n${";".repeat(4_000)}`],
  ["wrapped rows inside wrapped rows", `${HEADER}"""${ROW.replaceAll('"', '""""')}"""\n`],
];

describe("hostile files", { timeout: TEST_TIMEOUT_MS }, () => {
  it.each(HOSTILE)("%s: answered in time, in the right shape", async (_, text) => {
    const bytes = bytesOf(text);
    const started = processorMs();
    const output = await readExport({ bytes });
    expect(processorMs() - started).toBeLessThan(TIME_LIMIT_MS);
    expect(importOutputSchema.safeParse(output).error).toBeUndefined();
    // Either something was said about it, or every row of it was good.
    expect(output.issues.length + output.activities.length).toBeGreaterThan(0);
  });

  it("never throws and always counts every row, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const output = importOutputSchema.parse(await readExport({ bytes: noise }));
        expect(output.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it("never throws on a good file with noise in its cells", async () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "",
        "--",
        "NaN",
        "0:00",
        "1:02",
        "99:99",
        "1,5",
        "1.500",
        "-3",
        "'=1",
        "1e5",
        "2026-02-30",
        '"',
        ",",
        "\n",
      ),
    );
    const row = fc.record(
      {
        type: cell,
        date: cell,
        distance: cell,
        time: cell,
        avgHr: cell,
        pace: cell,
        stride: cell,
        title: cell,
        moving: cell,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const output = importOutputSchema.parse(await readExport({ bytes: bytesOf(buildCsv(rows)) }));
        const { counts, activities } = output;
        expect(counts.runs + counts.otherSports + counts.rejected + counts.duplicatesInFile).toBe(
          counts.rows,
        );
        expect(activities).toHaveLength(counts.runs + counts.otherSports);
        expect(new Set(activities.map(({ dedupeKey }) => dedupeKey)).size).toBe(activities.length);
      }),
      { numRuns: 300 },
    );
  });
});
