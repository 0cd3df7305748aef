import { describe, expect, test } from "vitest";
import type { WeeklyReview } from "../weekly-review";
import { refuseReviewText } from "./check-review-text";
import { reviewMessages } from "./review-prompt";

const REVIEW: WeeklyReview = {
  weekStart: "2026-11-16",
  weekEnd: "2026-11-22",
  plannedKm: 30,
  actualKm: 16.2,
  assumedKm: 0,
  runs: { planned: 3, completed: 2, partial: 0, missed: 1, skipped: 0, assumed: 0, extra: 0 },
  adherence: 0.54,
  workouts: [
    {
      workoutId: "a",
      date: "2026-11-17",
      kind: "easy",
      plannedKm: 7,
      state: "completed",
      actualKm: 7.2,
    },
    { workoutId: "b", date: "2026-11-19", kind: "tempo", plannedKm: 9, state: "completed", actualKm: 9 },
    { workoutId: "c", date: "2026-11-22", kind: "long", plannedKm: 14, state: "missed", actualKm: null },
  ],
  load: { ctl: 30, atl: 32, tsb: -2 },
  vdot: { before: 40, after: 40 },
  changes: [],
  droppedPins: [],
  reasons: [],
  nextWeek: { weekStart: "2026-11-23", plannedKm: 31, runs: 3, phase: "build", kind: "load" },
  words: [
    "3 runs and 30 km were planned. You ran 16.2 km.",
    "In detail: 2 as planned and 1 not run.",
    "What was planned stays as it is; one more week came into view.",
    "Next week: 3 runs, 31 km.",
  ],
};
const ASSUMED: WeeklyReview = {
  ...REVIEW,
  actualKm: 0,
  assumedKm: 30,
  runs: { ...REVIEW.runs, completed: 0, missed: 0, assumed: 3 },
  words: ["3 runs and 30 km were planned. There are no data yet, so the week counts as run (30 km assumed)."],
};

describe("a model's words about a week", () => {
  test.each([
    "You ran 16.2 of the 30 km that were planned, and two of the three runs went as intended. The long run on Sunday stayed out, which costs nothing. Next week brings 31 km.",
    "A solid week: the tempo on Thursday is in the books at 9 km. The plan stays as it is.",
  ])("stand when the facts bear them out: %s", (text) => {
    expect(refuseReviewText(text, REVIEW)).toBeNull();
  });

  test.each([
    ["number", "You ran 17 km of the 30 km that were planned, which is a fine week of running."],
    ["number", "You finished four of the runs that were planned for this week, which is really good."],
    ["day", "The tempo on Wednesday went well, and the rest of the week followed the plan nicely."],
    ["day", "A good week, and in December the race is waiting for you, so keep going like this."],
    ["claim", "I moved your long run so that next week feels easier, since Sunday did not work out."],
    ["assumedAsDone", "You did every run of the week, which shows how steady your training has become."],
    ["advice", "You ran 16.2 km. You should lose some weight to make the next weeks a good deal easier."],
    ["advice", "You ran 16.2 km. You could add a tempo run next week to make up for what was missed."],
    ["markup", "**Great week!** You ran 16.2 km, see [your plan](https://example.org) for what comes next."],
    ["length", "Well done!"],
  ])("are refused (%s): %s", (fault, text) => {
    expect(refuseReviewText(text, REVIEW)).toBe(fault);
  });

  test("never call an assumed week run", () => {
    const text = "You ran 30 km over 3 runs this week, a lovely and steady block of training for you.";
    expect(refuseReviewText(text, ASSUMED)).toBe("assumedAsDone");
    const honest =
      "There are no data yet, so 30 km are assumed. Import your runs and the week will be put right.";
    expect(refuseReviewText(honest, ASSUMED)).toBeNull();
  });

  test("are asked for with the same instructions for every week, and little more than the facts", () => {
    const [system] = reviewMessages(REVIEW);
    expect(reviewMessages(ASSUMED)[0]).toEqual(system);
    const characters = reviewMessages(REVIEW).reduce((sum, { content }) => sum + String(content).length, 0);
    expect(characters).toBeLessThan(4_000);
  });
});
