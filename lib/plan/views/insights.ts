import type { RunnerState } from "@/lib/data/runner-state";
import { dailyLoads } from "@/lib/ledger/daily-loads";
import {
  acuteChronicRatio,
  criticalSpeedOf,
  datesBetween,
  type FitnessSummary,
  type LocalDate,
  marathonFromTraining,
  shiftDays,
  type WeekStrain,
  weekStrain,
} from "@/lib/training";

/** Days of load behind the ratio; the last seven of them are the week. */
const LOAD_DAYS = 28;
const WEEK_DAYS = 7;

/** Numbers that only inform: nothing in a plan follows from them. */
export interface Insights {
  /** The last seven days. */
  week: WeekStrain;
  /** Load of seven days over that of 28; null without load. */
  acuteChronic: number | null;
  /** Marathon time (s) from eight weeks of training alone; null where they don't tell. */
  marathon: { timeS: number; lowS: number; highS: number } | null;
  /** Pace (s/km) at critical speed, and how many short hard runs it comes from; null with fewer than three. */
  critical: { paceSecPerKm: number; efforts: number } | null;
}

/** What a runner's load and training say beside VDOT, as of the start of `today`. */
export function insightsOf(
  state: RunnerState,
  context: { today: LocalDate; summary: FitnessSummary },
): Insights {
  const { today, summary } = context;
  const thresholdPaceSecPerKm = summary.pacesSecPerKm.T;
  const entries = dailyLoads(state, { today, thresholdPaceSecPerKm });
  const dates = datesBetween(shiftDays(today, -LOAD_DAYS), shiftDays(today, -1));
  const loads = dates.map((date) =>
    entries.reduce((sum, entry) => (entry.date === date ? sum + entry.load : sum), 0),
  );
  const runs = state.activities.filter(({ localDate }) => localDate < today);
  const critical = criticalSpeedOf(runs, { today, thresholdPaceSecPerKm });
  return {
    week: weekStrain(loads.slice(-WEEK_DAYS)),
    acuteChronic: acuteChronicRatio(loads),
    marathon: marathonFromTraining(runs, { today }),
    critical:
      critical === null ? null : { paceSecPerKm: 1000 / critical.speedMps, efforts: critical.efforts },
  };
}
