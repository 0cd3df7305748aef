import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueWeeksSince, latestDueWeek, missingSince } from "./due-runners";

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

describe("what a look goes back to", () => {
  const at = (instant: string) => new Date(instant);

  it("is the look before and a little more, a week more on the first look of an hour, twelve weeks at first", () => {
    const now = at("2026-11-22T23:35:00Z");
    expect(missingSince({ now, lastLook: at("2026-11-22T23:05:00Z") })).toEqual(at("2026-11-22T22:50:00Z"));
    expect(missingSince({ now: at("2026-11-23T00:05:00Z"), lastLook: now })).toEqual(
      at("2026-11-15T23:35:00Z"),
    );
    expect(missingSince({ now, lastLook: null })).toEqual(at("2026-08-30T23:35:00Z"));
  });

  const zones = ["Pacific/Kiritimati", "Asia/Tokyo", "Europe/Madrid", "America/St_Johns", "Pacific/Midway"];
  const instants = fc.integer({ min: Date.UTC(2026, 10, 21), max: Date.UTC(2026, 10, 24) });

  it("leaves no week between two looks, however far apart or close they lie", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        instants,
        fc.oneof(fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 0, max: 12 * 7 * 86_400_000 })),
        (timeZone, begun, later) => {
          const lastLook = new Date(begun);
          const now = new Date(begun + later);
          const due = dueWeeksSince({ now, since: lastLook, timeZone });
          const seen = dueWeeksSince({ now, since: missingSince({ now, lastLook }), timeZone });
          expect(seen).toEqual(expect.arrayContaining(due));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("reaches a Sunday that a runner who moved east had passed, by the first look of the next hour", () => {
    const looks = ["2026-11-29T15:05:00Z", "2026-11-29T15:35:00Z", "2026-11-29T16:05:00Z"].map(at);
    const weeks = looks.slice(1).map((now, index) => {
      const lastLook = looks[index] ?? null;
      return dueWeeksSince({ now, since: missingSince({ now, lastLook }), timeZone: "Asia/Tokyo" }).length;
    });
    expect(weeks).toEqual([0, 1]);
  });
});
