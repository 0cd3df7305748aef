import { daysBetween, type LocalDate, shiftDays, WEEKDAYS, weekStartOf } from "../calendar";
import type { PlanInput } from "../plan-input";
import type { PhaseName, Season, WeekKind } from "../plan-output";
import { ENOUGH_OF_WEEK, HEALTH, MAX_LOAD_WEEKS, PHASE_SPLIT } from "./constants";
import { RACE_CLASSES, type RaceClass, raceClassOf } from "./race-classes";
import { type PlannedRace, planRacesIn, taperOf } from "./race-roles";
import { mustEase, returnLadder } from "./return-ladder";

/** One week of the season's skeleton, before kilometres and workouts. */
export type WeekFrame = {
  weekStart: LocalDate;
  /** Weeks since the season began. */
  index: number;
  phase: PhaseName;
  kind: WeekKind;
  /** The main race this week leads to or recovers from; null when there is none. */
  goal: PlannedRace["goal"] | null;
  raceClass: RaceClass | null;
  /** Weeks of training from the segment's start to its taper: how much growth there is time for. */
  trainingWeeks: number;
  /** Loading weeks left before the taper, this one included; those that blocked dates cut short are none. */
  loadsLeft: number;
  /** Taper, race and recovery weeks: share of the peak week. */
  peakShare: number | null;
  /** Return and illness: no more than this share of the usual week. */
  usualCap: { share: number; capKm: number } | null;
  /** No hard workouts: recovery, return, and after the last A race. */
  easyOnly: boolean;
  races: PlannedRace[];
  /** Races of the first days after this week, which make its end their eve. */
  racesSoon: PlannedRace[];
};

/** Kinds of `weeks` weeks: loading blocks of at most three with a lighter week between, the fullest block last. */
export function loadPattern(weeks: number): WeekKind[] {
  if (weeks <= 0) return [];
  const cutbacks = Math.max(0, Math.ceil((weeks - MAX_LOAD_WEEKS) / (MAX_LOAD_WEEKS + 1)));
  const blocks = cutbacks + 1;
  const loads = weeks - cutbacks;
  const kinds: WeekKind[] = [];
  for (let block = 0; block < blocks; block += 1) {
    const size = Math.floor(loads / blocks) + (block >= blocks - (loads % blocks) ? 1 : 0);
    if (block > 0) kinds.push("cutback");
    for (let week = 0; week < size; week += 1) kinds.push("load");
  }
  return kinds;
}

/** Phases of the weeks before the taper: base, build, peak (each at least two weeks), fewer when time is short. */
export function phasePattern(weeks: number): PhaseName[] {
  const { peak, build, threePhasesFrom, twoPhasesFrom } = PHASE_SPLIT;
  const clamp = (part: typeof peak | typeof build) =>
    Math.min(part.max, Math.max(part.min, Math.round(weeks * part.share)));
  if (weeks <= 0) return [];
  const peakWeeks = weeks >= threePhasesFrom ? clamp(peak) : 0;
  const buildWeeks = weeks >= threePhasesFrom ? clamp(build) : weeks >= twoPhasesFrom ? weeks - 2 : weeks;
  return Array.from({ length: weeks }, (_, week) =>
    week >= weeks - peakWeeks ? "peak" : week >= weeks - peakWeeks - buildWeeks ? "build" : "base",
  );
}

/** Does the runner find days for too few of a week's runs, blocked as they are, for it to load anything? */
function isCutShort(weekStart: LocalDate, { days, runsPerWeek, blockedDates }: PlanInput["availability"]) {
  if (!blockedDates.some((date) => weekStartOf(date) === weekStart)) return false;
  const free = WEEKDAYS.filter(
    (day, index) => days.includes(day) && !blockedDates.includes(shiftDays(weekStart, index)),
  );
  return free.length < runsPerWeek * ENOUGH_OF_WEEK;
}

/** Races this near after a week's Sunday still ask for easy days in it. */
const EVE_DAYS = 3;

type Draft = Omit<WeekFrame, "weekStart" | "index" | "races" | "racesSoon" | "usualCap">;

const EASY_WEEK: Draft = {
  phase: "maintain",
  kind: "load",
  goal: null,
  raceClass: null,
  trainingWeeks: 0,
  loadsLeft: 0,
  peakShare: null,
  easyOnly: false,
};

function segmentWeeks(
  race: PlannedRace["goal"],
  { weeksUntilRace, cutShort }: { weeksUntilRace: number; cutShort: readonly boolean[] },
): Draft[] {
  const shared = { goal: race, raceClass: raceClassOf(race.distanceM), easyOnly: false };
  const taper = taperOf(race).slice(-(weeksUntilRace + 1));
  const weeks = weeksUntilRace + 1 - taper.length;
  const kinds = loadPattern(weeks);
  const phases = phasePattern(weeks);
  const training = kinds.map((kind, week) => ({
    ...shared,
    phase: phases[week] ?? "build",
    kind,
    trainingWeeks: weeks,
    loadsLeft: kinds.filter((later, index) => index >= week && later === "load" && !cutShort[index]).length,
    peakShare: null,
  }));
  const tapering = taper.map((peakShare, week) => ({
    ...shared,
    phase: "taper" as const,
    kind: week === taper.length - 1 ? ("race" as const) : ("taper" as const),
    trainingWeeks: weeks,
    loadsLeft: 0,
    peakShare,
  }));
  return [...training, ...tapering];
}

function recoveryWeeks(race: PlannedRace["goal"]): Draft[] {
  const raceClass = raceClassOf(race.distanceM);
  return RACE_CLASSES[raceClass].recovery.map((peakShare) => ({
    ...EASY_WEEK,
    phase: "recovery",
    kind: "recovery",
    goal: race,
    raceClass,
    peakShare,
    easyOnly: true,
  }));
}

function steadyWeeks(count: number, afterRace: boolean): Draft[] {
  return Array.from({ length: Math.max(0, count) }, (_, week) => ({
    ...EASY_WEEK,
    kind: week % (MAX_LOAD_WEEKS + 1) === MAX_LOAD_WEEKS ? "cutback" : "load",
    easyOnly: afterRace,
  }));
}

function returnWeeks(count: number, goal: PlannedRace["goal"] | null): Draft[] {
  const raceClass = goal === null ? null : raceClassOf(goal.distanceM);
  const week: Draft = { ...EASY_WEEK, phase: "return", kind: "recovery", easyOnly: true, goal, raceClass };
  return Array.from({ length: count }, () => week);
}

/** Weeks at the start in which the way back or an illness sets the pace, as caps on the usual week. */
function startCaps(input: PlanInput): NonNullable<WeekFrame["usualCap"]>[] {
  const caps: NonNullable<WeekFrame["usualCap"]>[] = returnLadder(input.health?.daysOff ?? 0);
  if (!mustEase(input)) return caps;
  const easyWeeks =
    weekStartOf(shiftDays(input.today, HEALTH.easyDays - 1)) > weekStartOf(input.today) ? 2 : 1;
  for (let week = 0; week <= easyWeeks; week += 1) {
    const cap = caps[week] ?? { share: 1, capKm: Number.POSITIVE_INFINITY };
    caps[week] = { ...cap, share: Math.min(cap.share, week < easyWeeks ? HEALTH.share : HEALTH.shareAfter) };
  }
  return caps;
}

function weekIndex(start: LocalDate, date: LocalDate): number {
  return Math.floor(daysBetween(start, weekStartOf(date)) / 7);
}

function draftWeeks(input: {
  races: PlannedRace[];
  start: LocalDate;
  count: number;
  returning: number;
  availability: PlanInput["availability"];
}): Draft[] {
  const drafts: Draft[] = [];
  const mains = input.races.filter((race) => race.main);
  const firstRace = mains[0] === undefined ? input.count : weekIndex(input.start, mains[0].goal.date);
  drafts.push(...returnWeeks(Math.min(input.returning, firstRace), mains[0]?.goal ?? null));
  for (const { goal } of mains) {
    const raceWeek = weekIndex(input.start, goal.date);
    if (raceWeek < drafts.length) continue;
    const cutShort = Array.from({ length: raceWeek - drafts.length }, (_, week) =>
      isCutShort(shiftDays(input.start, 7 * (drafts.length + week)), input.availability),
    );
    drafts.push(
      ...segmentWeeks(goal, { weeksUntilRace: raceWeek - drafts.length, cutShort }),
      ...recoveryWeeks(goal),
    );
  }
  drafts.push(...steadyWeeks(input.count - drafts.length, mains.length > 0));
  return drafts.slice(0, input.count);
}

/** Weeks at the start that the season gave to the way back. */
function returningWeeks(season: Season): number {
  const [first] = season.phases;
  return first?.name === "return" ? weekIndex(first.start, first.end) + 1 : 0;
}

/** Was the season made for these drafts? Weeks that days or races changed say nothing. */
function isOwnSeason(drafts: readonly Draft[], season: Season): boolean {
  const unsaid: ReadonlySet<WeekKind> = new Set(["recovery", "race"]);
  return season.weeklyKm.every(({ kind }, index) => {
    const draft = drafts[index];
    return draft === undefined || kind === draft.kind || unsaid.has(kind);
  });
}

/** A training week that came out too light once is planned as a lighter one when it is planned again. */
function heldKind(kind: WeekKind, phase: PhaseName): WeekKind {
  const isTraining = phase === "base" || phase === "build" || phase === "peak" || phase === "maintain";
  return kind === "recovery" && isTraining ? "cutback" : kind;
}

/** Steady weeks beyond what a season holds: a lighter one after every three loading weeks, whatever came before. */
function withSteadyRhythm(frames: readonly WeekFrame[], held: ReadonlySet<LocalDate>): WeekFrame[] {
  let loads = 0;
  return frames.map((frame) => {
    const isSteady = frame.phase === "maintain" && !held.has(frame.weekStart);
    const kind = isSteady ? (loads >= MAX_LOAD_WEEKS ? "cutback" : "load") : frame.kind;
    loads = kind === "load" ? loads + 1 : 0;
    return { ...frame, kind };
  });
}

/**
 * The skeleton of a season from the Monday `start` through the week of `last`: phases, kinds and shares that follow
 * from goals and health alone. Weeks that an existing season already holds keep its phase and kind.
 */
export function frameSeason(
  input: PlanInput,
  span: { start: LocalDate; last: LocalDate; season?: Season },
): WeekFrame[] {
  const { start, last, season } = span;
  const races = planRacesIn(input, season ?? null);
  const count = weekIndex(start, last) + 1;
  const caps = startCaps(input);
  const firstCap = weekIndex(start, input.today);
  const returning = season === undefined ? caps.length : returningWeeks(season);
  const drafts = draftWeeks({ races, start, count, returning, availability: input.availability });
  const isOwn = season !== undefined && isOwnSeason(drafts, season);
  const frames = drafts.map((draft, index) => {
    const weekStart = shiftDays(start, index * 7);
    const sunday = shiftDays(weekStart, 6);
    const soon = shiftDays(sunday, EVE_DAYS);
    const usualCap = caps[index - firstCap] ?? null;
    const kept = season?.weeklyKm.find((week) => week.weekStart === weekStart);
    const phase = season?.phases.find((part) => part.start <= weekStart && weekStart <= part.end)?.name;
    const held =
      isOwn || kept === undefined || phase === undefined ? {} : { kind: heldKind(kept.kind, phase), phase };
    const afterRace =
      draft.goal === null &&
      (season?.phases.some((part) => part.name === "taper" && part.end < weekStart) ?? false);
    return {
      ...draft,
      ...held,
      peakShare:
        !isOwn && kept !== undefined && (kept.kind === "load" || kept.kind === "cutback")
          ? null
          : draft.peakShare,
      weekStart,
      index,
      usualCap,
      easyOnly:
        draft.easyOnly || usualCap !== null || phase === "return" || phase === "recovery" || afterRace,
      races: races.filter(({ goal }) => weekStart <= goal.date && goal.date <= sunday),
      racesSoon: races.filter(({ goal }) => goal.date > sunday && goal.date <= soon),
    };
  });
  const held = new Set(season?.weeklyKm.map((week) => week.weekStart));
  return withSteadyRhythm(frames, held);
}
