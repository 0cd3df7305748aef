import { env } from "@/lib/env";
import { type Budgets, readBudgets } from "@/lib/llm/budgets";
import { modelWarnings } from "@/lib/llm/model-warnings";
import { type Deployment, type ModelEnvironment, modelCatalogue } from "@/lib/llm/models";

/** What the environment says of models. */
export function modelEnvironment(): ModelEnvironment {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, LLM_DEPLOYMENTS, LLM_BUDGETS } = env();
  return {
    openaiApiKey: OPENAI_API_KEY,
    openaiBaseUrl: OPENAI_BASE_URL,
    deploymentsJson: LLM_DEPLOYMENTS,
    budgetsJson: LLM_BUDGETS,
  };
}

/** What may be asked, and what it may cost. */
export interface ModelSetup {
  catalogue: Deployment[];
  budgets: Budgets;
}

/** Reads the environment's models. What can't be read is logged, and the rules coach answers: a typo costs no turn. */
export function modelSetup(environment: ModelEnvironment): ModelSetup {
  try {
    return { catalogue: modelCatalogue(environment), budgets: readBudgets(environment.budgetsJson) };
  } catch (error) {
    console.error(error);
    return { catalogue: [], budgets: readBudgets(undefined) };
  }
}

/** Writes to the log, once at the start, what an operator should know of the models that are set up. */
export function warnOfModels(now: Date): void {
  const { catalogue } = modelSetup(modelEnvironment());
  for (const warning of modelWarnings(catalogue, now.toISOString().slice(0, 10))) console.warn(warning);
}
