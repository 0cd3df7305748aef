import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftDays } from "@/lib/training";
import { coverageOf, coveredDays, isCovered } from "./coverage";

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

  it("reaches from the first to the last day that a file covers, whatever lies between two files", () => {
    const covered = coveredDays([
      { from: "2026-11-02", to: "2026-11-20" },
      { from: "2026-10-02", to: "2026-10-10" },
    ]);
    const knows = (day: string) => isCovered(covered, { from: day, to: day });
    const days = ["2026-10-01", "2026-10-02", "2026-10-20", "2026-11-20", "2026-11-21"];
    expect(days.map(knows)).toEqual([false, true, true, true, false]);
  });

  it("is nothing for runs of one day alone", () => {
    const one = coverageOf(runs([3]));
    expect(coveredDays(one === null ? [] : [one])).toBeNull();
    expect(coveredDays([])).toBeNull();
  });

  it("is the same however a list is cut into files and in whatever order they come", () => {
    const days = fc
      .array(fc.nat(40), { minLength: 2, maxLength: 40 })
      .map((steps) =>
        steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0)),
      );
    fc.assert(
      fc.property(days, fc.infiniteStream(fc.nat(3)), (list, owners) => {
        const files: number[][] = [[], [], [], []];
        for (const day of list) files[owners.next().value ?? 0]?.push(day);
        const parts = files.map((file) => coverageOf(runs(file))).filter((range) => range !== null);
        const whole = coverageOf(runs(list));
        expect(coveredDays(parts)).toEqual(coveredDays(whole === null ? [] : [whole]));
        expect(coveredDays([...parts].reverse())).toEqual(coveredDays(parts));
      }),
    );
  });
});
