import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftDays } from "@/lib/training";
import { coverageOf, isCovered, mergeCoverage } from "./coverage";

const DAY = "2026-10-01";
const runs = (days: readonly number[]) =>
  days.map((day) => ({ localDate: shiftDays(DAY, day), sport: "run" as const }));

describe("coverage", () => {
  it("leaves the oldest day out, because the list may be cut off within it", () => {
    expect(coverageOf(runs([4, 0, 9]))).toEqual({ from: "2026-10-02", to: "2026-10-10" });
  });

  it("looks at runs alone: a list filtered by another sport says nothing about runs", () => {
    expect(coverageOf([{ localDate: DAY, sport: "cycle" }])).toBeNull();
  });

  it("keeps a longer hole between two files open", () => {
    const ranges = mergeCoverage([
      { from: "2026-10-02", to: "2026-10-10" },
      { from: "2026-11-02", to: "2026-11-20" },
    ]);
    expect(isCovered(ranges, "2026-10-20")).toBe(false);
    expect(isCovered(ranges, "2026-11-05")).toBe(true);
  });

  it("is the same however a list is cut into files and in whatever order they come", () => {
    const days = fc
      .uniqueArray(fc.nat(13), { minLength: 1, maxLength: 40 })
      .map((steps) =>
        steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0)),
      );
    fc.assert(
      fc.property(days, fc.infiniteStream(fc.nat(3)), (list, owners) => {
        const files: number[][] = [[], [], [], []];
        for (const day of list) files[owners.next().value ?? 0]?.push(day);
        const parts = files.map((file) => coverageOf(runs(file))).filter((range) => range !== null);
        const whole = coverageOf(runs(list));
        expect(mergeCoverage(parts)).toEqual(whole === null ? [] : [whole]);
        expect(mergeCoverage([...parts].reverse())).toEqual(mergeCoverage(parts));
      }),
    );
  });
});
