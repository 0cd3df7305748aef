import { env } from "@/lib/env";
import { type Deployment, type ModelEnvironment, modelCatalogue } from "@/lib/llm/models";

/** What the environment says of models. */
export function modelEnvironment(): ModelEnvironment {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, LLM_DEPLOYMENTS } = env();
  return { openaiApiKey: OPENAI_API_KEY, openaiBaseUrl: OPENAI_BASE_URL, deploymentsJson: LLM_DEPLOYMENTS };
}

/** The deployments that may be asked. A catalogue that can't be read is logged, and the rules coach answers. */
export function catalogueOf(environment: ModelEnvironment): Deployment[] {
  try {
    return modelCatalogue(environment);
  } catch (error) {
    console.error(error);
    return [];
  }
}
