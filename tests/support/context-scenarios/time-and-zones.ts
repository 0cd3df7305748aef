import type { ContextScenario } from "./scenario";

export const TIME_AND_ZONES: ContextScenario[] = [
  { name: "Sunday 23:59 in Madrid", now: "2026-10-11T21:59:00Z" },
  { name: "Monday 00:00 in Madrid", now: "2026-10-11T22:00:00Z" },
  {
    name: "Sunday in Auckland, Saturday in UTC",
    now: "2026-10-10T12:00:00Z",
    input: { timeZone: "Pacific/Auckland" },
  },
  {
    name: "Sunday in Honolulu, Monday in UTC",
    now: "2026-10-12T08:00:00Z",
    input: { timeZone: "Pacific/Honolulu" },
  },
  { name: "a zone of half an hour", now: "2026-10-11T18:29:00Z", input: { timeZone: "Asia/Kolkata" } },
  {
    name: "a minute later there it is Monday",
    now: "2026-10-11T18:30:00Z",
    input: { timeZone: "Asia/Kolkata" },
  },
  { name: "the night the clocks go back: the first 02:30", now: "2026-10-25T00:30:00Z" },
  { name: "the night the clocks go back: the second 02:30", now: "2026-10-25T01:30:00Z" },
  { name: "the end of that day, an hour longer", now: "2026-10-25T22:59:00Z" },
  {
    name: "New York, the Sunday its clocks go back",
    now: "2026-11-01T05:30:00Z",
    input: { timeZone: "America/New_York" },
  },
  { name: "over the turn of the year", now: "2026-12-31T12:00:00Z" },
  {
    name: "New Year's Day in Kiritimati",
    now: "2026-12-31T10:00:00Z",
    input: { timeZone: "Pacific/Kiritimati" },
  },
];
