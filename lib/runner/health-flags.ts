import type { RunnerState } from "@/lib/data/runner-state";
import { PAIN_LIMIT } from "@/lib/ledger/constants";
import { planInputOf } from "@/lib/ledger/plan-input";
import {
  asksForRest,
  daysBetween,
  type Health,
  type HealthFlagLevel,
  type LocalDate,
  type Screening,
  shiftDays,
  weekStartOf,
} from "@/lib/training";
import { flagsOfScreening } from "./screening";

/** What a runner says about their health; what is left out stays as it is. */
export interface HealthPatch {
  painScore?: number | undefined;
  ill?: boolean | undefined;
  daysOff?: number | undefined;
  crossTrainedWhileOff?: boolean | undefined;
  screening?: Screening[] | undefined;
  /** Notes that the runner takes back. */
  clear?: HealthFlagLevel[] | undefined;
}

/** The most running in a week that is usual now: the best of the last four weeks, or what this week was planned to be. */
export function usualWeekKm(state: RunnerState, today: LocalDate): number {
  const monday = weekStartOf(today);
  const planned = state.workouts
    .filter(({ date, kind }) => monday <= date && date < shiftDays(monday, 7) && kind !== "race")
    .reduce((sum, { km }) => sum + km, 0);
  return Math.round(Math.max(planned, ...planInputOf(state, today).fitness.weeklyKm) * 10) / 10;
}

/** Health with these notes open; one that is open already keeps its day and its limit. */
export function withFlags(
  health: Health,
  { levels, today, weekKm }: { levels: readonly HealthFlagLevel[]; today: LocalDate; weekKm: number },
): Health {
  const open = health.flags ?? [];
  const added = levels.filter((level) => !open.some((flag) => flag.level === level));
  if (added.length === 0) return health;
  return { ...health, flags: [...open, ...added.map((level) => ({ level, since: today, weekKm }))] };
}

/** Health without these notes. After a rest that was asked for, the days off are counted and the plan leads back. */
function withoutFlags(
  health: Health,
  input: { levels: readonly HealthFlagLevel[]; today: LocalDate },
): Health {
  const { levels, today } = input;
  const { flags = [], ...rest } = health;
  const rested = flags
    .filter(({ level }) => levels.includes(level) && asksForRest(level))
    .map(({ since }) => daysBetween(since, today));
  return {
    ...rest,
    flags: flags.filter(({ level }) => !levels.includes(level)),
    painScore: levels.includes("pain") ? 0 : health.painScore,
    ill: levels.includes("ill") ? false : health.ill,
    daysOff: Math.max(health.daysOff, ...rested),
  };
}

/** The notes that pain and illness open by themselves. */
export function flagsOfState({ painScore, ill }: Health): HealthFlagLevel[] {
  return [...(painScore >= PAIN_LIMIT ? (["pain"] as const) : []), ...(ill ? (["ill"] as const) : [])];
}

/**
 * Health after the runner's own words: notes that they take back are gone, and what they say now opens new ones. "I am
 * fine" takes back pain and illness, and nothing else.
 */
export function healthAfterPatch(
  before: Health,
  patch: HealthPatch,
  when: { today: LocalDate; weekKm: number },
): Health {
  const { clear = [], screening, ...given } = patch;
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const isFine = patch.painScore === 0 && patch.ill === false;
  const levels: HealthFlagLevel[] = isFine ? [...clear, "pain", "ill"] : clear;
  const cleared = levels.length === 0 ? before : withoutFlags(before, { levels, today: when.today });
  const health: Health = { ...cleared, ...said, ...(screening === undefined ? {} : { screening }) };
  const newlyYes = (screening ?? []).filter((id) => !(before.screening ?? []).includes(id));
  return withFlags(health, { ...when, levels: [...flagsOfState(health), ...flagsOfScreening(newlyYes)] });
}
