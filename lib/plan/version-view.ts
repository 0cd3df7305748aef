import type { RunnerContext } from "@/lib/data/change-runner";
import type { Evidence } from "@/lib/data/evidence-row";
import { changesOfVersions, type StoredChange } from "@/lib/data/plan-versions";
import type { Goal, PlanChange, Weekday } from "@/lib/training";
import { restoredPlan, type WishesBack } from "./restored-plan";
import type { Repaced } from "./todays-paces";
import { oldVersion } from "./versions";
import { loadView } from "./views/load-view";

/** What bringing a version back would do. */
export interface RestorePreview {
  changes: PlanChange[];
  /** Goals and days that would come back with it; none when they are the same now. */
  goals: Goal[];
  days: Weekday[];
  /** The fitness (VDOT) that its runs were planned for and that of today, whose paces they would get; null for the same paces. */
  repaced: { vdotBefore: number; vdotAfter: number } | null;
  /** Why it can't be brought back: the first hard rule that it would break today. */
  refusal: string | null;
}

/** One version of the plan: what it changed, why, and what bringing it back would do. */
export interface VersionView {
  version: number;
  origin: string;
  createdAt: string;
  changes: StoredChange[];
  evidence: Evidence[];
  /** The version in force, which any change is based on. */
  current: number;
  units: "km" | "mi";
  timeZone: string;
  /** Null for the version in force. */
  restore: RestorePreview | null;
}

function wishesOf({ goals, profile }: WishesBack): Pick<RestorePreview, "goals" | "days"> {
  return { goals: goals?.added ?? [], days: profile?.availability?.days ?? [] };
}

function vdotsOf(repaced: Repaced | null): RestorePreview["repaced"] {
  return repaced === null ? null : { vdotBefore: repaced.vdotBefore, vdotAfter: repaced.vdotAfter };
}

/** @throws AppError notFound when the plan has no such version; badInput `onboardingNeeded` without a plan. */
export async function versionView(context: RunnerContext, version: number): Promise<VersionView> {
  const { db, runnerId } = context;
  const [{ state, plan, today }, old, changes] = await Promise.all([
    loadView(context),
    oldVersion(context, version),
    changesOfVersions(db, { runnerId, from: version, to: version }),
  ]);
  const { origin, createdAt, evidence } = old;
  const base = { version, origin, createdAt, changes, evidence, current: plan.version };
  const { units, timeZone } = state.profile;
  if (version === plan.version) return { ...base, units, timeZone, restore: null };
  const { next, wishes, repaced, violations } = restoredPlan(state, { plan, old, today });
  const refusal = violations[0]?.message ?? null;
  const restore = { changes: next.changes, refusal, repaced: vdotsOf(repaced), ...wishesOf(wishes) };
  return { ...base, units, timeZone, restore };
}
