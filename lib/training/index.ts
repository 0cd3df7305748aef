/** The door to the training core: pure functions on plain data, and the schemas of that data. */
export * from "./activity";
export * from "./belief";
export * from "./calendar";
export * from "./calendar-schema";
export { type EditRequest, type EditResult, editPlan } from "./edits/edit-plan";
export type { EditProblem } from "./edits/edit-problems";
export { type PlanEdit, planEditSchema } from "./edits/plan-edit";
export * from "./feedback";
export { criticalSpeedOf } from "./fitness/critical-speed";
export { decayFactor, decayVdot } from "./fitness/decay";
export { fitnessForVdot, fitnessFromInput, usualWeeklyKm } from "./fitness/fitness-from-input";
export {
  type HeartRateZones,
  heartRateZones,
  recordedMaximum,
  thresholdHeartRate,
} from "./fitness/heart-rate-zones";
export { marathonFromTraining } from "./fitness/marathon-from-training";
export { type Paces, pacesForVdot } from "./fitness/paces";
export { marathonTime, type OwnRaces, predictions, predictRace, racePair } from "./fitness/predict";
export { raceTimeForVdot, vdotFromRace } from "./fitness/vdot";
export {
  limitVdotChange,
  personalFactor,
  vdotFromActivities,
  vdotFromRun,
} from "./fitness/vdot-from-activities";
export { checkPlan, hardViolations } from "./guardrails/check-plan";
export type { Rule } from "./guardrails/rule";
export { RULES } from "./guardrails/rules";
export type { PlanToCheck, RuleTier, Violation } from "./guardrails/types";
export { issuePath, issueSentence } from "./issue-words";
export { activityLoad, type Load, type LoadMethod, workoutLoad } from "./load/activity-load";
export { type DailyLoad, type LoadPoint, loadSeries } from "./load/load-series";
export { acuteChronicRatio, type WeekStrain, weekStrain } from "./load/week-strain";
export { type InputProblem, type ParsedPlanInput, parsePlanInput } from "./parse-plan-input";
export { buildPlan, createSeason, ENGINE_VERSION, planWholeSeason } from "./plan/build-plan";
export { extendPlan, type PlanResult, regeneratePlan } from "./plan/carry-forward";
export { diffPlans, type PlanChange } from "./plan/diff-plans";
export { asksForRest, flagLimit, hasOpenFlag, raisesLoad } from "./plan/health-flags";
export { horizonOf } from "./plan/horizon";
export { repaceWorkouts } from "./plan/repace-workouts";
export { phaseOn, weekKindOn, weeksFrom, workoutsOf } from "./plan/weeks";
export * from "./plan-input";
export * from "./plan-output";
export type { ReasonCode } from "./reason-words";
export { type Scorecard, scorePlan } from "./scorecard";
export { ADHERENCE_RANGE, MAX_LOAD_WEEKS } from "./season/constants";
export { lastingHealth } from "./season/lasting-health";
export { weekAfterRunning } from "./season/return-ladder";
export { explainWorkout, type PurposeContext } from "./workouts/purpose";
export { type StepTargets, targetsOf } from "./workouts/targets";
export { runKm } from "./workouts/totals";
