import { z } from "zod";
import { DEFAULT_BASE_URL } from "./constants";
import { defaultModels, type KnownModel, knownModel, PRICE_OF_UNKNOWN } from "./known-models";
import { SCHEMA_DIALECTS } from "./tool-schema";

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

const capabilitiesSchema = z.strictObject({
  tools: z.boolean().default(true),
  /** Sent as `reasoning_effort`; null sends nothing, for servers that do not know the field. */
  reasoningEffort: z.enum(["none", "minimal", "low", "medium", "high"]).nullable().default(null),
  maxTokensField: z.enum(["max_completion_tokens", "max_tokens"]).default("max_tokens"),
  promptCacheKey: z.boolean().default(false),
  /** How much of JSON schema its tools may hold; null goes by the address. */
  toolSchema: z.enum(SCHEMA_DIALECTS).nullable().default(null),
});

export const deploymentSchema = z.strictObject({
  id: z.string().min(1).max(80),
  tier: tierSchema,
  baseUrl: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1).max(120),
  /** Servers on the own machine need none. */
  apiKey: z.string().min(1).optional(),
  /** Those of the catalogue when left out; an empty list says that the model costs nothing. */
  prices: z.array(priceSchema).max(20).optional(),
  limits: z
    .strictObject({
      contextTokens: z.int().min(2_000).default(128_000),
      requestsPerMinute: z.int().min(1).optional(),
      tokensPerMinute: z.int().min(1).optional(),
      requestsPerDay: z.int().min(1).optional(),
    })
    .prefault({}),
  capabilities: capabilitiesSchema.optional(),
  /** First day on which the provider no longer serves the model. */
  deprecatedOn: day.optional(),
});

/** One model at one address, with all that is needed to call it and to say what it costs. */
export type Deployment = Omit<z.infer<typeof deploymentSchema>, "prices" | "capabilities"> & {
  /** Empty: it costs nothing. */
  prices: Price[];
  /** Nobody said what it costs, so that of the dearest model is assumed. */
  priceIsAssumed: boolean;
  capabilities: z.infer<typeof capabilitiesSchema>;
};

/** What the selector needs of the environment; every field may be missing. */
export interface ModelEnvironment {
  openaiApiKey?: string | undefined;
  openaiBaseUrl?: string | undefined;
  /** JSON array of deployments (`LLM_DEPLOYMENTS`); replaces the built-in catalogue. */
  deploymentsJson?: string | undefined;
  /** JSON object of limits (`LLM_BUDGETS`). */
  budgetsJson?: string | undefined;
}

/** Whether a server runs on the own machine or in the own network, where a call costs nothing. */
function isOwnServer(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl);
  return (
    /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)$/.test(hostname) ||
    /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/.test(hostname) ||
    hostname.endsWith(".local") ||
    /^[^.:]+$/.test(hostname)
  );
}

/** A deployment as it was configured, completed from what is known of its model. */
export function deploymentOf(entry: z.input<typeof deploymentSchema>): Deployment {
  const given = deploymentSchema.parse(entry);
  const known: Partial<KnownModel> = knownModel(given.baseUrl, given.model) ?? {};
  const priced = given.prices ?? (known.prices?.length ? known.prices : undefined);
  const priceIsAssumed = priced === undefined && !isOwnServer(given.baseUrl);
  const deprecatedOn = given.deprecatedOn ?? known.deprecatedOn;
  return {
    ...given,
    prices: priced ?? (priceIsAssumed ? [PRICE_OF_UNKNOWN] : []),
    priceIsAssumed,
    capabilities: given.capabilities ?? capabilitiesSchema.parse(known.capabilities ?? {}),
    ...(deprecatedOn === undefined ? {} : { deprecatedOn }),
  };
}

/** The id under which breakers and rate windows know a deployment: an id that is given to another model is another one. */
export function deploymentKey({ id, baseUrl, model }: Deployment): string {
  return `${id} ${model} ${baseUrl}`;
}

function defaultCatalogue(apiKey: string, baseUrl: string): Deployment[] {
  return defaultModels(baseUrl).map(({ host, model, tier, prices, capabilities = {} }) => {
    // Only the maker itself knows the field for its prompt cache.
    const isMaker = new URL(baseUrl).hostname === host;
    const own = { ...capabilities, promptCacheKey: isMaker && capabilities.promptCacheKey === true };
    return deploymentOf({ id: model, tier, model, prices, baseUrl, apiKey, capabilities: own });
  });
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
  return parsed.data.map(deploymentOf);
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
