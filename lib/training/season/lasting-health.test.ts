import { describe, expect, it } from "vitest";
import type { Health, HealthFlagLevel } from "../plan-input";
import { lastingHealth } from "./lasting-health";

const SINCE = "2026-11-25";
const WELL: Health = { painScore: 0, ill: false, daysOff: 0, crossTrainedWhileOff: false };

function noted(health: Partial<Health>, ...levels: HealthFlagLevel[]): Health {
  return { ...WELL, ...health, flags: levels.map((level) => ({ level, since: SINCE, weekKm: 40 })) };
}

const HURTS = noted({ painScore: 6 }, "pain");
const ILL = noted({ ill: true }, "ill");

describe("pain and illness that last", () => {
  it("count as new for a week from when they were told", () => {
    expect(lastingHealth(HURTS, { today: "2026-12-01", painOn: "" })).toBe(HURTS);
    expect(lastingHealth(ILL, { today: "2026-12-01", painOn: "" })).toBe(ILL);
  });

  it("are a week later held by their note, at half of what was usual when it was opened", () => {
    for (const today of ["2026-12-02", "2027-05-24"]) {
      const pain = lastingHealth(HURTS, { today, painOn: "" });
      expect(pain).toMatchObject({ painScore: 0, flags: [{ level: "pain", weekKm: 20 }] });
      const illness = lastingHealth(ILL, { today, painOn: "" });
      expect(illness).toMatchObject({ ill: false, flags: [{ level: "ill", weekKm: 20 }] });
    }
  });

  it("count as new again when strong pain is logged", () => {
    expect(lastingHealth(HURTS, { today: "2026-12-20", painOn: "2026-12-14" })).toBe(HURTS);
  });

  it("leave other notes, and one that stays open without pain, at what was usual", () => {
    const better = noted({ painScore: 1 }, "pain");
    expect(lastingHealth(better, { today: "2026-12-20", painOn: "" })).toBe(better);
    const both = lastingHealth(noted({ painScore: 6 }, "eating", "pain"), {
      today: "2026-12-20",
      painOn: "",
    });
    expect(both.flags?.map(({ weekKm }) => weekKm)).toEqual([40, 20]);
  });

  it("stay as they are without a note, which alone knows when they began", () => {
    const unknown = { ...WELL, painScore: 6 };
    expect(lastingHealth(unknown, { today: "2026-12-20", painOn: "" })).toBe(unknown);
  });
});
