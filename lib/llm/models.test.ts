import { describe, expect, test } from "vitest";
import { modelWarnings } from "./model-warnings";
import { modelCatalogue } from "./models";

const entry = { id: "local", tier: "small", baseUrl: "http://127.0.0.1:11434/v1", model: "qwen" };

describe("the catalogue", () => {
  test("is empty without a key, which is a normal state", () => {
    expect(modelCatalogue({})).toEqual([]);
  });

  test("has one priced deployment for each tier with an OpenAI key", () => {
    const catalogue = modelCatalogue({ openaiApiKey: "sk-1" });
    expect(catalogue.map((deployment) => deployment.tier)).toEqual(["high", "medium", "small"]);
    for (const deployment of catalogue) {
      expect(deployment.apiKey).toBe("sk-1");
      expect(deployment.baseUrl).toBe("https://api.openai.com/v1");
      expect(deployment.prices[0]?.output).toBeGreaterThan(0);
    }
  });

  test("sends the defaults to another base URL when one is given", () => {
    const catalogue = modelCatalogue({ openaiApiKey: "sk-1", openaiBaseUrl: "http://127.0.0.1:4010/v1" });
    expect(new Set(catalogue.map((deployment) => deployment.baseUrl))).toEqual(
      new Set(["http://127.0.0.1:4010/v1"]),
    );
  });

  test("can be replaced by JSON, which works without an OpenAI key", () => {
    const [deployment] = modelCatalogue({ deploymentsJson: JSON.stringify([entry]) });
    expect(deployment).toMatchObject({ id: "local", prices: [], capabilities: { tools: true } });
  });

  test("never gives the OpenAI key to another provider's URL", () => {
    const own = { ...entry, id: "openai", baseUrl: "https://api.openai.com/v1" };
    const catalogue = modelCatalogue({ openaiApiKey: "sk-1", deploymentsJson: JSON.stringify([entry, own]) });
    expect(catalogue.map((deployment) => deployment.apiKey)).toEqual([undefined, "sk-1"]);
  });

  test("has the models of other makers at their address, with their prices", () => {
    const catalogue = modelCatalogue({
      openaiApiKey: "gsk",
      openaiBaseUrl: "https://api.groq.com/openai/v1",
    });
    expect(catalogue.map(({ model, tier }) => [model, tier])).toEqual([
      ["openai/gpt-oss-120b", "medium"],
      ["openai/gpt-oss-20b", "small"],
    ]);
    expect(catalogue[1]?.prices[0]?.output).toBe(0.3);
  });

  test("warns of models that are gone, that are going, and that have no price; not of its own", () => {
    const openai = "https://api.openai.com/v1";
    const models = [
      { ...entry, id: "gone", baseUrl: openai, model: "gpt-4.1-nano" },
      { ...entry, id: "going", baseUrl: openai, model: "gpt-5-mini" },
      { ...entry, id: "dear", baseUrl: "https://models.example.org/v1", model: "x" },
      entry,
    ];
    const prices = [{ effectiveFrom: "2026-01-01", input: 1, cachedInput: 1, output: 1 }];
    const priced = models.map((model) => (model.id.startsWith("go") ? { ...model, prices } : model));
    const catalogue = modelCatalogue({ deploymentsJson: JSON.stringify(priced) });
    expect(modelWarnings(catalogue, "2026-11-22")).toEqual([
      expect.stringContaining("withdrawn on 2026-10-23 and is not asked"),
      expect.stringContaining("is withdrawn on 2026-12-11"),
      expect.stringContaining("has no price"),
    ]);
    expect(modelWarnings(modelCatalogue({ openaiApiKey: "sk-1" }), "2026-11-22")).toEqual([]);
  });

  test.each([
    ["no JSON", "{", /not valid JSON/],
    ["an unknown tier", JSON.stringify([{ ...entry, tier: "huge" }]), /0\.tier/],
    ["a file URL", JSON.stringify([{ ...entry, baseUrl: "file:///etc" }]), /0\.baseUrl/],
    ["two entries of one id", JSON.stringify([entry, entry]), /every id must be different/],
  ])("refuses %s and says where", (_name, deploymentsJson, message) => {
    expect(() => modelCatalogue({ deploymentsJson })).toThrow(message);
  });

  test("an error message never holds a key", () => {
    const deploymentsJson = JSON.stringify([{ ...entry, apiKey: "secret-key", tier: "huge" }]);
    expect(() => modelCatalogue({ deploymentsJson })).not.toThrow(/secret-key/);
  });
});
