import { describe, expect, test } from "vitest";
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
