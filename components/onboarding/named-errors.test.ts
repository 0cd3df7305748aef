import { expect, it } from "vitest";
import { namedErrors } from "./named-errors";

const NAMES = { days: "days", "maxMinutes.weekday": "weekdayMinutes", "recentRace.timeS": "raceTime" };

it.each([
  ["days", "days"],
  ["answers.days", "days"],
  ["availability.days.0", "days"],
  ["patch.availability.maxMinutes.weekday", "weekdayMinutes"],
  ["recentRace.timeS", "raceTime"],
  ["", ""],
  ["unknown.path", "unknown.path"],
])("shows the message about %j at %j", (path, field) => {
  expect(namedErrors({ [path]: "Say more." }, NAMES)).toEqual({ [field]: "Say more." });
});
