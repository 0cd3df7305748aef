import { describe, expect, it } from "vitest";
import { PERSONAS } from "@/tests/support/personas";
import { planCommand } from "./plan";
import { scoreCommand } from "./score";

describe("rungpt plan and score", () => {
  it("a plan from JSON scores without a hard violation", () => {
    const input = JSON.parse(JSON.stringify(PERSONAS.firstMarathon));
    const plan = planCommand(input);
    expect(plan.ok).toBe(true);
    const score = scoreCommand(JSON.parse(JSON.stringify(plan.output)), input);
    expect(score).toMatchObject({ ok: true, output: { ok: true, hardViolations: [] } });
  });

  it("bad input gives a problem with a path, and no plan", () => {
    const input = { ...PERSONAS.firstMarathon, goals: [] };
    expect(planCommand(input)).toMatchObject({ ok: false, output: { error: { path: "goals" } } });
    expect(scoreCommand({}, PERSONAS.firstMarathon)).toMatchObject({
      ok: false,
      output: { error: { code: "badPlan" } },
    });
    expect(planCommand(null).ok).toBe(false);
  });
});
