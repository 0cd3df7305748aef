import { describe, expect, test } from "vitest";
import { planInputOf } from "@/lib/ledger/plan-input";
import { newRunnerState, TEST_INPUT } from "@/tests/support/runner-state";
import { contextOfState } from "../context-of-state";
import { draftFacts } from "../facts/draft-facts";
import { answerByRules } from "./answer-by-rules";
import type { RulesAnswer } from "./rules-answer";

const { today } = TEST_INPUT;
const state = newRunnerState();
const context = contextOfState(state, { today, name: "Ana", lastChanges: [] });
const now = new Date(`${today}T10:00:00Z`);

function ask(message: string, ...previous: string[]): RulesAnswer {
  return answerByRules(message, {
    context,
    planInput: planInputOf(state, today),
    draftFacts: (op) => draftFacts({ state, context, op, now }),
    previous,
  });
}

describe("goals", () => {
  test("a race with its date becomes a suggestion for the goal, and nothing else", () => {
    const { proposal, text } = ask("I want to run a marathon on 25 April 2027");
    expect(proposal?.ops).toEqual([
      {
        op: "setGoal",
        goal: { kind: "race", priority: "A", distanceM: 42_195, date: "2027-04-25" },
        replaces: null,
      },
    ]);
    expect(text).toContain("Nothing has changed yet");
  });

  test("a race without a date is asked back, and the date alone answers it", () => {
    const first = ask("I signed up for a 10k");
    expect(first.proposal).toBeNull();
    expect(first.text).toContain("On which day is the 10");
    const second = ask("31 January 2027", "I signed up for a 10k");
    expect(second.proposal?.ops[0]).toMatchObject({ op: "setGoal", goal: { date: "2027-01-31" } });
  });

  test("another date for the race keeps its distance and takes its place", () => {
    const { proposal } = ask("my race has been postponed to 11 April 2027");
    expect(proposal?.ops[0]).toMatchObject({
      op: "setGoal",
      goal: { distanceM: 21_097.5, date: "2027-04-11" },
      replaces: 1,
    });
  });

  test("a race that can't be trained for safely is refused with the reason", () => {
    const { proposal, text } = ask("I want to run a marathon on 1 November 2026");
    expect(proposal).toBeNull();
    expect(text).toContain("That doesn't fit");
  });
});

describe("running days", () => {
  test("the only days from now on", () => {
    const { proposal } = ask("I can only run Tuesday, Thursday and Sunday");
    expect(proposal?.ops).toEqual([
      {
        op: "setAvailability",
        availability: { days: ["tue", "thu", "sun"], longRunDay: "sun", runsPerWeek: 3 },
      },
    ]);
  });

  test("a day less, and the long run moves off it", () => {
    const { proposal } = ask("from now on I can't run on sundays");
    expect(proposal?.ops[0]).toMatchObject({
      availability: { days: ["tue", "thu", "sat"], longRunDay: "sat", runsPerWeek: 3 },
    });
  });

  test("more runs than days is asked back", () => {
    const { proposal, text } = ask("I want to run 6 times a week");
    expect(proposal).toBeNull();
    expect(text).toContain("You have 4 running days");
  });
});

describe("feedback", () => {
  test("is asked for its number, which then is enough", () => {
    const first = ask("today's run felt really hard");
    expect(first.proposal).toBeNull();
    expect(first.text).toContain("from 0");
    const second = ask("8", "today's run felt really hard");
    expect(second.proposal?.ops[0]).toMatchObject({ op: "logFeedback", feedback: { rpe: 8, date: today } });
  });
});

describe("a run that was done", () => {
  test.each([
    ["I ran 8 km in 45 minutes yesterday", { date: "2026-10-06", distanceM: 8000, durationS: 2700 }],
    ["ran 5 miles in 42:30 today", { date: "2026-10-07", distanceM: 8047, durationS: 2550 }],
    ["did 10k in 55 on sunday, rpe 6", { date: "2026-10-04", distanceM: 10_000, durationS: 3300, rpe: 6 }],
  ])("is suggested to be logged: %s", (message, run) => {
    const { proposal } = ask(message);
    expect(proposal?.ops).toEqual([{ op: "logRun", run }]);
  });

  test("is asked for what is missing, which then is enough", () => {
    const first = ask("I ran 8 km yesterday");
    expect(first.proposal).toBeNull();
    expect(first.text).toContain("How long");
    const second = ask("45 minutes", "I ran 8 km yesterday");
    expect(second.proposal?.ops[0]).toMatchObject({ run: { distanceM: 8000, durationS: 2700 } });
    expect(ask("8 km", "I ran 45 minutes yesterday").proposal?.ops[0]).toMatchObject({
      run: { distanceM: 8000, durationS: 2700 },
    });
  });

  test("is asked for its day, distance and time one after the other", () => {
    expect(ask("8 km", "I ran yesterday").text).toContain("How long did the 8 km");
    const { proposal } = ask("45 minutes", "I ran yesterday", "8 km");
    expect(proposal?.ops).toEqual([
      { op: "logRun", run: { date: "2026-10-06", distanceM: 8000, durationS: 2700 } },
    ]);
  });

  test.each([
    ["last year I ran 10k in 42 minutes", "On which day"],
    ["I ran 8 km in 45 minutes last week", "On which day"],
    ["30 minutes of yoga and ran 5 km yesterday", "How long did the 5 km"],
    ["8 km in 45 minutes yesterday and 5 km in 30 minutes today", "one run at a time"],
    ["I did a 20 km bike ride in 60 min yesterday", "I log runs only"],
  ])("is asked back while anything is in doubt: %s", (message, question) => {
    const { proposal, text } = ask(message);
    expect(proposal).toBeNull();
    expect(text).toContain(question);
  });

  test("at a pace at which nobody runs is not suggested", () => {
    const { proposal, text } = ask("I ran 20 km in 15 minutes yesterday");
    expect(proposal).toBeNull();
    expect(text).toContain("don't fit together");
  });
});
