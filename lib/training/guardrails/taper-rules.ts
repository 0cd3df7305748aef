import { datesBetween, daysBetween, shiftDays, weekdayIndexOf, weekdayOf, weekStartOf } from "../calendar";
import { formatDay } from "../format";
import { flagLimit } from "../plan/health-flags";
import type { RaceGoal } from "../plan-input";
import { isEarlyInWeek, type RaceClass, raceClassOf } from "../season/race-classes";
import { weekCapacityKm } from "../week/capacity";
import { isQuality, type PlanView, type WeekView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

type Band = { min: number; max: number };

/** Share of the peak week, race left out, from the first taper week to the race week. Bosquet, Smyth, Spilsbury. */
const BANDS: Record<"marathon" | "half" | "shorter", readonly Band[]> = {
  marathon: [
    { min: 0.65, max: 0.82 },
    { min: 0.5, max: 0.65 },
    { min: 0.12, max: 0.42 },
  ],
  half: [{ min: 0.25, max: 0.5 }],
  shorter: [{ min: 0.35, max: 0.65 }],
};
/** Rounding to readable distances moves a week by up to this much (km). */
const ROUNDING_KM = 1;
const KEPT_DAYS_SHARE = 0.8;
/** Blocked dates or another race this near before a race leave less than a full peak to taper from. */
const DISTURBED_DAYS = 42;

function bandsFor(raceClass: RaceClass): readonly Band[] {
  if (raceClass === "marathon" || raceClass === "ultra") return BANDS.marathon;
  return raceClass === "half" ? BANDS.half : BANDS.shorter;
}

type Taper = { goal: RaceGoal; weeks: WeekView[]; peakKm: number; before: WeekView[]; early: boolean };

function tapers(plan: PlanView): Taper[] {
  // Under an open health flag there is no peak to taper from.
  if (flagLimit(plan.input.health) !== null) return [];
  return plan.races.flatMap(({ goal, main }) => {
    const raceWeek = plan.weeks.findIndex((week) => week.weekStart === weekStartOf(goal.date));
    const isRun = (date: string) =>
      plan.workouts.some((workout) => workout.kind === "race" && workout.date === date);
    if (!main || raceWeek < 0 || !isRun(goal.date)) return [];
    const bands = bandsFor(raceClassOf(goal.distanceM));
    const start = Math.max(0, raceWeek - bands.length + 1);
    // A race that was left out as unsafe ends no way and begins none.
    const wasRun = (date: string) => date < goal.date && (date < plan.today || isRun(date));
    const previous = plan.races.findLast((race) => race.main && wasRun(race.goal.date))?.goal.date ?? "";
    const training = (kind: string | null) =>
      kind === null || kind === "load" || kind === "cutback" || kind === "recovery";
    const before = plan.weeks
      .slice(0, start)
      .filter((week) => week.weekStart > previous && training(week.kind));
    const past = (plan.season?.weeklyKm ?? []).filter(
      (week) => week.weekStart < weekStartOf(plan.today) && week.weekStart > previous && training(week.kind),
    );
    const full = before.filter((week) => !week.isPartial || week.km > 0);
    const usual =
      full.length + past.length === 0 ? Math.min(plan.usualKm, weekCapacityKm(plan.input, plan.fitness)) : 0;
    const peakKm = Math.max(usual, ...before.map((week) => week.km), ...past.map((week) => week.km));
    return [
      {
        goal,
        weeks: plan.weeks.slice(start, raceWeek + 1),
        peakKm,
        before,
        early: isEarlyInWeek(weekdayIndexOf(goal.date)),
      },
    ];
  });
}

function isDisturbed(taper: Taper, plan: PlanView): boolean {
  const { health } = plan.input;
  const stopped = (health?.daysOff ?? 0) > 5 || (health?.ill ?? false) || (health?.painScore ?? 0) >= 4;
  const otherRace = plan.workouts.some(
    (workout) =>
      workout.kind === "race" &&
      workout.date < taper.goal.date &&
      daysBetween(workout.date, taper.goal.date) <= DISTURBED_DAYS,
  );
  const cutShort = plan.weeks.some(
    (week) =>
      week.isReduced &&
      week.weekStart < taper.goal.date &&
      daysBetween(week.weekStart, taper.goal.date) <= DISTURBED_DAYS,
  );
  return stopped || otherRace || cutShort;
}

/** Days of the race week on which a run may be placed before the race: a single one can't hold the usual share. */
function daysBeforeRace(taper: Taper, plan: PlanView): number {
  const { days, blockedDates } = plan.input.availability;
  return datesBetween(weekStartOf(taper.goal.date), shiftDays(taper.goal.date, -1)).filter(
    (date) => days.includes(weekdayOf(date)) && !blockedDates.includes(date),
  ).length;
}

function bandBreaches(taper: Taper, plan: PlanView, rule: string): Violation[] {
  const bands = bandsFor(raceClassOf(taper.goal.distanceM));
  const used = bands.slice(bands.length - taper.weeks.length);
  return taper.weeks.flatMap((week, index) => {
    const band = used[index];
    const isRaceWeek = index === taper.weeks.length - 1;
    // A return after time off sets its own, lower volume.
    if (band === undefined || week.isPartial || (week.kind === "recovery" && !isRaceWeek)) return [];
    const trainedBefore = taper.before.some((other) => !other.isPartial);
    const onlyTheRace =
      !trainedBefore ||
      plan.input.availability.runsPerWeek < 2 ||
      week.runs.some((workout) => workout.kind === "runWalk");
    const lower =
      onlyTheRace ||
      week.isReduced ||
      isDisturbed(taper, plan) ||
      (isRaceWeek && (taper.early || daysBeforeRace(taper, plan) < 2))
        ? 0
        : band.min;
    const tooMuch = week.km > taper.peakKm * band.max + ROUNDING_KM;
    const tooLittle = week.km < taper.peakKm * lower - ROUNDING_KM;
    if (!tooMuch && !tooLittle) return [];
    const share = Math.round((week.km / taper.peakKm) * 100);
    const message = `The taper week of ${formatDay(week.weekStart)} has ${share} % of the peak week; ${band.min * 100}-${band.max * 100} % is right.`;
    return [{ rule, tier: "H", date: week.weekStart, message } as const];
  });
}

function isLongRace(taper: Taper): boolean {
  return ["marathon", "ultra"].includes(raceClassOf(taper.goal.distanceM));
}

function marathonTaper(plan: PlanView): Violation[] {
  return tapers(plan)
    .filter(isLongRace)
    .flatMap((taper) => {
      const found = bandBreaches(taper, plan, "T1");
      taper.weeks.forEach((week, index) => {
        const before = taper.weeks[index - 1];
        if (
          before === undefined ||
          before.isPartial ||
          before.isReduced ||
          before.kind === "recovery" ||
          week.km < before.km ||
          week.km === 0
        )
          return;
        found.push({
          rule: "T1",
          tier: "H",
          date: week.weekStart,
          message: "Taper weeks must become lighter one by one.",
        });
      });
      return found;
    });
}

function shorterTaper(plan: PlanView): Violation[] {
  return tapers(plan)
    .filter((taper) => !isLongRace(taper))
    .flatMap((taper) => bandBreaches(taper, plan, "T2"));
}

function rhythmKept(plan: PlanView): Violation[] {
  return tapers(plan).flatMap((taper) => {
    const full = taper.before.filter((week) => !week.isPartial && !week.isReduced);
    const usualDays = Math.min(...full.slice(-3).map((week) => week.workouts.length));
    const trained = full.slice(-3).some((week) => week.runs.some(isQuality));
    if (full.length === 0 || taper.early || isDisturbed(taper, plan)) return [];
    return taper.weeks.flatMap((week) => {
      if (week.isPartial || week.isReduced) return [];
      const raceDay = week.hasRace ? daysBetween(week.weekStart, taper.goal.date) : 6;
      const days = Math.floor(usualDays * KEPT_DAYS_SHARE * ((raceDay + 1) / 7));
      const sharp = week.workouts.some((workout) => isQuality(workout) || workout.kind === "race");
      if (week.workouts.length >= days && (sharp || !trained)) return [];
      const message = `The taper week of ${formatDay(week.weekStart)} should keep your rhythm: most running days and one sharp session.`;
      return [{ rule: "T3", tier: "H", date: week.weekStart, message } as const];
    });
  });
}

export const TAPER_RULES: readonly Rule[] = [
  {
    id: "T1",
    tier: "H",
    title: "Marathon taper",
    threshold: "65-82 %, 50-65 %, 12-42 % of the peak week, each lighter than the last; race left out",
    source: "Bosquet 2007, 10.1249/mss.0b013e31806010e0; Smyth 2021, 10.3389/fspor.2021.735220",
    per: "plan",
    check: marathonTaper,
  },
  {
    id: "T2",
    tier: "H",
    title: "Shorter tapers",
    threshold:
      "race week without the race: half 25-50 %, 10k and shorter 35-65 % of the peak week; no lower limit with one running day before the race",
    source: "Spilsbury 2015, 10.1080/17461391.2014.955128",
    per: "plan",
    check: shorterTaper,
  },
  {
    id: "T3",
    tier: "H",
    title: "Taper keeps the rhythm",
    threshold: "80 % of the running days and one session at race effort or faster a week",
    source: "Bosquet 2007; Mujika 2003, 10.1249/01.MSS.0000074448.73931.11",
    per: "plan",
    check: rhythmKept,
  },
];
