/** How providers refuse the JSON schema of a tool, in their own words; null when they take it. */
export type SchemaRefusal = (body: Record<string, unknown>) => string | null;

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A schema and all schemas inside it; names of fields are no schemas. */
function nodesOf(schema: unknown): Node[] {
  if (!isNode(schema)) return [];
  const fields = isNode(schema.properties) ? Object.values(schema.properties) : [];
  const options = [schema.anyOf, schema.oneOf, schema.allOf].flat();
  return [schema, ...[...fields, schema.items, ...options].flatMap(nodesOf)];
}

function schemasIn(body: Node): unknown[] {
  const tools = Array.isArray(body.tools) ? body.tools : [];
  return tools
    .map((tool: { function: Node }) => tool.function.parameters)
    .filter((schema) => schema !== undefined);
}

/** The fields of the Schema object in Gemini's API reference. */
const GEMINI_FIELDS =
  "type format title description nullable enum maxItems minItems properties required minProperties maxProperties minLength maxLength pattern example anyOf propertyOrdering default items minimum maximum";
const GEMINI_KNOWS = new Set(GEMINI_FIELDS.split(" "));

function geminiOn(node: Node): string | null {
  const unknown = Object.keys(node).find((key) => !GEMINI_KNOWS.has(key));
  if (unknown !== undefined) return `Invalid JSON payload received. Unknown name "${unknown}"`;
  if (node.enum !== undefined && node.type !== "string") return "enum: only allowed for STRING type";
  if (node.type === "object" && Object.keys(node.properties ?? {}).length === 0)
    return "properties: should be non-empty for OBJECT type";
  if (node.format !== undefined) return "format: only 'enum' and 'date-time' are supported for STRING type";
  return null;
}

export const geminiRefuses: SchemaRefusal = (body) =>
  schemasIn(body)
    .flatMap(nodesOf)
    .map(geminiOn)
    .find((refusal) => refusal !== null) ?? null;

const NO_GRAMMAR =
  /^(min|max|exclusive|pattern|format|uniqueItems|multipleOf|anyOf|oneOf|allOf|not|const|\$)/;

/** Servers that turn a schema into a grammar (vLLM, Groq). */
export const grammarRefuses: SchemaRefusal = (body) => {
  const keywords = schemasIn(body)
    .flatMap(nodesOf)
    .flatMap((node) => Object.keys(node));
  const refused = keywords.find((keyword) => NO_GRAMMAR.test(keyword));
  return refused === undefined ? null : `invalid JSON schema for tool: ${refused} is not supported`;
};
