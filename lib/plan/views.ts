/** View data of the pages: plain objects, one load of the runner's state each. */
export type { ExtraRun, LedgerView } from "./views/ledger-views";
export { moveTargets } from "./views/move-targets";
export { type PlanView, planView } from "./views/plan-view";
export { type ProgressView, progressView } from "./views/progress-view";
export { type TodayView, todayView } from "./views/today-view";
export { type WorkoutView, workoutView } from "./views/workout-view";
