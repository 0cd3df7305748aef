import type { LedgerViews } from "@/components/plan/ledger-view";
import type { PlanDay, PlanWeek, Workout, WorkoutKind } from "@/lib/training";
import { datesBetween, shiftDays } from "@/lib/training/format";

type SampleRun = { kind: WorkoutKind; km: number; secPerKm: number; purpose?: string };

const EASY = 372;
const FAST = 308;

/** A run of the sample runner: one steady step, enough for every component that shows a run. */
function sampleWorkout(id: string, { kind, km, secPerKm, purpose = "A sample run." }: SampleRun): Workout {
  const minutes = Math.round((km * secPerKm) / 60);
  const paceSecPerKm = { fast: secPerKm - 12, slow: secPerKm + 12 };
  const steps = [{ kind: "steady" as const, times: 1, km, minutes, zone: "E" as const, paceSecPerKm }];
  return { id, kind, km, minutes, hard: secPerKm === FAST, load: minutes, steps, purpose, rules: [] };
}

const WEEK_START = "2026-11-23";
export const SAMPLE_TODAY = "2026-11-26";

const RUNS: Readonly<Record<string, SampleRun>> = {
  "2026-11-24": { kind: "tempo", km: 8.2, secPerKm: FAST },
  "2026-11-25": { kind: "easy", km: 6.5, secPerKm: EASY },
  "2026-11-26": { kind: "interval", km: 9, secPerKm: FAST },
  "2026-11-28": { kind: "easy", km: 5.5, secPerKm: EASY },
  "2026-11-29": { kind: "long", km: 16, secPerKm: EASY },
};

function sampleDay(date: string): PlanDay {
  const run = RUNS[date];
  return { date, workouts: run === undefined ? [] : [sampleWorkout(date, run)] };
}

const days = datesBetween(WEEK_START, shiftDays(WEEK_START, 6)).map(sampleDay);
const workouts = days.flatMap((day) => day.workouts);

/** A week in the middle: one run confirmed by data, one assumed, the rest ahead. */
export const SAMPLE_WEEK: PlanWeek = {
  weekStart: WEEK_START,
  phase: "build",
  kind: "load",
  km: workouts.reduce((sum, workout) => sum + workout.km, 0),
  minutes: workouts.reduce((sum, workout) => sum + workout.minutes, 0),
  days,
};

export const SAMPLE_LEDGER: LedgerViews = {
  "2026-11-24": { state: "completed", actualKm: 8.3 },
  "2026-11-25": { state: "assumed" },
};

/** Three runs as they were believed before an import, and as the data show them. */
export const SAMPLE_CORRECTIONS = [
  {
    date: "2026-11-17",
    workout: sampleWorkout("tue", { kind: "easy", km: 7, secPerKm: EASY }),
    after: { state: "completed", actualKm: 7.1 },
  },
  {
    date: "2026-11-19",
    workout: sampleWorkout("thu", { kind: "tempo", km: 8.5, secPerKm: FAST }),
    after: { state: "missed" },
  },
  {
    date: "2026-11-22",
    workout: sampleWorkout("sun", { kind: "long", km: 15, secPerKm: EASY }),
    after: { state: "partial", actualKm: 11.2 },
  },
] as const;

export const SAMPLE_ASSUMED_KM = SAMPLE_CORRECTIONS.reduce((sum, { workout }) => sum + workout.km, 0);
export const SAMPLE_RUN_KM = SAMPLE_CORRECTIONS.reduce(
  (sum, { after }) => sum + ("actualKm" in after ? after.actualKm : 0),
  0,
);
