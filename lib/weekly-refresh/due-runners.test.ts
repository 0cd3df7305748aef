import { describe, expect, it } from "vitest";
import { localDateAt, shiftDays } from "@/lib/training";
import { dueWeeksSince, latestDueWeek } from "./due-runners";

const HOUR_MS = 3_600_000;

describe("the week that is due", () => {
  it("is the running one from Sunday 23:00 on, in the runner's own zone", () => {
    const timeZone = "Europe/Madrid";
    const before = latestDueWeek({ now: new Date("2026-11-22T21:59:59Z"), timeZone });
    const after = latestDueWeek({ now: new Date("2026-11-22T22:00:00Z"), timeZone });
    expect(before.weekStart).toBe("2026-11-09");
    expect(after).toEqual({ weekStart: "2026-11-16", dueAt: new Date("2026-11-22T22:00:00Z") });
  });

  it("comes at Sunday 09:00 UTC in the first zone and at Monday 10:00 or later in the last", () => {
    const at = (timeZone: string) =>
      latestDueWeek({ now: new Date("2026-11-24T00:00:00Z"), timeZone }).dueAt.toISOString();
    expect(at("Pacific/Kiritimati")).toBe("2026-11-22T09:00:00.000Z");
    expect(at("Pacific/Midway")).toBe("2026-11-23T10:00:00.000Z");
  });

  it("comes exactly once a week in every zone, also when clocks change", { timeout: 60_000 }, () => {
    // The weeks in which some zone of the world changes its clocks, and their neighbours.
    const weeks = [0, 9, 10, 11, 12, 13, 14, 38, 39, 40, 43, 44, 45];
    for (const timeZone of Intl.supportedValuesOf("timeZone")) {
      for (const week of weeks) {
        const now = new Date(Date.parse("2027-01-05T00:00:00Z") + week * 168 * HOUR_MS);
        const { weekStart, dueAt } = latestDueWeek({ now, timeZone });
        expect(weekStart).toBe(shiftDays("2026-12-28", 7 * week));
        expect(localDateAt(dueAt, timeZone)).toBe(shiftDays(weekStart, 6));
      }
    }
  });

  it("lists what was missed, oldest first, and at most twelve weeks of it", () => {
    const now = new Date("2026-11-23T12:00:00Z");
    const weeks = dueWeeksSince({ now, since: new Date("2026-11-05T12:00:00Z"), timeZone: "Europe/Madrid" });
    expect(weeks.map(({ weekStart }) => weekStart)).toEqual(["2026-11-02", "2026-11-09", "2026-11-16"]);
    expect(dueWeeksSince({ now, since: new Date(0), timeZone: "UTC" })).toHaveLength(12);
    expect(dueWeeksSince({ now, since: now, timeZone: "UTC" })).toEqual([]);
  });
});
