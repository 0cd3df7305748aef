import { expect, it } from "vitest";
import { localStart } from "./local-start";

const at = (text: string, utcOffsetS: number | null = null) => ({ startMs: Date.parse(text), utcOffsetS });

it.each([
  ["summer in Madrid", "2026-07-01T22:30:00Z", "Europe/Madrid", "2026-07-02T00:30:00"],
  ["winter in Madrid", "2026-01-01T22:30:05Z", "Europe/Madrid", "2026-01-01T23:30:05"],
  ["the hour that is skipped", "2026-03-29T01:30:00Z", "Europe/Madrid", "2026-03-29T03:30:00"],
  ["the hour that comes twice", "2026-10-25T01:30:00Z", "Europe/Madrid", "2026-10-25T02:30:00"],
  ["a zone of three quarters", "2026-07-01T20:00:00Z", "Asia/Kathmandu", "2026-07-02T01:45:00"],
  ["the far side of the date line", "2026-07-01T12:00:00Z", "Pacific/Kiritimati", "2026-07-02T02:00:00"],
])("%s", (_, instant, timeZone, expected) => {
  expect(localStart(at(instant), { timeZone })).toEqual({
    startLocal: expected,
    zone: "timeZoneFromProfile",
  });
});

it("the clock of the file goes before the profile", () => {
  const start = at("2026-07-01T12:00:00Z", -18_000);
  expect(localStart(start, { timeZone: "Europe/Madrid" })).toEqual({
    startLocal: "2026-07-01T07:00:00",
    zone: "file",
  });
});

it("without any zone the clock is UTC and says so", () => {
  expect(localStart(at("2026-07-01T12:00:00Z"), { timeZone: null })).toEqual({
    startLocal: "2026-07-01T12:00:00",
    zone: "timeZoneUnknown",
  });
});

it.each([null, Number.NaN, 1e300, -1e300, 8.64e15, -8.64e15])("%s is no start", (startMs) => {
  expect(localStart({ startMs, utcOffsetS: null }, { timeZone: null })).toBeNull();
  expect(localStart({ startMs, utcOffsetS: 3_600 }, { timeZone: "Asia/Tokyo" })).toBeNull();
});
