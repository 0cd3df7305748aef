import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { COACH_TOOLS } from "@/lib/coach/tools/tool-schemas";
import { type LlmFaultServer, startLlmFaultServer } from "@/tests/support/llm-fault-server";
import { deploymentAt, listen } from "@/tests/support/llm-listen";
import { geminiRefuses, grammarRefuses, type SchemaRefusal } from "@/tests/support/schema-refusals";
import { deploymentOf } from "./models";
import type { ChatTool } from "./openai-client";
import { dialectOf, SCHEMA_DIALECTS, type SchemaDialect, toolsFor } from "./tool-schema";

/** A schema with everything that a library writes into one. */
const HEAVY: ChatTool = {
  type: "function",
  function: {
    name: "heavy",
    description: "Everything",
    parameters: z.toJSONSchema(
      z.strictObject({
        op: z.literal("move"),
        format: z.iso.date().describe("A field that is called like a keyword"),
        count: z.int().positive().max(9),
        words: z
          .array(
            z
              .string()
              .min(1)
              .regex(/^[a-z]+$/),
          )
          .max(3),
        either: z.union([z.string(), z.number()]).optional(),
        level: z.enum(["low", "high"]).default("low"),
      }),
    ),
  },
};

let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

/** What a runner sees of a provider that checks the tools of a request before it answers. */
async function answered(
  refuses: SchemaRefusal,
  { toolSchema, tools }: { toolSchema: SchemaDialect; tools: readonly ChatTool[] },
): Promise<string> {
  server.behave("checked", { kind: "checksTools", refuses, text: "Run 8 km easy today." });
  const deployment = deploymentAt(server.baseUrl("checked"), { id: "checked" });
  const capabilities = { ...deployment.capabilities, toolSchema };
  return (await listen([{ ...deployment, capabilities }], { tools: [...tools] })).shown;
}

const STRICT = [
  ["gemini", geminiRefuses],
  ["plain", grammarRefuses],
] as const;

describe.each(STRICT)("a provider that takes the %s dialect alone", (toolSchema, refuses) => {
  test.each([
    ["the coach's own tools", COACH_TOOLS],
    ["a schema with every keyword", [HEAVY]],
  ])("answers with %s", async (_name, tools) => {
    expect(await answered(refuses, { toolSchema, tools })).toBe("Run 8 km easy today.");
  });

  test("refuses a schema that is sent to it whole", async () => {
    expect(await answered(refuses, { toolSchema: "full", tools: [HEAVY] })).toBe("");
  });
});

test("Gemini refuses the coach's own tools as they are written", async () => {
  expect(await answered(geminiRefuses, { toolSchema: "full", tools: COACH_TOOLS })).toBe("");
});

test("a field keeps its name, its place among the required and its type, whatever the dialect", () => {
  for (const dialect of SCHEMA_DIALECTS) {
    const [tool] = toolsFor([HEAVY], dialect);
    expect(tool?.function.parameters).toMatchObject({
      type: "object",
      properties: {
        format: { type: "string", description: "A field that is called like a keyword" },
        words: { type: "array", items: { type: "string" } },
        level: { type: "string", enum: ["low", "high"] },
      },
      required: ["op", "format", "count", "words", "level"],
    });
  }
});

test("a constant stays the only word that is allowed", () => {
  const [tool] = toolsFor([HEAVY], "plain");
  expect(tool?.function.parameters?.properties).toMatchObject({ op: { type: "string", enum: ["move"] } });
});

test.each([
  ["https://api.openai.com/v1", "full"],
  ["https://generativelanguage.googleapis.com/v1beta/openai/", "gemini"],
  ["https://api.groq.com/openai/v1", "plain"],
  ["http://localhost:8000/v1", "plain"],
])("at %s the dialect is %s, unless the deployment says another", (baseUrl, dialect) => {
  const entry = { id: "a", tier: "small", baseUrl, model: "m" } as const;
  expect(dialectOf(deploymentOf(entry))).toBe(dialect);
  expect(dialectOf(deploymentOf({ ...entry, capabilities: { toolSchema: "gemini" } }))).toBe("gemini");
});
