import { describe, expect, it } from "vitest";
import { pacesForVdot } from "../fitness/paces";
import { qualitySession } from "./quality-session";
import { TEMPLATES } from "./templates";

const ROOMY = { weekKm: 100, dayMinutes: 200, dayKm: 40 };

describe("the library of hard sessions", () => {
  it("holds at least 40 shapes of its own, each with its own name", () => {
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  });

  it.each(["base", "build", "peak", "taper", "maintain"] as const)(
    "has three or more shapes of T, I and R for %s without a long race",
    (phase) => {
      for (const zone of ["T", "I", "R"] as const) {
        const fitting = TEMPLATES.filter(
          (template) =>
            template.zone === zone && template.phases.includes(phase) && template.classes === undefined,
        );
        expect(fitting.length).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(TEMPLATES)("$id keeps repetitions and rests within Daniels' limits at every VDOT", (template) => {
    for (let vdot = 20; vdot <= 85; vdot += 1) {
      const session = qualitySession(template, { paces: pacesForVdot(vdot), limits: ROOMY });
      if (session === null) continue;
      session.steps.forEach((step, index) => {
        if (step.kind !== "work") return;
        const rest = session.steps[index + 1]?.kind === "rest" ? (session.steps[index + 1]?.minutes ?? 0) : 0;
        const ratio = rest / step.minutes;
        if (step.zone === "T") expect(step.minutes).toBeLessThanOrEqual(40);
        if (step.zone === "I") {
          expect(step.minutes).toBeGreaterThanOrEqual(1.99);
          expect(step.minutes).toBeLessThanOrEqual(5.01);
          expect(ratio).toBeGreaterThanOrEqual(0.49);
          expect(ratio).toBeLessThanOrEqual(1.01);
        }
        if (step.zone === "R") {
          expect(step.minutes).toBeLessThanOrEqual(2.01);
          expect(ratio).toBeGreaterThanOrEqual(1.99);
        }
      });
    }
  });

  it("says nothing fits where a day is too short for warm-up, work and cool-down", () => {
    const paces = pacesForVdot(45);
    for (const template of TEMPLATES) {
      expect(qualitySession(template, { paces, limits: { ...ROOMY, dayMinutes: 22 } })).toBeNull();
    }
  });
});
