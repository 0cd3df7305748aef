import { isMonotonous } from "../load/week-strain";
import type { DatedWorkout } from "../plan-output";
import { EASY_LONG_MINUTES, HIGH_VOLUME_KM, maxLongShare, softLongShare } from "../season/constants";
import { spikeLimitKm, spikeReferenceKm } from "../season/state";
import { LONG_MARATHON_SHARE, WORK_SHARE } from "../workouts/constants";
import { strideSteps } from "../workouts/easy-steps";
import { makeWorkout, workoutId } from "../workouts/make-workout";
import { easyPace, readableKm, tenthKm } from "../workouts/steps";
import { chooseQuality } from "./choose-quality";
import { backToBack, easyLimits, easyWeights } from "./easy-limits";
import { longRunKm, nearRaceLimitKm } from "./long-run";
import { placeWeek } from "./place-week";
import { longHoldsMarathonPace, qualityWishes } from "./quality-plan";
import { maxRuns, runCount } from "./run-count";
import { easyRunSteps, longRunSteps } from "./run-shapes";
import { sizeWeek } from "./size-week";
import { stridesWanted } from "./strides-wanted";
import { type Build, longLimitKm, type Outline, type Placed } from "./week-build";
import type { WeekDays } from "./week-days";
import { longDayOf, type WeekRequest } from "./week-request";

/** Share of a day's loss that the other days may take over when days are blocked. */
const SPILL = 1.15;
/** Hard sessions take at most this share of a week's km. */
const MAX_QUALITY_SHARE = 0.45;
const EVERY_DAY = 7;

function wantsLongRun(request: WeekRequest, days: WeekDays, runs: number): boolean {
  const { frame, input } = request;
  if (days.mainRaceDay !== null || frame.phase === "recovery" || runs === 0) return false;
  const longDay = longDayOf(input);
  const raceInstead =
    frame.races.some(({ goal }) => goal.distanceM >= 16_000) || days.raceDays.includes(longDay);
  return !raceInstead && (runs > 1 || maxRuns(input) === 1);
}

function outline(request: WeekRequest, days: WeekDays, mostRuns = EVERY_DAY): Outline {
  const { frame, input, state, fitness } = request;
  const raceKm = frame.races
    .filter((race) => !race.main)
    .reduce((sum, { goal }) => sum + goal.distanceM / 1000, 0);
  // A tune-up race takes its km from the week.
  const targetKm =
    raceKm === 0 ? request.targetKm : Math.max(request.targetKm * 0.4, request.targetKm * 0.95 - raceKm);
  const asked = runCount(frame, { input, targetKm, levelKm: state.levelKm, races: frame.races.length });
  const wanted = Math.min(asked, mostRuns);
  const free = days.free.filter(Boolean).length;
  const runs = Math.min(wanted, free);
  const weekKm = runs < wanted ? targetKm * Math.min(1, (runs / wanted) * SPILL) : targetKm;
  const pace = easyPace(fitness.pacesSecPerKm);
  const longDay = longDayOf(input);
  const long = longRunKm(frame, {
    input,
    state,
    weekKm,
    runs,
    date: days.dates[longDay] ?? frame.weekStart,
    capMinutes: days.free[longDay]
      ? (days.capMinutes[longDay] ?? Number.POSITIVE_INFINITY)
      : Math.max(...days.capMinutes),
    easyOnly: Boolean(days.easyOnly[longDay]),
    easyPaceSecPerKm: pace,
  });
  const marathonPace = longHoldsMarathonPace(frame, input) && !days.easyOnly[longDay];
  const wishes = qualityWishes(frame, { input, runs, weekKm });
  return {
    weekKm,
    runs,
    wantsLong: wantsLongRun(request, days, runs),
    longWishKm: readableKm(long.km),
    longIsFair: long.isFair,
    // A run that may not stay easy is placed as a hard one: cut to what is easy, it would never grow past that.
    longHard: marathonPace || (readableKm(long.km) * pace) / 60 > EASY_LONG_MINUTES,
    marathonPace,
    wishes: marathonPace && weekKm < HIGH_VOLUME_KM ? wishes.slice(0, 1) : wishes,
    pace,
    spikeKm: spikeLimitKm(spikeReferenceKm(state, frame.weekStart)),
  };
}

function placeWith(
  request: WeekRequest,
  days: WeekDays,
  plan: Outline & { longHard: boolean },
): Placed | null {
  const { longHard } = plan;
  const longDay = plan.wantsLong ? longDayOf(request.input) : null;
  for (let count = plan.wishes.length; count >= 0; count -= 1) {
    const wishes = plan.wishes.slice(0, count);
    const easyCount = plan.runs - count - (longDay === null ? 0 : 1);
    if (easyCount < 0) continue;
    const quality = wishes.map((wish) => ({ vo2: wish.zone === "I" }));
    const raceDay = days.mainRaceDay;
    const placement = placeWeek({ ...days, longDay, longHard, quality, easyCount, raceDay });
    if (placement !== null) return { placement, wishes, longHard };
  }
  return null;
}

/**
 * Places with as many hard sessions as fit: the long run is kept hard before a second session is, then made easy. Where
 * the days leave room for one or the other, a run that is hard by its length alone takes turns with a session.
 */
function place(request: WeekRequest, days: WeekDays, plan: Outline): Placed | null {
  const { loadsLeft } = request.frame;
  const withHard = plan.longHard ? placeWith(request, days, plan) : null;
  const isSessionsTurn = !plan.marathonPace && loadsLeft > 1 && loadsLeft % 2 === 1;
  const leavesNoRoom = withHard?.wishes.length === 0 && plan.wishes.length > 0;
  if (withHard !== null && !(leavesNoRoom && isSessionsTurn)) return withHard;
  return placeWith(request, days, { ...plan, longHard: false }) ?? withHard;
}

function marathonKm(build: Build, longKm: number): number {
  const { request, plan, placed } = build;
  const { phase } = request.frame;
  if (!plan.marathonPace || !placed.longHard || (phase !== "build" && phase !== "peak")) return 0;
  const byTime = (WORK_SHARE.M.maxMinutes * 60) / request.fitness.pacesSecPerKm.M;
  const km = Math.min(
    longKm * LONG_MARATHON_SHARE[phase],
    plan.weekKm * WORK_SHARE.M.planned,
    byTime,
    WORK_SHARE.M.maxKm,
  );
  return km >= 3 && longKm - km > 4 ? tenthKm(km) : 0;
}

type Made = { day: number; slot: string; kind: DatedWorkout["kind"]; steps: DatedWorkout["steps"] };

function easyRuns(
  build: Build,
  runs: { km: readonly number[]; days: readonly number[]; quality: number },
): Made[] {
  const { request, plan } = build;
  const paces = request.fitness.pacesSecPerKm;
  const withStrides = stridesWanted(request, { runs: plan.runs, weekKm: plan.weekKm, quality: runs.quality });
  return runs.km.flatMap((km, index): Made[] => {
    const day = runs.days[index];
    if (day === undefined || km <= 0) return [];
    const strides = withStrides && index === 0 ? strideSteps(km, paces) : null;
    const kind = strides !== null ? "strides" : request.frame.phase === "recovery" ? "recovery" : "easy";
    const steps = strides ?? easyRunSteps(build, { km, isShaped: index === runs.km.length - 1 });
    return [{ day, slot: `e${index + 1}`, kind, steps }];
  });
}

function assemble(build: Build, quality: DatedWorkout[]): DatedWorkout[] {
  const { request, days, plan, placed } = build;
  const { placement } = placed;
  const { weekStart } = request.frame;
  const kept = new Set(quality.map((workout) => workout.date));
  // A hard session that doesn't fit its day becomes an easy run there.
  const freed = placement.quality.filter((day) => !kept.has(days.dates[day] ?? ""));
  const easyDays = [...placement.easy, ...freed].sort((a, b) => a - b);
  const otherKm = quality.reduce((sum, workout) => sum + workout.km, 0);
  const limits = easyLimits(build, easyDays);
  const sizes = sizeWeek({
    weekKm: plan.weekKm,
    longKm: placement.long === null ? null : longLimitKm(build),
    otherKm,
    otherRuns: quality.length,
    easyMaxKm: backToBack(build, { days: easyDays, limits, otherKm }),
    easyWeights: easyWeights(build, easyDays),
    longShare: plan.longIsFair ? softLongShare : maxLongShare,
  });
  const made = easyRuns(build, { km: sizes.easyKm, days: easyDays, quality: quality.length });
  if (placement.long !== null && sizes.longKm !== null && sizes.longKm > 0) {
    const { longKm } = sizes;
    const steps = longRunSteps(build, { km: longKm, marathonKm: marathonKm(build, longKm) });
    made.push({ day: placement.long, slot: "long", kind: "long", steps });
  }
  const runs = made.map(({ day, slot, kind, steps }) =>
    makeWorkout({ id: workoutId(weekStart, slot), date: days.dates[day] ?? weekStart, kind, steps }),
  );
  return [...quality, ...runs];
}

function weekOf(request: WeekRequest, days: WeekDays, plan: Outline): DatedWorkout[] {
  if (plan.runs === 0 || plan.weekKm < 1) return [];
  const placed = place(request, days, plan);
  if (placed === null) return [];
  const build: Build = { request, days, plan, placed };
  const choose = (weekKm: number) =>
    chooseQuality(request, {
      weekKm,
      maxQualityKm: weekKm * MAX_QUALITY_SHARE,
      easyMinutes: (weekKm * plan.pace) / 60,
      sessions: placed.wishes.map((wish, index) => {
        const day = placed.placement.quality[index] ?? 0;
        const date = days.dates[day] ?? request.frame.weekStart;
        const longKm = placed.placement.long === null ? plan.spikeKm : Math.max(longLimitKm(build), 4);
        return {
          wish,
          date,
          dayMinutes: days.capMinutes[day] ?? Number.POSITIVE_INFINITY,
          dayKm: Math.min(
            plan.spikeKm,
            longKm,
            nearRaceLimitKm(request.frame, { state: request.state, date }),
          ),
        };
      }),
    });
  const first = assemble(build, choose(plan.weekKm));
  const km = first.reduce((sum, workout) => sum + workout.km, 0);
  // When days or caps leave the week well below its target, the hard work shrinks with it.
  return km >= plan.weekKm * 0.93 ? first : assemble(build, choose(km));
}

/**
 * A week of easy runs, a long run and hard sessions, within the week's km and every day's limits. Where time
 * caps make all its days alike, a day off makes them differ (rule V6).
 */
export function standardWeek(request: WeekRequest, days: WeekDays): DatedWorkout[] {
  const plan = outline(request, days);
  const week = weekOf(request, days, plan);
  if (request.input.availability.maxMinutes === undefined || !isMonotonous(week)) return week;
  const rested = weekOf(request, days, outline(request, days, plan.runs - 1));
  return isMonotonous(rested) ? week : rested;
}
