import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDuration } from "@/lib/training/format";
import {
  distanceText,
  paceText,
  readDistanceM,
  readNumber,
  readPaceSecPerKm,
  readTimeS,
} from "./read-values";

const MARATHON = { distanceM: 42_195 };
const HALF = { distanceM: 21_097.5 };
const FIVE = { distanceM: 5000 };

describe("readTimeS", () => {
  it.each([
    ["3:45:00", MARATHON, 13_500],
    ["3:45", MARATHON, 13_500],
    ["3h45", MARATHON, 13_500],
    ["3 h 45 min", MARATHON, 13_500],
    ["3h", MARATHON, 10_800],
    ["1:45", HALF, 6300],
    ["105", HALF, 6300],
    ["22:30", FIVE, 1350],
    ["22.30", FIVE, 1350],
    ["22'30\"", FIVE, 1350],
    ["22 min 30 s", FIVE, 1350],
    ["22m30", FIVE, 1350],
    ["45:30", { distanceM: null }, 2730],
  ])("reads %s", (text, distance, seconds) => {
    expect(readTimeS(text, distance)).toBe(seconds);
  });

  it.each(["", "fast", "1:75", "1:2:3:4", "-5", "0", "99999"])("does not guess at %j", (text) => {
    expect(readTimeS(text, FIVE)).toBeNull();
  });

  it("reads back every time that the product writes, at any running pace", () => {
    const distances = fc.constantFrom(5000, 10_000, 21_097.5, 42_195);
    fc.assert(
      fc.property(distances, fc.integer({ min: 150, max: 900 }), (distanceM, secPerKm) => {
        const timeS = Math.round((distanceM / 1000) * secPerKm);
        expect(readTimeS(formatDuration(timeS), { distanceM })).toBe(timeS);
      }),
    );
  });
});

describe("other values", () => {
  it("reads a decimal comma and a decimal point alike", () => {
    expect(readNumber("12,5")).toBe(12.5);
    expect(readNumber(" 12.5 ")).toBe(12.5);
    expect(readNumber("12 km")).toBeNull();
  });

  it("turns the runner's units into metres and back", () => {
    expect(readDistanceM("26.2", "mi")).toBe(42_165);
    expect(distanceText(10_000, "mi")).toBe("6.21");
    expect(distanceText(15_000, "km")).toBe("15");
  });

  it("reads a pace per km and per mile as seconds per km", () => {
    expect(readPaceSecPerKm("6:30", "km")).toBe(390);
    expect(readPaceSecPerKm("6.30", "km")).toBe(390);
    expect(readPaceSecPerKm("10:00", "mi")).toBe(372.82);
    expect(readPaceSecPerKm("quick", "km")).toBeNull();
  });

  it("shows every pace again as it was typed", () => {
    const units = fc.constantFrom("km" as const, "mi" as const);
    fc.assert(
      fc.property(units, fc.integer({ min: 180, max: 1200 }), (unit, seconds) => {
        const typed = formatDuration(seconds);
        expect(paceText(readPaceSecPerKm(typed, unit) ?? 0, unit)).toBe(typed);
      }),
    );
  });
});
