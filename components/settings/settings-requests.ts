import { newRequestId } from "@/components/http/request-id";
import { type Answer, send } from "@/components/http/send";
import type { GoalAnswers, ScheduleAnswers } from "@/components/onboarding/answers";
import type { HealthNow, PersonAnswers } from "@/components/onboarding/health-answers";
import type { HealthFlagLevel, Screening } from "@/lib/training";
import type { Units } from "@/lib/training/format";

/** What a change of facts did to the plan. */
export type Saved = { version: number; changes: readonly unknown[] };

function changeProfile(patch: object): Promise<Answer<Saved>> {
  return send("/api/profile", { method: "PATCH", body: { requestId: newRequestId(), ...patch } });
}

export function saveUnits(units: Units): Promise<Answer<Saved>> {
  return changeProfile({ units });
}

export function saveHealth(health: HealthNow): Promise<Answer<Saved>> {
  return changeProfile({ health });
}

export function saveScreening(screening: readonly Screening[]): Promise<Answer<Saved>> {
  return changeProfile({ health: { screening } });
}

/** Takes one health note back. */
export function clearNote(level: HealthFlagLevel): Promise<Answer<Saved>> {
  return changeProfile({ health: { clear: [level] } });
}

/** An emptied heart rate is taken back, not kept. */
export function savePerson({ hrMax = undefined, hrRest = undefined, ...person }: PersonAnswers) {
  return changeProfile({ runner: { ...person, hrMax: hrMax ?? null, hrRest: hrRest ?? null } });
}

export function saveSchedule({ timeZone, maxMinutes, ...days }: ScheduleAnswers): Promise<Answer<Saved>> {
  return changeProfile({ timeZone, availability: { ...days, maxMinutes: maxMinutes ?? null } });
}

/** Puts a goal in the place of the one before; without one it is added. */
export function saveGoal(goal: GoalAnswers, { goalId }: { goalId: string | null }): Promise<Answer<Saved>> {
  const body = { requestId: newRequestId(), goal };
  return goalId === null
    ? send("/api/goals", { body })
    : send(`/api/goals/${goalId}`, { method: "PATCH", body });
}

export function dropGoal(goalId: string): Promise<Answer<Saved>> {
  return send(`/api/goals/${goalId}`, { method: "DELETE", body: { requestId: newRequestId() } });
}

/** Says what a saved change did to the plan. */
export function savedText({ changes }: Saved): string {
  if (changes.length === 0) return "Saved. The plan stays as it is.";
  return changes.length === 1
    ? "Saved. One planned run changed."
    : `Saved. ${changes.length} planned runs changed.`;
}
