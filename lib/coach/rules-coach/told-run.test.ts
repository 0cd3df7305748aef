import { describe, expect, test } from "vitest";
import { describeIntent } from "@/tests/support/describe-intent";
import { understand, understandTurn } from "./understand";

// A Wednesday.
const today = "2026-11-25";
const understood = (message: string): string => describeIntent(understand(message, { today }));

function afterwards(turns: string[], units: "km" | "mi" = "km"): string {
  const message = turns.at(-1) ?? "";
  return describeIntent(understandTurn(message, { today, units, earlier: turns.slice(0, -1) }));
}

describe("a run that was told", () => {
  test.each([
    // Sizes
    ["I ran 8 km in 45 minutes yesterday", "logRun 2026-11-24 8 km 45 min"],
    ["I ran 2 km at 5:30 per km yesterday", "logRun 2026-11-24 2 km 11 min"],
    ["I ran 8 km in 45 minutes at 5:38 per km yesterday", "logRun 2026-11-24 8 km 45 min"],
    ["I ran 5 miles at 9:00 per mile yesterday", "logRun 2026-11-24 8 km 45 min"],
    ["I raced a 10k on sunday in 48:30", "logRun 2026-11-22 10 km 48.5 min"],
    ["Did my tempo on tuesday: 9 km, 50 min", "logRun 2026-11-24 9 km 50 min"],
    ["I ran 8 km at 10 km/h yesterday", "logRun 2026-11-24 8 km"],
    ["I ran 5k in 24 min 30 sec yesterday", "logRun 2026-11-24 5 km 24.5 min"],
    ["I ran 5k in 24 minutes and 30 seconds yesterday", "logRun 2026-11-24 5 km 24.5 min"],
    ["I ran 21.1 km in 1:45 yesterday", "logRun 2026-11-24 21.1 km 105 min"],
    ["I ran 10 km in 52:30 yesterday", "logRun 2026-11-24 10 km 52.5 min"],
    ["I ran a half marathon in 1:45:20 yesterday", "logRun 2026-11-24 21.1 km 105.33 min"],
    ["I ran a marathon in 3:50 on sunday", "logRun 2026-11-22 42.2 km 230 min"],
    ["I ran my first half in 1:45:20 yesterday", "logRun 2026-11-24 21.1 km 105.33 min"],
    ["I ran 8 km at marathon pace in 45 minutes yesterday", "logRun 2026-11-24 8 km 45 min"],
    ["I ran at marathon pace for 45 minutes yesterday", "logRun 2026-11-24 45 min"],
    ["I ran 14 km in an hour and a half yesterday", "logRun 2026-11-24 14 km 90 min"],
    ["I ran 16 km in one hour forty-five yesterday", "logRun 2026-11-24 16 km 105 min"],
    ["I ran eight km in forty five minutes yesterday", "logRun 2026-11-24 8 km 45 min"],
    ["I ran 8 km (5 miles) in 45 minutes yesterday", "logRun 2026-11-24 8 km 45 min"],
    ["I finished my long run, 18 km in 1h52, yesterday", "logRun 2026-11-24 18 km 112 min"],
    ["I ran 8 and a half km in 47 and a half minutes yesterday", "logRun 2026-11-24 8.5 km 47.5 min"],
    ["jogged 5 km in 35 minutes yesterday", "logRun 2026-11-24 5 km 35 min"],
    ["yesterday's run: 8 km in 45 minutes", "logRun 2026-11-24 8 km 45 min"],
    ["I've run 8 km in 45 minutes today", "logRun 2026-11-25 8 km 45 min"],
    ["I went running yesterday, 8 km in 45 minutes", "logRun 2026-11-24 8 km 45 min"],
    ["8 km in 45 minutes yesterday", "logRun 2026-11-24 8 km 45 min"],
    ["yesterday: 8 km, 45 min", "logRun 2026-11-24 8 km 45 min"],
    ["I ran 8 km in 45 minutes yesterday, can you log that run?", "logRun 2026-11-24 8 km 45 min"],
    ["I ran 8 km on the bike path in 45 minutes yesterday", "logRun 2026-11-24 8 km 45 min"],
    // What is in doubt is left out, to be asked for
    ["I ran 8 km in under 45 minutes yesterday", "logRun 2026-11-24 8 km"],
    ["I ran 8-9 km in 45 minutes yesterday", "logRun 2026-11-24 45 min"],
    ["I ran between 8 and 9 km in 45 minutes yesterday", "logRun 2026-11-24 45 min"],
    ["I ran 8 km in 45 to 50 minutes yesterday", "logRun 2026-11-24 8 km"],
    ["I ran 8 km in 45-50 minutes yesterday", "logRun 2026-11-24 8 km"],
    ["I ran 8 km 5 minutes slower than planned yesterday", "logRun 2026-11-24 8 km"],
    ["I only ran 5 of the 8 km yesterday", "logRun 2026-11-24 ?"],
    ["I ran half of the 10 km in 30 minutes yesterday", "logRun 2026-11-24 30 min"],
    ["I ran most of the 10 km in 30 minutes yesterday", "logRun 2026-11-24 30 min"],
    ["I ran half my long run in 60 minutes yesterday", "logRun 2026-11-24 60 min"],
    ["I ran the second half faster, 80 minutes yesterday", "logRun 2026-11-24 80 min"],
    ["I ran half of the marathon in 2 hours yesterday", "logRun 2026-11-24 120 min"],
    ["I ran half a marathon in 110 minutes yesterday", "logRun 2026-11-24 110 min"],
    ["I ran 21 km in around 1:45 yesterday", "logRun 2026-11-24 21 km 105 min"],
    ["I ran 1:45 yesterday", "logRun 2026-11-24 ?"],
    ["I ran 8 km yesterday and I have 30 minutes tomorrow", "logRun 2026-11-24 8 km"],
    ["I ran 8 km yesterday at 7:30", "logRun 2026-11-24 8 km"],
    ["I ran 21 km @ 5:30 yesterday", "logRun 2026-11-24 21 km"],
    ["I ran 15 km from 7:00 to 8:30 yesterday", "logRun 2026-11-24 15 km"],
    ["I ran 15 km yesterday, 7:30 in the morning", "logRun 2026-11-24 15 km"],
    ["I ran a marathon in 6:30 on sunday", "logRun 2026-11-22 42.2 km 390 min"],
    // Days
    ["I ran 8 km in 45 minutes two days ago", "logRun 2026-11-23 8 km 45 min"],
    ["I ran 8 km in 45 minutes 3 days ago", "logRun 2026-11-22 8 km 45 min"],
    ["3 days ago I ran 8 km in 45 minutes", "logRun 2026-11-22 8 km 45 min"],
    ["the day before yesterday I ran 8 km in 45 minutes", "logRun 2026-11-23 8 km 45 min"],
    ["I ran 8 km in 45 minutes this monday", "logRun 2026-11-23 8 km 45 min"],
    ["I ran 8 km in 45 minutes on 20 november", "logRun 2026-11-20 8 km 45 min"],
    ["I ran 8 km in 45 minutes last week on tuesday", "logRun 2026-11-17 8 km 45 min"],
    ["I just ran 8 km in 45 minutes", "logRun 2026-11-25 8 km 45 min"],
    ["last year I ran 10k in 42 minutes", "logRun ? 10 km 42 min"],
    ["I ran 8 km in 45 minutes last week", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes two weeks ago", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes a week ago", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes a couple of days ago", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes the other day", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes and my next run is on friday", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes, I was ill on monday", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes last week. Rested yesterday.", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes, tomorrow I rest", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes for the 3rd time", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes on saturday or sunday", "logRun ? 8 km 45 min"],
    ["I ran 8 km in 45 minutes on wednesday", "logRun ? 8 km 45 min"],
    // Other sport beside it
    ["30 minutes of yoga and ran 5 km yesterday", "logRun 2026-11-24 5 km"],
    ["I ran 5 km after 30 minutes of yoga yesterday", "logRun 2026-11-24 5 km"],
    ["I ran 8 km in 45 minutes yesterday and walked home", "logRun 2026-11-24 8 km 45 min"],
  ])("%s: %s", (message, expected) => {
    expect(understood(message)).toBe(expected);
  });

  test.each([
    ["8 km in 45 minutes yesterday and 5 km in 30 minutes today", "severalRuns"],
    ["I ran 2 km warm up, 5 km tempo, 2 km cool down yesterday", "severalRuns"],
    ["I ran 8 km and then 5 km yesterday", "severalRuns"],
    ["I ran 5 km in 30 minutes twice yesterday", "severalRuns"],
    ["I ran 6 x 1 km in 4 minutes yesterday", "severalRuns"],
    ["I did 5 x 1000 m in 4 minutes yesterday", "severalRuns"],
    ["I did a 20 km bike ride in 60 min yesterday", "otherSport"],
    ["I rode 20 km in 60 min yesterday", "otherSport"],
    ["I did 45 minutes of yoga yesterday", "otherSport"],
    ["If I ran 10 km in 50 minutes, what would my 5k be?", "prediction"],
    ["I ran 10k in 50 minutes, can I run a marathon in 4 hours?", "prediction"],
  ])("is not made of something else: %s: %s", (message, expected) => {
    expect(understood(message)).toBe(expected);
  });

  test.each([
    "I wish I ran 8 km in 45 minutes yesterday",
    "my friend went out and ran 8 km in 45 minutes yesterday",
    "he ran 8 km in 45 minutes yesterday",
    "I usually ran 8 km in 45 minutes",
    "did I run 8 km in 45 minutes yesterday?",
    "I should have run 8 km in 45 minutes yesterday",
    "8 km in 45 minutes tomorrow",
    "don't log the run of 8 km in 45 minutes yesterday",
    "please don't log 8 km in 45 minutes yesterday",
    "8 km in 45 minutes yesterday?",
  ])("is not made of what was not run: %s", (message) => {
    expect(understood(message)).not.toContain("logRun");
  });
});

describe("replies about a run", () => {
  test.each([
    [["I ran yesterday", "8 km", "45 minutes"], "logRun 2026-11-24 8 km 45 min"],
    [["I ran 8 km", "yesterday", "45 minutes"], "logRun 2026-11-24 8 km 45 min"],
    [["I ran 8 km yesterday", "45"], "logRun 2026-11-24 8 km 45 min"],
    [["I ran 8 km yesterday", "it took 45 minutes"], "logRun 2026-11-24 8 km 45 min"],
    [["I ran 21.1 km yesterday", "1:45"], "logRun 2026-11-24 21.1 km 105 min"],
    [["I ran 30 km yesterday", "5:00"], "logRun 2026-11-24 30 km"],
    [["I ran 45 minutes yesterday", "5"], "logRun 2026-11-24 5 km 45 min"],
    [["I ran 8 km in 45 minutes last week", "on tuesday"], "logRun 2026-11-17 8 km 45 min"],
    [["I ran 8 km in 45 minutes last week", "on 18 november"], "logRun 2026-11-18 8 km 45 min"],
    [["I ran yesterday", "I ran 8 km in 45 minutes"], "logRun 2026-11-24 8 km 45 min"],
    [["I ran 8 km in 45 minutes the other day", "monday"], "logRun 2026-11-23 8 km 45 min"],
    [["I ran 8 km in 45 minutes a few days ago", "on sunday"], "logRun 2026-11-22 8 km 45 min"],
    // What leaves the day open is asked again
    [["I ran 8 km in 45 minutes two weeks ago", "on tuesday"], "logRun ? 8 km 45 min"],
    [["I ran 8 km in 45 minutes", "wednesday"], "logRun ? 8 km 45 min"],
    // Of something else
    [["I ran 8 km in 45 minutes", "what about monday"], "day 2026-11-30"],
    [["I ran 8 km yesterday", "make friday 30 minutes"], "day 2026-11-27"],
    [["I ran 8 km yesterday", "shorten tomorrow to 30 minutes"], "shorten 2026-11-26 > 30 min"],
    [["I ran 8 km yesterday", "I ran 5 km in 30 minutes today"], "logRun 2026-11-25 5 km 30 min"],
    [["I ran 8 km in 45 minutes yesterday", "5"], "unknown"],
  ])("%j: %s", (turns, expected) => {
    expect(afterwards(turns)).toBe(expected);
  });

  test("a bare number is in the runner's own units", () => {
    expect(afterwards(["I ran 45 minutes yesterday", "5"], "mi")).toBe("logRun 2026-11-24 8 km 45 min");
  });
});
