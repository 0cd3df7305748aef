import type { Deployment } from "./models";
import type { ChatTool } from "./openai-client";

/** What a provider takes of the JSON schema of a tool; anything else has the whole request refused. */
interface Dialect {
  /** Keywords that it knows; null: all of them. */
  keeps: ReadonlySet<string> | null;
  /** A tool without arguments is sent without a schema: an object without fields is refused. */
  refusesEmpty: boolean;
}

export const SCHEMA_DIALECTS = ["full", "gemini", "plain"] as const;
export type SchemaDialect = (typeof SCHEMA_DIALECTS)[number];

const STRUCTURE = ["type", "description", "enum", "properties", "required", "items"];
const BOUNDS = ["minItems", "maxItems", "minimum", "maximum", "minLength", "maxLength", "pattern"];

const DIALECTS: Readonly<Record<SchemaDialect, Dialect>> = {
  full: { keeps: null, refusesEmpty: false },
  // The subset of OpenAPI 3.0 that its Schema object lists. `format` is left out: only a few values of it are taken.
  gemini: { keeps: new Set([...STRUCTURE, ...BOUNDS, "anyOf", "nullable"]), refusesEmpty: true },
  // What servers that turn schemas into grammars take (vLLM, llama.cpp, Groq): no bounds, no unions.
  plain: { keeps: new Set(STRUCTURE), refusesEmpty: false },
};

/** Addresses that are known to take more than `plain`. */
const BY_HOST: Readonly<Record<string, SchemaDialect>> = {
  "api.openai.com": "full",
  "api.anthropic.com": "full",
  "generativelanguage.googleapis.com": "gemini",
};

/** The dialect that a deployment was given, else that of its address. */
export function dialectOf({ baseUrl, capabilities }: Deployment): SchemaDialect {
  return capabilities.toolSchema ?? BY_HOST[new URL(baseUrl).hostname] ?? "plain";
}

type Schema = Record<string, unknown>;

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Names of fields are no keywords, so `properties` is entered field by field. */
function cutPart(keyword: string, { value, keeps }: { value: unknown; keeps: ReadonlySet<string> }): unknown {
  if (keyword === "properties" && isSchema(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, cut(field, keeps)]));
  }
  if (keyword === "anyOf" && Array.isArray(value)) return value.map((option) => cut(option, keeps));
  return keyword === "items" ? cut(value, keeps) : value;
}

function cut(schema: unknown, keeps: ReadonlySet<string>): unknown {
  if (!isSchema(schema)) return schema;
  const { const: only, ...rest } = schema;
  const whole: Schema = only === undefined ? rest : { ...rest, enum: [only] };
  // A list of words without a type is refused as "enum: only allowed for STRING type".
  if (Array.isArray(whole.enum) && whole.enum.every((word) => typeof word === "string"))
    whole.type ??= "string";
  const kept = Object.entries(whole).filter(([keyword]) => keeps.has(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, cutPart(keyword, { value, keeps })]));
}

/**
 * Tools as a provider takes them: keywords that it would refuse are left out. What comes back is parsed in full all the
 * same, so a schema that says less costs a repeated call at worst. Pure.
 */
export function toolsFor(tools: readonly ChatTool[], dialect: SchemaDialect): ChatTool[] {
  const { keeps, refusesEmpty } = DIALECTS[dialect];
  if (keeps === null) return [...tools];
  return tools.map(({ type, function: { parameters, ...tool } }) => {
    const isEmpty = Object.keys(parameters?.properties ?? {}).length === 0;
    if (parameters === undefined || (isEmpty && refusesEmpty)) return { type, function: tool };
    // A schema that is cut is still an object.
    return { type, function: { ...tool, parameters: cut(parameters, keeps) as Schema } };
  });
}
