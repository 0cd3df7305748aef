import { expect, test } from "vitest";
import { applyEvent } from "./apply-event";
import { costWords } from "./cost-words";
import { type MessageView, sourceWords } from "./message-view";

test.each([
  [0, "$0.00"],
  [0.000_01, "less than 0.01 cents"],
  [0.0005, "0.05 cents"],
  [0.0123, "1.23 cents"],
  [1.5, "$1.50"],
])("%f dollars are %s", (usd, words) => {
  expect(costWords(usd)).toBe(words);
});

test("an answer says who gave it and what it cost, once the stream has told", () => {
  const message: MessageView = {
    ...{ id: "m", requestId: "r", role: "coach", text: "Rest.", source: null, costUsd: null },
    ...{ proposal: null, status: "streaming", problem: null },
  };
  const { costUsd } = applyEvent(message, { type: "data-cost", data: { usd: 0.0041 } });
  const source = { tier: "medium", model: "gpt-6-sol", reason: null } as const;
  expect(sourceWords(source, costUsd)).toBe("Answered by gpt-6-sol (medium tier) · 0.41 cents");
  expect(sourceWords(source, null)).toBe("Answered by gpt-6-sol (medium tier)");
});
