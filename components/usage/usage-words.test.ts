import { expect, test } from "vitest";
import { featureWords, shareWords, tierWords } from "./usage-words";

test("what was asked is named in words, and what has no words by its own name", () => {
  expect(featureWords("review")).toBe("Weekly reviews");
  expect(tierWords("small")).toBe("Small models");
  expect(tierWords("giant")).toBe("giant");
});

test.each([
  [0, "0 %"],
  [0.004, "under 1 %"],
  [0.256, "26 %"],
  [1, "100 %"],
])("a share of %f is %s", (share, words) => {
  expect(shareWords(share)).toBe(words);
});
