import { expect, it } from "vitest";
import { readExport } from "@/lib/imports";
import { rejectedRowsCsv } from "./rejected-rows";

const HEADER = "Activity Type,Date,Favorite,Title,Distance,Time,Avg Run Cadence,Avg Pace,Avg Stride Length";
const good = 'Running,2026-11-01 07:30:00,false,"Good","8.00","00:48:00","168","6:00","0.99"';
const noDate = 'Running,,false,"=HYPERLINK(""http://x"")","8.00","00:48:00","168","6:00","0.99"';
const badTime = 'Running,2026-11-03 07:30:00,false,"Bad, time","8.00","soon","168","6:00","0.99"';

const bytesOf = (lines: string[]) => new TextEncoder().encode(lines.join("\n"));
const profile = { units: "km" } as const;

async function rejectedOf(bytes: Uint8Array): Promise<string> {
  const { issues } = await readExport({ bytes, profile });
  return rejectedRowsCsv(bytes, issues) ?? "";
}

it("gives the rejected rows alone, each with its cells and what is wrong", async () => {
  const csv = await rejectedOf(bytesOf([HEADER, good, noDate, badTime]));
  const [header, first, second, ...rest] = csv.split("\r\n");
  expect(header).toBe(`${HEADER},Error`);
  expect(first).toMatch(/'=HYPERLINK.*no date/);
  expect(second).toMatch(/"Bad, time".*soon.*h:mm:ss/);
  expect(rest).toEqual([""]);
});

it("can be mended and uploaded again, with or without its error column", async () => {
  const csv = await rejectedOf(bytesOf([HEADER, good, noDate, badTime]));
  const mended = new TextEncoder().encode(
    csv.replace("Running,,", "Running,2026-11-02 07:30:00,").replace("soon", "00:48:00"),
  );
  const { activities, counts } = await readExport({ bytes: mended, profile });
  expect(counts).toMatchObject({ rows: 2, runs: 2, rejected: 0 });
  expect(activities.map(({ localDate }) => localDate)).toEqual(["2026-11-02", "2026-11-03"]);
  const again = await rejectedOf(new TextEncoder().encode(csv));
  expect(again.split("\r\n")[0]).toBe(`${HEADER},Error`);
});

it("keeps cells that stand beyond the header, and is null for what is no table", async () => {
  const long = `${good.replace("2026-11-01", "2026-11-05")},"extra"`;
  expect(await rejectedOf(bytesOf([HEADER, good, long]))).toMatch(/,extra\r\n$/);
  expect(rejectedRowsCsv(bytesOf(["a".repeat(20_000)]), [])).toBeNull();
});
