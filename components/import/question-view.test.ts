import { describe, expect, it } from "vitest";
import { type ColumnsView, columnProblems, exampleText, openQuestion } from "./question-view";

const FIELDS = [
  { field: "date", label: "Date", hint: "", needed: true, heading: "Kelva" },
  { field: "time", label: "Time", hint: "", needed: true, heading: null },
  { field: "title", label: "Title", hint: "", needed: false, heading: null },
];
const QUESTION: ColumnsView = {
  mode: "columns",
  fileName: "Listo.csv",
  headings: ["Kelva", "Duro"],
  columns: [
    { heading: "Kelva", samples: ["2026-03-08", "2026-03-08", "2026-03-05"] },
    { heading: "Duro", samples: [] },
  ],
  fields: FIELDS,
};

describe("chosen columns", () => {
  it("may be sent when every needed one is there and none is chosen twice", () => {
    expect(columnProblems(QUESTION, { date: "Kelva", time: "Duro", title: "" })).toEqual({});
  });

  it("are asked for by name, and named where two are the same", () => {
    expect(columnProblems(QUESTION, { date: "Kelva", time: "" })).toEqual({
      time: "Choose the column for: time.",
    });
    expect(columnProblems(QUESTION, { date: "Kelva", time: "Kelva" })).toEqual({
      date: "Kelva is chosen for time, too. A column is one thing.",
      time: "Kelva is chosen for date, too. A column is one thing.",
    });
  });

  it("show what stands in them", () => {
    expect(exampleText(QUESTION, "Kelva")).toBe("For example 2026-03-08; 2026-03-05");
    expect(exampleText(QUESTION, "Duro")).toBe("");
  });
});

it("an open question is said in words, the day before the unit", () => {
  const none = { needsStart: false, needsUnits: false, hasMixedUnits: false };
  expect(openQuestion(none)).toBeNull();
  expect(openQuestion({ ...none, needsUnits: true })).toMatch(/kilometres or miles/);
  expect(openQuestion({ ...none, needsUnits: true, hasMixedUnits: true })).toMatch(/how to read/);
  expect(openQuestion({ ...none, needsUnits: true, needsStart: true })).toMatch(/when/);
});
