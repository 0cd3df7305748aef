import { describe, expect, test } from "vitest";
import { replaceUnsafeAdvice } from "../advice-check";
import type { MethodologyCard } from "./card";
import { CARD_IDS, cardMarkdown, METHODOLOGY_CARDS } from "./cards";
import { findCard } from "./find-card";

const CARDS: [string, MethodologyCard][] = Object.entries(METHODOLOGY_CARDS);
const MAX_WORDS = 90;

describe("methodology cards", () => {
  test.each([
    ["easy running", "easy"],
    ["long run", "long"],
    ["threshold", "threshold"],
    ["intervals", "interval"],
    ["repetitions", "repetition"],
    ["taper", "taper"],
    ["recovery weeks", "recoveryWeek"],
    ["running in the heat", "heat"],
    ["hills", "hills"],
    ["return after illness", "returning"],
    ["coming back after an injury", "returning"],
    ["masters", "masters"],
    ["beginners", "beginners"],
    ["fuelling", "fuelling"],
    ["strength", "strength"],
    ["race day", "raceDay"],
    ["how assumptions work", "assumptions"],
  ])("there is one for %s", (words, id) => {
    expect(findCard(words)).toBe(id);
  });

  test.each(CARDS)(
    "%s is short, says what to do and names a source",
    (_id, { text, inPractice, sources }) => {
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(MAX_WORDS);
      expect(inPractice.length).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
      for (const { href } of sources) expect(href ?? "https://").toMatch(/^https:\/\//);
    },
  );

  test.each(CARDS)("%s holds no diagnosis and no target for weight or calories", (_id, card) => {
    for (const sentence of [card.text, ...card.inPractice]) {
      if (/no targets for weight/.test(sentence)) continue;
      expect(replaceUnsafeAdvice(sentence)).toBeNull();
    }
  });

  test("as an answer it is plain Markdown without links or HTML", () => {
    for (const id of CARD_IDS) expect(cardMarkdown(id)).not.toMatch(/\]\(|<|https?:/);
  });
});
