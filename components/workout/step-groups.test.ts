import { describe, expect, it } from "vitest";
import type { Step } from "@/lib/training";
import { groupSteps, mainStep } from "./step-groups";

const step = (kind: Step["kind"], change: Partial<Step> = {}): Step => ({
  kind,
  times: 1,
  km: 1,
  minutes: 5,
  zone: "E",
  paceSecPerKm: { fast: 300, slow: 330 },
  ...change,
});

describe("groupSteps", () => {
  it("repeats a work step together with its rest", () => {
    const work = step("work", { times: 5, zone: "I" });
    const rest = step("rest", { times: 5 });
    expect(groupSteps([step("warmup"), work, rest, step("cooldown")])).toEqual([
      { times: 1, steps: [step("warmup")] },
      { times: 5, steps: [work, rest] },
      { times: 1, steps: [step("cooldown")] },
    ]);
  });

  it("folds rounds of different steps, and leaves ladders that don't repeat as they are", () => {
    const round = [
      step("work", { minutes: 2, zone: "I" }),
      step("rest", { minutes: 1 }),
      step("work", { minutes: 3, zone: "I" }),
      step("rest", { minutes: 2 }),
    ];
    expect(groupSteps([step("warmup"), ...round, ...round, ...round, step("cooldown")])).toEqual([
      { times: 1, steps: [step("warmup")] },
      { times: 3, steps: round },
      { times: 1, steps: [step("cooldown")] },
    ]);
    expect(groupSteps([step("warmup"), ...round, step("cooldown")])).toHaveLength(6);
  });

  it("keeps a repeated step without rest as it is", () => {
    const strides = step("work", { times: 6, zone: "R" });
    expect(groupSteps([step("steady"), strides])[1]).toEqual({ times: 6, steps: [strides] });
  });
});

describe("mainStep", () => {
  it("takes the work over a longer warm-up", () => {
    const work = step("work", { minutes: 3, times: 4, zone: "T" });
    expect(mainStep({ steps: [step("warmup", { minutes: 20 }), work] })).toBe(work);
  });

  it("takes the work also where it is cut into many short pieces", () => {
    const work = step("work", { minutes: 2, zone: "I" });
    const again = step("work", { minutes: 4, zone: "I" });
    expect(mainStep({ steps: [step("warmup", { minutes: 20 }), work, step("rest"), again] })).toBe(work);
  });

  it("takes the easy part of a run that ends with a few strides", () => {
    const easy = step("steady", { minutes: 40 });
    const strides = step("work", { minutes: 0.33, times: 6, zone: "R" });
    expect(mainStep({ steps: [easy, strides, step("rest", { minutes: 1, times: 6 })] })).toBe(easy);
  });

  it("takes the longest step when there is no work", () => {
    const long = step("steady", { minutes: 60 });
    expect(mainStep({ steps: [step("warmup", { minutes: 10 }), long] })).toBe(long);
  });
});
