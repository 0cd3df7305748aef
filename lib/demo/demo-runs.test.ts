import { describe, expect, test } from "vitest";
import { readExport } from "@/lib/imports";
import { firstPlanInput } from "@/lib/runner/compose-facts";
import { buildPlan, shiftDays, workoutsOf } from "@/lib/training";
import { MISSED_WEEK } from "./constants";
import { demoAnswers } from "./demo-answers";
import { demoUpload } from "./demo-runs";

const FIRST_DAY = "2026-08-31";
const answers = demoAnswers({ firstDay: FIRST_DAY, timeZone: "UTC" });
const plan = buildPlan(firstPlanInput(answers, FIRST_DAY));

function week(index: number) {
  const monday = shiftDays(FIRST_DAY, 7 * index);
  const inWeek = (date: string) => date >= monday && date < shiftDays(monday, 7);
  return { index, workouts: workoutsOf(plan).filter(({ date }) => inWeek(date)), until: "2027-01-01" };
}

describe("the demo runner's watch", () => {
  test("has a goal that can be reached", () => {
    expect(plan.feasible).toBe(true);
  });

  test("records the same runs whenever it is asked", () => {
    expect(demoUpload(week(0))).toBe(demoUpload(week(0)));
  });

  test("writes a list that the importer reads without an issue, with proven units", async () => {
    const { workouts } = week(1);
    const bytes = new TextEncoder().encode(demoUpload(week(1)) ?? "");
    const output = await readExport({
      ...{ bytes, fileName: "Activities.csv", today: "2026-11-25" },
      profile: { units: "mi", timeZone: "UTC" },
    });
    expect(output).toMatchObject({
      format: "garmin-activities-csv",
      counts: { runs: workouts.length, rejected: 0 },
    });
    expect(output.issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(output.activities.map(({ localDate }) => localDate).sort()).toEqual(
      workouts.map(({ date }) => date),
    );
    for (const { localDate, distanceM } of output.activities) {
      const planned = workouts.find(({ date }) => date === localDate)?.km ?? 0;
      expect(Math.abs((distanceM ?? 0) / 1000 / planned - 1)).toBeLessThan(0.05);
    }
  });

  test("misses one run in one week, and nothing at all while it is switched off", () => {
    const rows = (demoUpload(week(MISSED_WEEK)) ?? "")
      .split("\n")
      .filter((line) => line.startsWith('"Running"'));
    expect(rows).toHaveLength(week(MISSED_WEEK).workouts.length - 1);
    expect(demoUpload({ ...week(0), until: FIRST_DAY })).toBeNull();
  });
});
