import { z } from "zod";
import { DEFAULT_BASE_URL } from "./constants";

/** Quality class of a model. After `small` comes the rules coach, which needs no model. */
export const tierSchema = z.enum(["high", "medium", "small"]);
export type Tier = z.infer<typeof tierSchema>;

const usd = z.number().min(0).max(1_000);
const day = z.iso.date();

/** Prices in USD per million tokens, valid from a day until the next row's day. */
export const priceSchema = z.strictObject({
  effectiveFrom: day,
  input: usd,
  cachedInput: usd,
  output: usd,
});
export type Price = z.infer<typeof priceSchema>;

export const deploymentSchema = z.strictObject({
  id: z.string().min(1).max(80),
  tier: tierSchema,
  baseUrl: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1).max(120),
  /** Servers on the own machine need none. */
  apiKey: z.string().min(1).optional(),
  prices: z.array(priceSchema).max(20).default([]),
  limits: z
    .strictObject({
      contextTokens: z.int().min(2_000).default(128_000),
      requestsPerMinute: z.int().min(1).optional(),
      tokensPerMinute: z.int().min(1).optional(),
      requestsPerDay: z.int().min(1).optional(),
    })
    .prefault({}),
  capabilities: z
    .strictObject({
      tools: z.boolean().default(true),
      /** Sent as `reasoning_effort`; null sends nothing, for servers that do not know the field. */
      reasoningEffort: z.enum(["none", "minimal", "low", "medium", "high"]).nullable().default(null),
      maxTokensField: z.enum(["max_completion_tokens", "max_tokens"]).default("max_tokens"),
      promptCacheKey: z.boolean().default(false),
    })
    .prefault({}),
  /** First day on which the provider no longer serves the model. */
  deprecatedOn: day.optional(),
});
export type Deployment = z.infer<typeof deploymentSchema>;

/** What the selector needs of the environment; every field may be missing. */
export interface ModelEnvironment {
  openaiApiKey?: string | undefined;
  openaiBaseUrl?: string | undefined;
  /** JSON array of deployments (`LLM_DEPLOYMENTS`); replaces the built-in catalogue. */
  deploymentsJson?: string | undefined;
  /** JSON object of limits (`LLM_BUDGETS`). */
  budgetsJson?: string | undefined;
}

type DefaultDeployment = Pick<Deployment, "id" | "tier" | "model" | "prices"> & { effort: "none" | "low" };

/** Public list prices as of September 2026. */
const DEFAULTS: readonly DefaultDeployment[] = [
  {
    id: "openai-astra",
    tier: "high",
    model: "gpt-6-astra",
    prices: [{ effectiveFrom: "2026-09-03", input: 10, cachedInput: 1, output: 50 }],
    effort: "low",
  },
  {
    id: "openai-sol",
    tier: "medium",
    model: "gpt-6-sol",
    prices: [{ effectiveFrom: "2026-09-03", input: 2, cachedInput: 0.2, output: 10 }],
    effort: "low",
  },
  {
    id: "openai-luna",
    tier: "small",
    model: "gpt-6-luna",
    prices: [{ effectiveFrom: "2026-09-22", input: 0.1, cachedInput: 0.01, output: 0.5 }],
    effort: "none",
  },
];

function defaultCatalogue(apiKey: string, baseUrl: string): Deployment[] {
  return DEFAULTS.map(({ effort, ...entry }) =>
    deploymentSchema.parse({
      ...entry,
      baseUrl,
      apiKey,
      capabilities: {
        reasoningEffort: effort,
        maxTokensField: "max_completion_tokens",
        promptCacheKey: baseUrl === DEFAULT_BASE_URL,
      },
    }),
  );
}

function parseDeployments(json: string): Deployment[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new Error("LLM_DEPLOYMENTS is not valid JSON: give an array of deployments.", { cause });
  }
  const parsed = z.array(deploymentSchema).max(30).safeParse(value);
  // The value may hold keys, so the message names paths only.
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Error(
      `LLM_DEPLOYMENTS${first ? ` at ${first.path.join(".")}: ${first.message}` : " is not valid"}`,
    );
  }
  const ids = new Set(parsed.data.map((entry) => entry.id));
  if (ids.size !== parsed.data.length) throw new Error("LLM_DEPLOYMENTS: every id must be different.");
  return parsed.data;
}

/**
 * The deployments that may be called; empty when nothing is configured, which is a normal state.
 * A deployment without its own key gets the OpenAI key only if it lives at the same base URL, so that the key
 * never travels to another provider.
 * @throws Error with the path of the first fault when `deploymentsJson` is not valid.
 */
export function modelCatalogue(environment: ModelEnvironment): Deployment[] {
  const { openaiApiKey, deploymentsJson } = environment;
  const baseUrl = environment.openaiBaseUrl ?? DEFAULT_BASE_URL;
  if (deploymentsJson) {
    return parseDeployments(deploymentsJson).map((entry) =>
      entry.apiKey === undefined && openaiApiKey && entry.baseUrl === baseUrl
        ? { ...entry, apiKey: openaiApiKey }
        : entry,
    );
  }
  return openaiApiKey ? defaultCatalogue(openaiApiKey, baseUrl) : [];
}
