import { describe, expect, test } from "vitest";
import { amountsIn, findSize } from "./amounts";

describe("amounts of a message", () => {
  test.each([
    ["8 km in 45 minutes", 8, 45],
    ["a 45-minute 8 km run", 8, 45],
    ["5k 24 min 30 sec", 5, 24.5],
    ["24 minutes and 30 seconds", null, 24.5],
    ["24m30s", null, 24.5],
    ["24'30", null, 24.5],
    ["24 min 30", null, 24.5],
    ["45 minutes 2 days ago", null, 45],
    ["45 minutes 24 november", null, 45],
    ["45 min 6/10", null, 45],
    ["8 km in 45 min, 90 rpm cadence", 8, 45],
    ["1 hour, 10 degrees", null, 60],
    ["45 mins 12 runners joined", null, 45],
    ["8 km, 45 min, 60 watts", 8, 45],
    ["8 km, 45 min, 60", 8, 45],
    ["1 hour 45, felt good", null, 105],
    ["1 hour 45 for 16 km", 16, 105],
    ["1 hour 45 yesterday", null, 105],
    ["1 h 45 min", null, 105],
    ["1h45", null, 105],
    ["1 hour and 45 minutes", null, 105],
    ["1 hour 10 km", 10, 60],
    ["1 h 5 min 30 s", null, 65.5],
    ["an hour", null, 60],
    ["an hour and a half", null, 90],
    ["2 and a half hours", null, 150],
    ["half an hour", null, 30],
    ["3 quarters of an hour", null, 45],
    ["1,5 hours", null, 90],
    ["1:45:20", null, 105.33],
    ["1:45 h", null, 105],
    ["52:10", null, 52.17],
    ["10 km at 10 km/h", 10, null],
    ["8 km at 7:30 in 45 minutes", 8, 45],
    ["8 km at 5:30 per km", 8, null],
    ["5 miles", 5 * 1.609344, null],
    ["30 km a week", 30, null],
  ])("%s: %s km, %s min", (text, km, minutes) => {
    expect(findSize(text)).toEqual({ km, minutes });
  });

  test.each([
    ["2 km at 5:30 per km", 5.5],
    ["5:30/km", 5.5],
    ["5:30 min/km", 5.5],
    ["6 min per km", 6],
    ["8:00 per mile", 8 / 1.609344],
    ["5:30 pace", null],
  ])("a pace is neither distance nor time: %s", (text, pace) => {
    expect(amountsIn(text).filter(({ unit }) => unit === "pace")).toMatchObject([{ value: pace }]);
    expect(amountsIn(text).filter(({ unit }) => unit === "minutes")).toEqual([]);
  });
});
