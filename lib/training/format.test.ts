import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  formatDay,
  formatDayOfAnyYear,
  formatDistance,
  formatDuration,
  formatMinutes,
  formatPace,
  formatPaceRange,
  formatRelativeDay,
  formatWhole,
  raceDistanceWord,
  weekWords,
} from "./format";

/** Every module that a file loads at run time, by following its relative value imports. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  const source = readFileSync(file, "utf8");
  for (const [, names = "", from = ""] of source.matchAll(/^(?:import|export) (.*?)from "([^"]+)";/gms)) {
    if (names.startsWith("type ")) continue;
    const target = from.startsWith(".") ? `${join(dirname(file), from)}.ts` : from;
    if (seen.has(target)) continue;
    seen.add(target);
    if (from.startsWith(".")) loadedBy(target, seen);
  }
  return seen;
}

describe("words and numbers for the screen", () => {
  it("names the year of a day in another one", () => {
    expect(formatDayOfAnyYear("2026-03-08", "2026-11-29")).toBe("Sun 8 Mar");
    expect(formatDayOfAnyYear("2024-03-08", "2026-11-29")).toBe("Fri 8 Mar 2024");
  });

  it("load no schema library, so that a browser can have them", () => {
    const loaded = loadedBy(fileURLToPath(new URL("./format.ts", import.meta.url)));
    expect([...loaded].length).toBeGreaterThan(0);
    expect([...loaded]).not.toContain("zod");
  });

  it("give distances and paces in km and miles", () => {
    expect(formatDistance(8.5)).toBe("8.5 km");
    expect(formatDistance(10)).toBe("10 km");
    expect(formatDistance(16.09344, "mi")).toBe("10 mi");
    expect(formatPace(300)).toBe("5:00 /km");
    expect(formatPace(300, "mi")).toBe("8:03 /mi");
    expect(formatPaceRange({ fast: 386, slow: 430 })).toBe("6:26–7:10 /km");
    expect(formatPaceRange({ fast: 300, slow: 300.2 })).toBe("5:00 /km");
  });

  it("carry seconds over: 59.7 s is a minute", () => {
    expect(formatPace(299.7)).toBe("5:00 /km");
    expect(formatDuration(3599.7)).toBe("1:00:00");
    expect(formatMinutes(59.8)).toBe("1 h");
    expect(formatMinutes(125)).toBe("2 h 05 min");
    expect(formatMinutes(1.5)).toBe("90 s");
  });

  it("name days and races", () => {
    expect(formatDay("2026-11-26")).toBe("Thu 26 Nov");
    expect(formatRelativeDay("2026-11-26", "2026-11-25")).toBe("Tomorrow");
    expect(formatRelativeDay("2026-11-30", "2026-11-25")).toBe("Mon 30 Nov");
    expect(raceDistanceWord(21_097.5)).toBe("Half marathon");
    expect(raceDistanceWord(50_000)).toBe("50 km");
  });

  it("give negative numbers a real minus", () => {
    expect(formatWhole(-15.6)).toBe("−16");
    expect(formatWhole(-0.3)).toBe("0");
  });

  it("name a week once, where its phase and its kind are one word", () => {
    expect(weekWords({ phase: "taper", kind: "taper" })).toBe("Taper");
    expect(weekWords({ phase: "build", kind: "load" })).toBe("Build");
    expect(weekWords({ phase: "build", kind: "cutback" })).toBe("Build, lighter week");
    expect(weekWords({ phase: "taper", kind: "race" })).toBe("Taper, race week");
  });
});
