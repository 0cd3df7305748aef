import type { Deployment, Price, Tier } from "./models";

/** What is known of a model at its maker's own address. */
export interface KnownModel {
  host: string;
  model: string;
  tier: Tier;
  prices: Price[];
  /** First day on which the maker no longer serves it. */
  deprecatedOn?: string;
  capabilities?: Partial<Deployment["capabilities"]> | undefined;
  /** Part of the catalogue when only a key and this address are given. */
  isDefault?: true;
}

const OPENAI = "api.openai.com";
const GROQ = "api.groq.com";
const GEMINI = "generativelanguage.googleapis.com";
const ANTHROPIC = "api.anthropic.com";

const price = (effectiveFrom: string, [input, cachedInput, output]: [number, number, number]): Price => ({
  effectiveFrom,
  input,
  cachedInput,
  output,
});

const openai = (reasoningEffort: "none" | "low"): KnownModel["capabilities"] => ({
  reasoningEffort,
  maxTokensField: "max_completion_tokens",
  promptCacheKey: true,
});

/** Families that OpenAI has announced the end of: SDK 7.57.0, comments of its model type. */
const WITHDRAWN: readonly [deprecatedOn: string, tier: Tier, ...models: string[]][] = [
  ["2026-12-11", "medium", "gpt-5", "gpt-5-mini", "o3"],
  ["2026-12-11", "small", "gpt-5-nano"],
  ["2027-01-14", "medium", "gpt-4.1", "gpt-4o"],
  ["2027-01-14", "small", "gpt-4.1-mini", "gpt-4o-mini"],
  ["2026-10-23", "small", "gpt-4.1-nano", "o4-mini", "gpt-4-turbo", "gpt-3.5-turbo"],
];

type Row = [
  tier: Tier,
  model: string,
  effectiveFrom: string,
  usd: [input: number, cachedInput: number, output: number],
];

const rows = (
  host: string,
  table: readonly Row[],
  more: (model: string) => Partial<KnownModel>,
): KnownModel[] =>
  table.map(([tier, model, from, usd]) => ({
    host,
    tier,
    model,
    prices: [price(from, usd)],
    ...more(model),
  }));

/** List prices in USD per million tokens: makers' price pages and @pydantic/genai-prices 0.1.8, September 2026. */
export const KNOWN_MODELS: readonly KnownModel[] = [
  ...rows(
    OPENAI,
    [
      ["high", "gpt-6-astra", "2026-09-03", [10, 1, 50]],
      ["medium", "gpt-6-sol", "2026-09-03", [2, 0.2, 10]],
      ["small", "gpt-6-luna", "2026-09-22", [0.1, 0.01, 0.5]],
    ],
    (model) => ({ isDefault: true, capabilities: openai(model === "gpt-6-luna" ? "none" : "low") }),
  ),
  ...rows(
    OPENAI,
    [
      ["high", "gpt-5.5", "2026-01-01", [5, 0.5, 30]],
      ["medium", "gpt-6.1-sol", "2026-09-30", [2, 0.1, 10]],
      ["medium", "gpt-5.6-terra", "2026-01-01", [2, 0.2, 12]],
      // Five times as dear until the end of July.
      ["small", "gpt-5.6-luna", "2026-07-30", [0.2, 0.02, 1.2]],
    ],
    () => ({ capabilities: openai("low") }),
  ),
  ...WITHDRAWN.flatMap(([deprecatedOn, tier, ...models]) =>
    models.map((model): KnownModel => ({ host: OPENAI, model, tier, prices: [], deprecatedOn })),
  ),
  ...rows(
    GROQ,
    [
      ["medium", "openai/gpt-oss-120b", "2026-01-01", [0.15, 0.075, 0.6]],
      ["small", "openai/gpt-oss-20b", "2026-01-01", [0.075, 0.0375, 0.3]],
    ],
    () => ({ isDefault: true }),
  ),
  ...rows(
    GEMINI,
    [
      ["medium", "gemini-3.5-flash", "2026-01-01", [1.5, 0.15, 9]],
      ["small", "gemini-3.1-flash-lite", "2026-01-01", [0.25, 0.025, 1.5]],
    ],
    () => ({ isDefault: true }),
  ),
  ...rows(
    ANTHROPIC,
    [
      ["high", "claude-opus-4-8", "2026-01-01", [5, 0.5, 25]],
      ["medium", "claude-sonnet-5", "2026-01-01", [2, 0.2, 10]],
      ["small", "claude-haiku-4-5", "2026-01-01", [1, 0.1, 5]],
    ],
    () => ({ isDefault: true }),
  ),
];

/** What a model costs of which nothing is known: as much as the dearest one that is. */
export const PRICE_OF_UNKNOWN: Price = price("2020-01-01", [10, 1, 50]);

/** What is known of a model at this address, or null. */
export function knownModel(baseUrl: string, model: string): KnownModel | null {
  const { hostname } = new URL(baseUrl);
  return KNOWN_MODELS.find((known) => known.host === hostname && known.model === model) ?? null;
}

/** The models that are used when a key and an address are all there is; an unknown address is taken for a proxy of OpenAI. */
export function defaultModels(baseUrl: string): KnownModel[] {
  const { hostname } = new URL(baseUrl);
  const host = KNOWN_MODELS.some((known) => known.host === hostname) ? hostname : OPENAI;
  return KNOWN_MODELS.filter((known) => known.host === host && known.isDefault);
}
