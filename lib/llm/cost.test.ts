import { expect, test } from "vitest";
import { costUsd, estimateTokens, priceOn } from "./cost";
import { deploymentOf, modelCatalogue } from "./models";

const prices = [
  { effectiveFrom: "2026-09-01", input: 2, cachedInput: 0.2, output: 10 },
  { effectiveFrom: "2026-07-01", input: 4, cachedInput: 0.4, output: 20 },
];

test("the price of the day is the latest one that had begun, and before any had, the first", () => {
  expect(priceOn(prices, "2026-06-30")?.input).toBe(4);
  expect(priceOn(prices, "2026-08-31")?.input).toBe(4);
  expect(priceOn(prices, "2026-09-01")?.input).toBe(2);
  expect(priceOn([], "2026-09-01")).toBeNull();
});

test("a model on the own machine costs nothing; of an unknown one elsewhere the dearest price is assumed", () => {
  const usage = { promptTokens: 1_000_000, cachedTokens: 0, completionTokens: 0, estimated: false };
  const cost = (baseUrl: string, model = "x") => {
    const deployment = deploymentOf({ id: "x", tier: "small", baseUrl, model });
    return costUsd(usage, { deployment, day: "2026-11-22" });
  };
  for (const own of ["http://127.0.0.1:11434/v1", "http://192.168.1.7/v1", "http://ollama:11434/v1"]) {
    expect(cost(own), own).toBe(0);
  }
  expect(cost("https://models.example.org/v1")).toBe(10);
  expect(cost("https://172.67.1.1/v1")).toBe(10);
  expect(cost("https://[2001:db8::1]/v1")).toBe(10);
  expect(cost("https://api.groq.com/openai/v1", "openai/gpt-oss-20b")).toBe(0.075);
});

// A turn of 3,000 tokens in and 400 out: 0.05, 1.00 and 5.00 US cents at list prices.
test.each([
  ["gpt-6-luna", 0.0005],
  ["gpt-6-sol", 0.01],
  ["gpt-6-astra", 0.05],
])("a usual turn on %s costs %f dollars", (model, dollars) => {
  const deployment = modelCatalogue({ openaiApiKey: "k" }).find((entry) => entry.model === model);
  if (!deployment) throw new Error(`${model} is not in the catalogue`);
  const usage = { promptTokens: 3000, cachedTokens: 0, completionTokens: 400, estimated: false };
  expect(costUsd(usage, { deployment, day: "2026-11-22" })).toBeCloseTo(dollars, 10);
});

test("the estimate is on the high side", () => {
  expect(estimateTokens("a".repeat(400))).toBe(120);
});
