import type { RunnerState } from "@/lib/data/runner-state";
import { type Activity, type DatedWorkout, type LocalDate, raceTimeForVdot, shiftDays } from "@/lib/training";
import { EVENT_RACE, OVERRUN_SHARE, RUN_START, USUAL_VDOT } from "./constants";
import type { VirtualRunner } from "./simulation-input";

type Event = VirtualRunner["events"][number];

/** A number in [0, 1) that depends on the seed and a text alone (FNV-1a, then a final mix): no draw disturbs another. */
function chance(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

function run(
  date: LocalDate,
  input: { distanceM: number; durationS: number; at: string; title: string },
): Activity {
  const { distanceM, durationS, at, title } = input;
  const startLocal = `${date}T${at}`;
  return {
    row: 1,
    sport: "run",
    startLocal,
    localDate: date,
    distanceM: Math.max(1, Math.round(distanceM)),
    durationS: Math.max(60, Math.round(durationS)),
    movingS: null,
    elapsedS: null,
    avgHr: null,
    maxHr: null,
    cadenceSpm: null,
    strideM: null,
    ascentM: null,
    title,
    dedupeKey: `run:${startLocal}`,
    flags: [],
  };
}

function isDuring(event: Event, input: { date: LocalDate; firstMonday: LocalDate }): boolean {
  const start = shiftDays(input.firstMonday, 7 * (event.week - 1));
  return input.date >= start && input.date < shiftDays(start, event.days);
}

const NO_RUNNING: ReadonlySet<Event["kind"]> = new Set(["ill", "injured", "travel"]);

function runOf(workout: DatedWorkout, input: { share: number; index: number; vdot: number }): Activity {
  const { share, index, vdot } = input;
  const distanceM = workout.km * 1000 * share;
  // A race is run at the runner's fitness; its planned time may hold back for a thin base.
  const durationS =
    workout.kind === "race" ? raceTimeForVdot({ vdot, distanceM }) : workout.minutes * 60 * share;
  // A second run of a day starts in the evening.
  const at = index === 0 ? RUN_START : `${String(17 + index)}:30:00`;
  return run(workout.date, {
    distanceM,
    durationS,
    at,
    title: "Run",
  });
}

/** What a virtual runner really runs of the week that starts on `weekStart`, by the plan in force. */
export function runsOfWeek(
  state: Pick<RunnerState, "workouts" | "plan">,
  input: { runner: VirtualRunner; weekStart: LocalDate; firstMonday: LocalDate },
): Activity[] {
  const { runner, weekStart, firstMonday } = input;
  const sunday = shiftDays(weekStart, 6);
  const planned = state.workouts.filter(({ date }) => weekStart <= date && date <= sunday);
  const vdot = state.plan?.fitness.vdot ?? USUAL_VDOT;
  const perDay = new Map<LocalDate, number>();
  const runs: Activity[] = [];
  for (const workout of planned) {
    const { date, id } = workout;
    const index = perDay.get(date) ?? 0;
    perDay.set(date, index + 1);
    const events = runner.events.filter((event) => isDuring(event, { date, firstMonday }));
    const away = events.some(({ kind }) => NO_RUNNING.has(kind));
    if (away || chance(runner.seed, `${date} ${id}`) >= runner.adherence) continue;
    const overrun = events.some(({ kind }) => kind === "overrun") ? OVERRUN_SHARE : 1;
    runs.push(runOf(workout, { share: runner.effort * overrun, index, vdot }));
  }
  const race = runner.events.find(
    (event) => event.kind === "race" && isDuring(event, { date: weekStart, firstMonday }),
  );
  return race === undefined ? runs : withRace(runs, { sunday, vdot });
}

/** A race on Sunday, in place of what was planned for that day. */
function withRace(
  runs: readonly Activity[],
  { sunday, vdot }: { sunday: LocalDate; vdot: number },
): Activity[] {
  const { distanceM, startTime } = EVENT_RACE;
  const durationS = raceTimeForVdot({ vdot, distanceM });
  const race = run(sunday, { distanceM, durationS, at: startTime, title: "Race" });
  return [...runs.filter(({ localDate }) => localDate !== sunday), race];
}
