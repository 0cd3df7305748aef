import { describe, expect, it } from "vitest";
import { pacesForVdot } from "../fitness/paces";
import { kindOfZone, makeWorkout } from "../workouts/make-workout";
import { qualitySession } from "../workouts/quality-session";
import { TEMPLATES } from "../workouts/templates";
import { scaleWorkout } from "./apply-edit";

const paces = pacesForVdot(48);
const limits = { weekKm: 70, dayMinutes: 150, dayKm: 30 };
const sessions = TEMPLATES.flatMap((template) => {
  const session = qualitySession(template, { paces, limits });
  if (session === null) return [];
  const { id, zone } = template;
  return [makeWorkout({ id, date: "2026-11-24", kind: kindOfZone(zone), steps: session.steps })];
});

describe("a shortened session", () => {
  it.each(sessions.map((workout) => [workout.id, workout] as const))(
    "%s keeps intervals of 2-5 minutes with their rests, and gets shorter",
    (_, workout) => {
      const shorter = scaleWorkout(workout, 0.6);
      expect(shorter.minutes).toBeLessThan(workout.minutes);
      shorter.steps.forEach((step, index) => {
        if (step.kind !== "work" || step.zone !== "I") return;
        expect(step.minutes).toBeGreaterThanOrEqual(2);
        const rest = shorter.steps[index + 1];
        expect(rest?.kind).toBe("rest");
        expect((rest?.minutes ?? 0) / step.minutes).toBeGreaterThanOrEqual(0.5);
      });
    },
  );
});
