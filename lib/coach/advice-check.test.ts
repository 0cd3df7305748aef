import { expect, test } from "vitest";
import { replaceUnsafeAdvice } from "./advice-check";

test.each([
  "Aim to lose 5 kg before the race.",
  "Eat 1800 kcal on rest days.",
  "A small calorie deficit helps.",
  "Your ideal weight is 62 kg.",
  "It sounds like a stress fracture.",
  "You probably have shin splints.",
])("never shown: %s", (sentence) => {
  expect(replaceUnsafeAdvice(sentence)).not.toBeNull();
});

test.each([
  "Run 8 km easy.",
  "Eat something light before the run.",
  "Drop 2 km from Sunday's run.",
  "If it hurts, stop.",
])("may stand: %s", (sentence) => {
  expect(replaceUnsafeAdvice(sentence)).toBeNull();
});
