import { describe, expect, it } from "vitest";
import type { ReasonCode } from "@/lib/training";
import { newRunnerState } from "@/tests/support/runner-state";
import { newReasons } from "./plan-after-facts";
import type { Trigger } from "./triggers";

const { plan } = newRunnerState();
if (plan === null) throw new Error("There is a plan.");
const { fitness } = plan;

function replayed(vdot: number, triggers: Trigger[]) {
  const weeks = [{ monday: "2026-10-19", triggers, brokenRules: [] }];
  return { weeks, fitness, known: { ...fitness, vdot } };
}

describe("a step of fitness in a week long past", () => {
  it.each<[string, number, ReasonCode[]]>([
    ["both ways counts where fitness as a whole stays", 45, ["fitnessUp", "fitnessDown"]],
    ["up does not count where fitness as a whole falls", 44, ["fitnessDown"]],
    ["down does not count where fitness as a whole rises", 46, ["fitnessUp"]],
  ])("%s", (_, vdot, reasons) => {
    expect(newReasons(replayed(45, []), replayed(vdot, ["fitnessUp", "fitnessDown"]))).toEqual(reasons);
  });
});
