import { describe, expect, test } from "vitest";
import { coachContext } from "@/tests/support/coach-context";
import { checkSentence } from "./check-sentence";
import type { ClaimFault } from "./correction";

const context = coachContext();
const check = (sentence: string, proposed = false) => checkSentence(sentence, { context, proposed });

describe("what the facts refute never reaches the screen", () => {
  test.each<[string, ClaimFault]>([
    ["I've moved your tempo run to Friday.", "claimedChange"],
    ["I moved Saturday's run to Sunday.", "claimedChange"],
    ["I have updated your plan.", "claimedChange"],
    ["I went ahead and swapped them for you.", "claimedChange"],
    ["Your long run has been shortened to 10 km.", "claimedChange"],
    ["The run was moved to Friday.", "claimedChange"],
    ["Done! Your plan is updated.", "claimedChange"],
    ["Your tempo run is now on Friday.", "claimedChange"],
    ["I prepared a change for you below.", "claimedChange"],
    ["Your next run is on Friday 26 November.", "weekday"],
    ["The race is on Monday, Dec 20.", "weekday"],
    ["See you on Tuesday (2026-11-26).", "weekday"],
    ["Well done, you ran 7 km yesterday.", "assumedAsDone"],
    ["You completed the long run on Sunday.", "assumedAsDone"],
    ["Tomorrow you have 12 km of tempo.", "distance"],
    ["Sunday's long run is 22 km.", "distance"],
    ["Tomorrow's run is 9 miles.", "distance"],
    ["Your easy pace is 5:10/km.", "pace"],
    ["Run the threshold part at 4:50 per km.", "pace"],
    ["Run the threshold part, at 4:50 per km.", "pace"],
    ["Tomorrow: 2 km easy, 5 km at 4:50 per km, 2 km easy.", "pace"],
    ["You ran 14 km on Sunday, so rest once you are home.", "assumedAsDone"],
    ["Your VDOT is 41, and it rises once you record runs.", "fitness"],
    ["Your long run on Sunday is 22 km once you are rested.", "distance"],
    ["Your VDOT is 41, and it rises as soon as you record runs.", "fitness"],
    ["Your race is on 13 December, so taper once you reach it.", "race"],
    ["3 runs were recorded last week.", "count"],
    ["You managed 3 runs last week.", "count"],
    ["You missed 3 runs last week.", "count"],
    ["You have 4 runs left this week.", "count"],
    ["You have 3 runs so far this week.", "count"],
    ["You got 3 runs in last week.", "count"],
    ["Your 8 km in 45 minutes is a pace of 5:10 per km.", "distance"],
    ["Friday: done, see you there.", "claimedChange"],
    ["I'm adding a run on Friday.", "claimedChange"],
    ["I'm putting your long run first in the week.", "claimedChange"],
    ["We're reducing the load in your week.", "claimedChange"],
    ["I'm adding a suggestion below.", "claimedChange"],
    ["I'm putting your health first and moving it to Friday.", "claimedChange"],
    ["Your long run of 22 km in 110 minutes is a pace of 5:00 per km.", "distance"],
    ["You should finish the 10k in 15 minutes.", "prediction"],
    ["You have more than 90% of your planned distance in the bank.", "count"],
    ["You have 3 easy runs left this week.", "count"],
    ["You completed no more than 10% of your planned distance.", "count"],
    ["Easy run, 10 km at 4:50 per km.", "pace"],
    ["Tempo, 5 km at 6:30 per km.", "pace"],
    ["You ran 30 km in 150 minutes, which is a pace of 5:00 per km.", "distance"],
    ["Your best 10 km in 40 minutes is a pace of 4:00 per km.", "distance"],
    ["I'm removing nothing but the long run.", "claimedChange"],
    ["We're cutting the volume in your taper week, so your long run is out.", "claimedChange"],
    ["I'm putting your health first, so Thursday's run is off.", "claimedChange"],
    ["Your long run on Sunday is 22 km, so rest once you accept it.", "distance"],
    ["Once you agree, know that your VDOT is 41.", "fitness"],
    ["Your VDOT is 41, and it rises once you have applied it.", "fitness"],
    ["Once you've applied it, Thursday is a rest day, and your VDOT is 41.", "fitness"],
  ])("%s (%s)", (sentence, fault) => {
    const checked = check(sentence);
    expect(checked.fault).toBe(fault);
    expect(checked.text).not.toBe(sentence);
  });

  test("a claimed change says what is true instead", () => {
    expect(check("I moved it to Friday.").text).toBe("Nothing in your plan has been changed.");
    expect(check("I moved it to Friday.", true).text).toContain("only when you press Apply");
  });

  test("a wrong weekday is put right in place", () => {
    expect(check("Your next run is on Friday 26 November.").text).toBe(
      "Your next run is on Thursday 26 November.",
    );
  });

  test("an assumed run is named as assumed", () => {
    expect(check("Well done, you ran 7 km yesterday.").text).toContain("assumed");
  });

  test("a wrong distance becomes the planned one", () => {
    expect(check("Sunday's long run is 22 km.").text).toBe("Sun 29 Nov: Long run, 15 km, about 1 h 38 min.");
  });
});

describe("what is true or only considered stays as it is", () => {
  test.each([
    "Tomorrow is a tempo run of 9 km with 5 km at threshold.",
    "On Thursday 26 November you have a tempo run.",
    "The race is on Sunday, Dec 20.",
    "Your easy pace is 6:26-7:10 /km.",
    "Run the threshold part at 5:32 per km.",
    "I could move it to Friday if you like.",
    "You could shorten Sunday's run to 10 km.",
    "Nothing has been changed yet.",
    "Sunday's long run is 15 km, Thursday's tempo 9 km.",
    "You ran 7.2 km on Tuesday 17 November.",
    "Easy days keep you fresh.",
    "I suggest that you move it; press Apply when you are happy.",
    "You moved it last week.",
    "Drink 500 ml in the hour before.",
    "Once you apply it, your long run is 10 km.",
    "As soon as you press Apply, Thursday is a rest day.",
    "Once you tap Apply, Thursday is a rest day.",
    "Once you accept it, Thursday is a rest day.",
    "Once you have pressed Apply, Thursday is a rest day.",
    "Once you've applied it, Thursday is a rest day.",
    "Thursday is a rest day, once you've pressed Apply.",
    "We're cutting the volume in your taper.",
    "I'm changing nothing, but I can suggest an easier week.",
    "When you have applied it, Thursday is a rest day.",
    "1 run was recorded last week.",
    "Last week 1 of 3 runs was recorded.",
    "You missed 1 run last week and 1 is assumed.",
    "You have 3 runs left this week.",
    "You have 2 easy runs and 1 tempo run left this week.",
    "Never raise your planned distance by more than 10% a week.",
    "I am adding nothing without your yes.",
    "You have 4 runs this week.",
    "Your 8 km in 45 minutes is a pace of 5:38 per km.",
    "We're reducing the load in the taper.",
    "I'm putting your health first here.",
    "Race: done, recovery next.",
    "Tomorrow: 2 km easy, 5 km at 5:32 per km, 2 km easy.",
    "You should finish the 10k warm-up in 15 minutes.",
    "Increase by no more than 10% of your planned distance each week.",
  ])("%s", (sentence) => {
    expect(check(sentence)).toEqual({ text: sentence, fault: null });
  });

  const told = { ...context, toldRun: { date: "2026-11-24", km: 8, minutes: 45 } };

  test.each([
    "I'm adding a suggestion below.",
    "I can log it for you: 8 km in 45 minutes yesterday.",
    "Below is the run to log: yesterday, 8 km, 45 minutes.",
    "Your 8 km in 45 minutes is a pace of 5:38 per km.",
    "That is 5:38 per km for your run yesterday.",
  ])("beside a run that is suggested to be logged: %s", (sentence) => {
    const checked = checkSentence(sentence, { context: told, proposed: true });
    expect(checked).toEqual({ text: sentence, fault: null });
  });

  test.each([
    "Below is the run to log: yesterday, 12 km, 45 minutes.",
    "Below is the run to log: yesterday, 8 km, 75 minutes.",
    "Well done, you ran 8 km yesterday.",
    "I logged it: 8 km in 45 minutes yesterday.",
  ])("such a run is not recorded yet, and has these figures only: %s", (sentence) => {
    expect(checkSentence(sentence, { context: told, proposed: true }).fault).not.toBeNull();
  });
});
