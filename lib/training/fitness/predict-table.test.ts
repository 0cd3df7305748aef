import { describe, expect, it } from "vitest";
import { marathonTime, riegelTime, vickersOneRace } from "./predict";
import { raceTimeForVdot } from "./vdot";

const HALF_M = 21_097.5;
const MARATHON_M = 42_195;

function seconds(clock: string): number {
  return clock.split(":").reduce((total, part) => total * 60 + Number(part), 0);
}

/** VDOT, its half, its marathon, Riegel's marathon, and Vickers' at 30, 50 and 80 km a week; computed by hand. */
const ROWS = [
  [35, "2:04:13", "4:16:06", "4:18:59", "4:39:02", "4:30:28", "4:18:34"],
  [40, "1:50:54", "3:49:37", "3:51:13", "4:12:08", "4:05:07", "3:55:17"],
  [45, "1:40:14", "3:28:16", "3:28:59", "3:50:06", "3:44:15", "3:36:00"],
  [50, "1:31:31", "3:10:40", "3:10:49", "3:31:47", "3:26:49", "3:19:47"],
  [55, "1:24:16", "2:55:55", "2:55:41", "3:16:19", "3:12:02", "3:05:57"],
] as const;

describe("marathons from one half, side by side", () => {
  it.each(ROWS)("VDOT %i: a half of %s is a marathon of %s by VDOT and of %s by Riegel", (...row) => {
    const [vdot, half, byVdot, byRiegel] = row;
    expect(Math.abs(raceTimeForVdot({ vdot, distanceM: HALF_M }) - seconds(half))).toBeLessThanOrEqual(1);
    expect(Math.abs(raceTimeForVdot({ vdot, distanceM: MARATHON_M }) - seconds(byVdot))).toBeLessThanOrEqual(
      1,
    );
    const riegelS = riegelTime({ distanceM: HALF_M, timeS: seconds(half) }, { distanceM: MARATHON_M });
    expect(Math.abs(riegelS - seconds(byRiegel))).toBeLessThanOrEqual(2);
  });

  it.each(ROWS)("VDOT %i: volume decides, at 30, 50 and 80 km a week", (...row) => {
    const [vdot, half, byVdot] = row;
    const published = [row[4], row[5], row[6]].map(seconds);
    [30, 50, 80].forEach((weeklyKm, index) => {
      const race = { distanceM: HALF_M, timeS: seconds(half) };
      const expected = published[index] ?? 0;
      expect(Math.abs(vickersOneRace(race, { weeklyKm }) - expected)).toBeLessThanOrEqual(2);
      const predicted = marathonTime({ vdot, weeklyKm });
      expect(Math.abs(predicted - Math.max(expected, seconds(byVdot)))).toBeLessThanOrEqual(4);
    });
  });

  it("beyond the volume where Vickers is faster than VDOT, VDOT holds", () => {
    const byVdot = raceTimeForVdot({ vdot: 40, distanceM: MARATHON_M });
    expect(marathonTime({ vdot: 40, weeklyKm: 130 })).toBe(byVdot);
  });
});
