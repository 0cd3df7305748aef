import { describe, expect, test } from "vitest";
import { parsePlanInput } from "@/lib/training";
import { firstPlanInput, placeOf, withStandIns } from "./compose-facts";
import { storedAnswers } from "./onboarding-answers";

describe("answers of the start", () => {
  test("one step alone is judged with plain stand-ins that are never at fault", () => {
    expect(parsePlanInput(firstPlanInput(withStandIns({}), "2026-11-25"))).toMatchObject({ ok: true });
  });

  test.each([
    ["goals.0.date", "goal", "date"],
    ["availability.runsPerWeek", "schedule", "runsPerWeek"],
    ["timeZone", "schedule", "timeZone"],
    ["fitness.recentRace.timeS", "fitness", "recentRace.timeS"],
    ["fitness.longestRunKmLast30Days", "fitness", "longestRunKm"],
    ["fitness.weeklyKm.2", "fitness", "weeklyKm"],
    ["runner.experience", "fitness", "experience"],
    ["runner.hrRest", "health", "hrRest"],
    ["health.painScore", "health", "painScore"],
  ])("the path %s was asked in the step %s as %s", (path, step, field) => {
    expect(placeOf(path)).toEqual({ step, field });
  });

  test("an unknown path has no place", () => {
    expect(placeOf("environment.altitudeM")).toBeNull();
  });

  test("stored answers that no longer fit the questions are asked again", () => {
    const stored = storedAnswers({ goal: { kind: "maintain" }, fitness: { weeklyKm: "many" }, other: 1 });
    expect(stored).toEqual({ goal: { kind: "maintain" } });
  });
});
