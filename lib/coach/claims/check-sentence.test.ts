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
  ])("%s", (sentence) => {
    expect(check(sentence)).toEqual({ text: sentence, fault: null });
  });
});
