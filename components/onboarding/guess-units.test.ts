import { expect, it } from "vitest";
import { guessUnits } from "./guess-units";

it.each([
  ["en-US,en;q=0.9", "mi"],
  ["en-GB", "mi"],
  ["de-DE,en-US;q=0.5", "km"],
  ["zh-Hant-TW", "km"],
  ["en", "km"],
  ["", "km"],
  [null, "km"],
] as const)("guesses %s as %s", (header, units) => {
  expect(guessUnits(header)).toBe(units);
});
