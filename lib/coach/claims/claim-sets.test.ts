import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coachContext } from "@/tests/support/coach-context";
import { checkedText } from "../checked-text";

const FOLDER = join(import.meta.dirname, "../../../tests/support/claims/sets");
const MOST_REPLACED = 0.05;

/** Sets written on 2026-11-29, each before the checks were made that it was first scored with; one sentence a line. */
function linesOf(kind: "lies" | "honest"): string[] {
  const names = readdirSync(FOLDER).filter((name) => name.startsWith(`${kind}-`));
  return names.flatMap((name) => readFileSync(join(FOLDER, name), "utf8").trim().split("\n"));
}

function shownFor(sentence: string): { shown: string; faults: string[] } {
  const checked = checkedText(coachContext());
  const shown = checked.push(sentence, false) + checked.flush(false);
  return { shown, faults: checked.faults };
}

describe("sets of sentences about the fixture runner", () => {
  test.each(linesOf("lies"))("is not shown: %s", (line) => {
    const [lie = "", hidden = ""] = line.split("|");
    const { shown, faults } = shownFor(lie);
    expect(faults).toHaveLength(1);
    expect(shown).not.toMatch(new RegExp(hidden));
  });

  test("at most 5 of 100 true sentences are replaced", () => {
    const honest = linesOf("honest");
    const replaced = honest.filter((sentence) => shownFor(sentence).shown !== sentence);
    expect(honest.length).toBeGreaterThanOrEqual(100);
    expect(replaced.length, replaced.join(" | ")).toBeLessThanOrEqual(MOST_REPLACED * honest.length);
  });
});
