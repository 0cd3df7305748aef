import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { shiftDays } from "@/lib/training";
import { dueWeeksSince } from "./due-runners";

const FIRST_MONDAY = "2025-12-29";
/** All weeks that touch 2026, 2027 or 2028. */
const WEEKS = 157;
const ZONES = Intl.supportedValuesOf("timeZone");
/** Ticks come when they come: weeks are asked for in spans that start and end at odd moments. */
const SPAN_MS = (7 * 24 * 9 + 31) * 3_600_000 + 7 * 60_000;

interface Due {
  weekStart: string;
  dueAt: Date;
}

/** Every week that fell due in a zone, by ticks that follow each other. */
function weeksOf(timeZone: string): Due[] {
  const weeks: Due[] = [];
  const end = Date.parse("2029-01-03T00:00:00Z");
  let since = Date.parse("2025-12-30T00:00:00Z");
  while (since < end) {
    const now = Math.min(since + SPAN_MS, end);
    for (const { weekStart, dueAt } of dueWeeksSince({
      now: new Date(now),
      since: new Date(since),
      timeZone,
    })) {
      weeks.push({ weekStart, dueAt: new Date(dueAt) });
    }
    since = now;
  }
  return weeks;
}

const dueIn = new Map<string, Due[]>();

beforeAll(() => {
  for (const timeZone of ZONES) dueIn.set(timeZone, weeksOf(timeZone));
}, 120_000);

describe(`in each of ${ZONES.length} time zones`, () => {
  it("every week of 2026 to 2028 is refreshed exactly once, whenever the ticks come", () => {
    const all = Array.from({ length: WEEKS }, (_, index) => shiftDays(FIRST_MONDAY, 7 * index));
    for (const [timeZone, weeks] of dueIn) {
      expect(
        weeks.map(({ weekStart }) => weekStart),
        timeZone,
      ).toEqual(all);
    }
  });

  it("a week falls due when the runner's clock shows Sunday 23:00", () => {
    for (const [timeZone, weeks] of dueIn) {
      const clock = new Intl.DateTimeFormat("en-CA", {
        timeZone,
        dateStyle: "short",
        timeStyle: "short",
        hour12: false,
      });
      for (const { weekStart, dueAt } of weeks) {
        expect(clock.format(dueAt), timeZone).toBe(`${shiftDays(weekStart, 6)}, 23:00`);
      }
    }
  });

  it("an entry of vercel.json comes within the hour, and no entry runs more than once a day", () => {
    const { crons } = JSON.parse(readFileSync("vercel.json", "utf8")) as {
      crons: { path: string; schedule: string }[];
    };
    const entries = crons.filter(({ path }) => path === "/api/cron/weekly-refresh");
    const minutes = entries.map(({ schedule }) => {
      const [minute, hour, , , weekday] = schedule.split(" ").map(Number);
      return minuteOfWeek(Number(weekday), Number(hour), Number(minute));
    });
    expect(new Set(minutes).size).toBe(entries.length);
    expect(entries.every(({ schedule }) => /^\d+ \d+ \* \* [0-6]$/.test(schedule))).toBe(true);
    expect(crons.length).toBeLessThanOrEqual(100);
    for (const [timeZone, weeks] of dueIn) {
      const waits = weeks.map(({ dueAt }) => Math.min(...minutes.map((at) => minutesUntil(at, dueAt))));
      expect(Math.max(...waits), timeZone).toBeLessThanOrEqual(60);
    }
  });
});

/** Minutes since Sunday 00:00 UTC. */
function minuteOfWeek(weekday: number, hour: number, minute: number): number {
  return (weekday * 24 + hour) * 60 + minute;
}

function minutesUntil(entry: number, dueAt: Date): number {
  const due = minuteOfWeek(dueAt.getUTCDay(), dueAt.getUTCHours(), dueAt.getUTCMinutes());
  const week = 7 * 24 * 60;
  return (entry - due + week) % week;
}
