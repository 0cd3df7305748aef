import { describe, expect, test } from "vitest";
import { countWords } from "./reason-words";

describe("countWords", () => {
  test("says what was cleaned up and checked, alike for one and for many, and leaves out what was not", () => {
    const counts = { frozenInputsDropped: 0, modelCallsLost: 1, runnersChecked: 25, workoutsMisdated: 2 };
    expect(countWords(counts)).toBe("model calls lost: 1, runners checked: 25, broken workoutsMisdated: 2");
  });

  test("shows a dash where nothing was counted", () => {
    expect(countWords({ leasesLost: 0 })).toBe("–");
  });
});
