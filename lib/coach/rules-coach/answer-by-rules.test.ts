import { describe, expect, test } from "vitest";
import { COACH_PLAN_INPUT, coachContext } from "@/tests/support/coach-context";
import type { CoachContext } from "../coach-context";
import { answerByRules } from "./answer-by-rules";
import type { RulesAnswer } from "./rules-answer";

function ask(message: string, overrides: Partial<CoachContext> = {}): RulesAnswer {
  return answerByRules(message, { context: coachContext(overrides), planInput: COACH_PLAN_INPUT });
}

describe("questions", () => {
  test("today is a rest day: says so and names the next run", () => {
    const { text, proposal } = ask("what should I run today?");
    expect(text).toContain("Today (Wed 25 Nov) is a rest day");
    expect(text).toContain("tomorrow (Thu 26 Nov): Tempo run, 9 km");
    expect(proposal).toBeNull();
  });

  test("a day shows its steps, its paces and its reason", () => {
    const { text, citations } = ask("what's on tomorrow?");
    expect(text).toContain("- Work: 5 km (threshold, 5:32 /km)");
    expect(text).toContain("*Why:* Raises the pace");
    expect(citations).toEqual(["w-2026-11-26"]);
  });

  test("why a workout: its purpose and the phase of the season", () => {
    const { text } = ask("why is Thursday a tempo run?");
    expect(text).toContain("Raises the pace you can hold for an hour.");
    expect(text).toContain("**build** phase");
    expect(text).not.toContain("is not a");
  });

  test("a wrong supposition about a day is put right", () => {
    expect(ask("why is Saturday a tempo run?").text).toContain("Sat 28 Nov is not a tempo run");
  });

  test("a hard run is looked for whatever its kind", () => {
    expect(ask("why is my next hard run there?").text).toContain("Tomorrow (Thu 26 Nov): Tempo run");
  });

  test("a run without data is called assumed, never done", () => {
    const { text } = ask("what was yesterday's run?");
    expect(text).toContain("**assumed**");
    expect(text).not.toMatch(/is done|completed/);
  });

  test("a week keeps recorded and assumed distance apart", () => {
    const { text } = ask("how was last week?");
    expect(text).toContain("recorded 7.2 km, assumed without data 14 km");
  });

  test("distances and paces follow the runner's units", () => {
    expect(ask("what's on tomorrow?", { units: "mi" }).text).toContain("5.6 mi");
    expect(ask("what are my paces?", { units: "mi" }).text).toContain("/mi");
  });

  test("predictions are ranges and name the target", () => {
    const { text } = ask("predict my half");
    expect(text).toContain("Half marathon: **2:01:00** (between 1:58:20 and 2:04:10)");
    expect(text).toContain("target for the half marathon is 2:00:00");
  });

  test("the next race counts the days", () => {
    expect(ask("when is my next race?").text).toContain(
      "Sunday 20 Dec 2026** (priority A). That is in 25 days.",
    );
  });

  test("an open flag is mentioned with every run ahead", () => {
    expect(ask("what's on tomorrow?", { flags: { painScore: 0, ill: true } }).text).toContain(
      "only run if you are free of symptoms",
    );
  });

  test("without a plan it says what to do", () => {
    const empty = coachContext({ workouts: [], weeks: [], fitness: null, season: null });
    expect(answerByRules("what should I run today?", { context: empty, planInput: null }).text).toContain(
      "no plan yet",
    );
    expect(answerByRules("skip tomorrow", { context: empty, planInput: null }).proposal).toBeNull();
  });

  test("what it can't do it says, with what it can", () => {
    const { text, intent } = ask("what is the capital of France?");
    expect(intent).toBe("unknown");
    expect(text).toContain("didn't understand");
    expect(text).toContain("Move Saturday's run to Sunday");
  });
});

describe("changes come as proposals", () => {
  test("a move names both days and says that nothing has happened yet", () => {
    const { text, proposal } = ask("move tomorrow's run to Friday");
    expect(proposal?.ops).toEqual([{ op: "move", workoutId: "w-2026-11-26", toDate: "2026-11-27" }]);
    expect(text).toContain("Thu 26 Nov -> Fri 27 Nov");
    expect(text).toContain("Nothing has changed yet");
  });

  test("a short reply fills what was asked back", () => {
    const input = { context: coachContext(), planInput: COACH_PLAN_INPUT, previous: ["move the long run"] };
    expect(answerByRules("on Friday", input).proposal?.ops).toEqual([
      { op: "move", workoutId: "w-2026-11-29", toDate: "2026-11-27" },
    ]);
    expect(answerByRules("what's on Friday?", { ...input, previous: ["hello"] }).intent).toBe("day");
  });

  test("a weekday target is looked for in the week of the run", () => {
    const { proposal } = ask("move the intervals to Friday");
    expect(proposal?.ops).toEqual([{ op: "move", workoutId: "w-2026-12-03", toDate: "2026-12-04" }]);
  });

  test.each([
    ["move the long run", "To which day"],
    ["skip Friday", "rest day"],
    ["move yesterday's run to tomorrow", "already behind us"],
    ["shorten tomorrow's run to 20 km", "would not make it shorter"],
    ["shorten tomorrow's run to 1 km", "Shall I skip it instead?"],
    ["I travel a lot", "From when to when"],
    ["rest day", "On which day"],
  ])("%s: asks back or explains, and proposes nothing", (message, answer) => {
    const { text, proposal } = ask(message);
    expect(text).toContain(answer);
    expect(proposal).toBeNull();
  });
});
