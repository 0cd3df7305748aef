import { describe, expect, it } from "vitest";
import { dueWeeksSince, latestDueWeek } from "./due-runners";

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

  it("lists what was missed, oldest first, and at most twelve weeks of it", () => {
    const now = new Date("2026-11-23T12:00:00Z");
    const weeks = dueWeeksSince({ now, since: new Date("2026-11-05T12:00:00Z"), timeZone: "Europe/Madrid" });
    expect(weeks.map(({ weekStart }) => weekStart)).toEqual(["2026-11-02", "2026-11-09", "2026-11-16"]);
    expect(dueWeeksSince({ now, since: new Date(0), timeZone: "UTC" })).toHaveLength(12);
    expect(dueWeeksSince({ now, since: now, timeZone: "UTC" })).toEqual([]);
  });
});
