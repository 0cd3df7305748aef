import { ASSUMED_AND_RECORDED } from "./context-scenarios/assumed-and-recorded";
import { HEALTH_AND_CONVERSATION } from "./context-scenarios/health-and-conversation";
import { PLAN_AND_GOALS } from "./context-scenarios/plan-and-goals";
import type { ContextScenario } from "./context-scenarios/scenario";
import { TIME_AND_ZONES } from "./context-scenarios/time-and-zones";

/** Sixty moments of one runner, by what they are about; each group has its file in tests/golden/contexts. */
export const CONTEXT_SCENARIOS: { file: string; scenarios: ContextScenario[] }[] = [
  { file: "plan-and-goals", scenarios: PLAN_AND_GOALS },
  { file: "assumed-and-recorded", scenarios: ASSUMED_AND_RECORDED },
  { file: "time-and-zones", scenarios: TIME_AND_ZONES },
  { file: "health-and-conversation", scenarios: HEALTH_AND_CONVERSATION },
];
