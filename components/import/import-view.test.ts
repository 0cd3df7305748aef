import { describe, expect, it } from "vitest";
import { bringsNew, countText, effectSentences, refuseFile, rowReport, rowsText } from "./import-view";

describe("refuseFile", () => {
  it("lets a file through that is not empty; its size is judged where it is read", () => {
    expect(refuseFile({ name: "Activities.csv", size: 9_915 })).toBeNull();
    expect(refuseFile({ name: "all.zip", size: 400_000_000 })).toBeNull();
  });

  it("names an empty file and says what to do", () => {
    expect(refuseFile({ name: "Activities.csv", size: 0 })).toMatch(/is empty\. Export/);
  });
});

describe("words for counts and rows", () => {
  it("counts in the right number", () => {
    expect(countText(1, "activity")).toBe("1 activity");
    expect(countText(0, "run")).toBe("0 runs");
    expect(countText(2, "activity")).toBe("2 activities");
  });

  it("lists a few rows and counts the rest", () => {
    expect(rowsText([7])).toBe("row 7");
    expect(rowsText([7, 9, 12])).toBe("rows 7, 9 and 12");
    expect(rowsText([1, 2, 3, 4, 5, 6, 7, 8])).toBe("rows 1, 2, 3, 4, 5, 6 and 2 more");
    expect(rowsText([])).toBe("");
  });
});

describe("rowReport", () => {
  const counts = { rows: 9, runs: 5, otherSports: 1, rejected: 2, duplicatesInFile: 1, repaired: 3 };
  const stored = { added: 6, updated: 0, duplicates: 0 };

  it("accounts for every row", () => {
    expect(rowReport({ counts: { ...counts, ...stored } })).toBe(
      "9 rows: 5 runs, 1 of other sports, 1 in it twice, 2 left out. In 3 of them something was mended.",
    );
  });

  it("leaves out what there is none of", () => {
    const plain = { rows: 1, runs: 1, otherSports: 0, rejected: 0, duplicatesInFile: 0, repaired: 0 };
    expect(rowReport({ counts: { ...plain, ...stored } })).toBe("1 row: 1 run.");
  });
});

describe("what an import would do", () => {
  it("counts new activities and fuller records as new", () => {
    const file = { rows: 5, runs: 5, otherSports: 0, rejected: 0, duplicatesInFile: 0, repaired: 0 };
    expect(bringsNew({ counts: { ...file, added: 2, updated: 1, duplicates: 2 } })).toBe(3);
  });

  it("says that nothing ahead changes when nothing does", () => {
    const totals = { assumed: 0, completed: 0, partial: 0, missed: 0 };
    expect(effectSentences({ totals, extras: [], plan: { changes: [] } })).toEqual([
      "Your plan ahead would stay as it is.",
    ]);
  });

  it("names every kind of correction", () => {
    const totals = { assumed: 4, completed: 2, partial: 1, missed: 1 };
    const words = effectSentences({ totals, extras: [{}], plan: { changes: [{}, {}] } }).join(" ");
    expect(words).toContain("2 as planned, 1 partly, 1 not run");
    expect(words).toContain("4 runs assumed so far");
    expect(words).toContain("1 run outside the plan");
    expect(words).toContain("2 planned runs ahead would change");
  });
});
