import { describe, expect, it } from "vitest";
import { newRunnerState } from "@/tests/support/runner-state";
import { keepPast } from "./next-plan";

const [first, second, third] = newRunnerState().workouts;
if (!first || !second || !third) throw new Error("The fixture plan is too short.");

describe("the past of a plan and its days to come", () => {
  it("never hold two workouts under one id: what is over keeps its own", () => {
    const renamed = { ...third, id: first.id };
    const plan = keepPast([first, second, third], [renamed], second.date);
    expect(plan.map(({ id, date }) => [id, date])).toEqual([
      [first.id, first.date],
      [`${first.id}-sun`, third.date],
    ]);
    expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
  });

  it("leave ids alone that belong to days to come", () => {
    const plan = keepPast([first, second], [second, third], second.date);
    expect(plan).toEqual([first, second, third]);
  });
});
