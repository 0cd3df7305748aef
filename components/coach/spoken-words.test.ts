import { expect, test } from "vitest";
import type { MessageView } from "./message-view";
import { spokenWords } from "./spoken-words";

const MESSAGE: MessageView = {
  ...{ id: "m", requestId: "r", role: "coach", text: "Rest.", source: null, costUsd: null },
  ...{ proposal: null, status: "done", problem: null },
};

test("an answer is spoken once it is whole, not word by word", () => {
  const first = spokenWords({ ...MESSAGE, status: "streaming", text: "Re" });
  expect(spokenWords({ ...MESSAGE, status: "streaming", text: "Rest" })).toBe(first);
  expect(first).not.toContain("Re");
  expect(spokenWords(MESSAGE)).toBe("Rest.");
});

test("why none came is spoken, too", () => {
  expect(spokenWords({ ...MESSAGE, status: "failed", text: "", problem: "Try again." })).toBe("Try again.");
  expect(spokenWords({ ...MESSAGE, status: "stopped" })).toBe("The answer is stopped.");
});
