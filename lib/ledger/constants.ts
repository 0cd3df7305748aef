/** Metres in a kilometre. */
export const METERS_PER_KM = 1000;
export const SECONDS_PER_MINUTE = 60;
export const SECONDS_PER_HOUR = 3600;
export const DAYS_PER_WEEK = 7;
/** Days back that count for the longest run (Garmin-RUNSAFE, BJSM 2025, doi 10.1136/bjsports-2024-109380). */
export const SPIKE_WINDOW_DAYS = 30;
/** Weeks of history behind every calculation: after 26 weeks a day's share of CTL (42-day constant) is below 2 %. */
export const HISTORY_WEEKS = 26;
/**
 * Days of a year of the plan: whole weeks, and whole rhythms of three loading weeks and a lighter one. Once two of them
 * have gone by without a new wish or a race, a plan is replayed from a later year (range 182-728; load_season knows it).
 */
export const REPLAY_YEAR_DAYS = 364;
/** Days of replay from which a season is taken for damaged data: three years to the furthest race and two years after it. */
export const MAX_REPLAY_DAYS = 1830;
/**
 * Raise by one whenever code changes what a replay of the same facts gives, or how one is stored: it drops stored
 * checkpoints. Changes of the training engine raise `ENGINE_VERSION` instead.
 */
export const REPLAY_VERSION = 7;

/** Days without a run from which a receipt points out a pause: it may be time of which no file was uploaded. */
export const PAUSE_DAYS = 15;

/** Weights of a match between an activity and a planned workout; their sum is 1. */
export const MATCH_WEIGHTS = { date: 0.5, size: 0.3, kind: 0.2 } as const;
/** Share of the date score for a run one day early or late. */
export const NEXT_DAY_SHARE = 0.4;
/** From this score on a match needs no confirmation (when its margin is wide enough). */
export const MATCH_AUTOMATIC = 0.75;
/** Below this score an activity is not the planned workout. */
export const MATCH_POSSIBLE = 0.5;
/** A match is clear when the best other way to assign the week is at least this much worse. */
export const MATCH_MARGIN = 0.1;
/** Minutes between two runs of a day below which they may be one session (warm-up, race, cool-down). */
export const COMPOSITE_GAP_MINUTES = 60;

/** Share of the planned distance from which a workout counts as completed (the usual compliance band of 20 %). */
export const COMPLETED_RATIO = 0.8;
/** How sure it is that a workout was assumed done when its day is over. */
export const ASSUMED_CONFIDENCE = 0.5;
/** How sure a workout was done that the runner said the effort of. */
export const FEEDBACK_CONFIDENCE = 0.9;

/** A change of VDOT from which paces, and so planned workouts, are made anew. */
export const VDOT_STEP = 1;
/** Days without a run after which fitness decays (V.O2 adjustments for time off). */
export const GAP_DAYS = 6;
/** The rule that holds a plan down while its runner is ill or in pain. */
export const HEALTH_RULE = "R4";
/** The rule that keeps a race on its day as long as it is within reach. */
export const RACE_RULE = "A2";
/** Days before a race within which a runner who is not ready for it can't become so: two weeks of taper (range 7-21). */
export const LOST_RACE_DAYS = 14;
/** Pain on the scale of 0 to 10 from which the plan takes it easier. */
export const PAIN_LIMIT = 4;

/** Weeks without anything confirmed after which volume stops growing, and after which the plan only maintains. */
export const UNCONFIRMED_WEEKS = { held: 3, maintenance: 6 } as const;
/** Share of the last carried week that a held week aims at: readable distances may bring it up to the whole. */
export const HELD_SHARE = 0.95;
/**
 * Share of the last carried week that keeps endurance for up to 15 weeks while intensity stays (Spiering et al. 2021,
 * doi 10.1519/JSC.0000000000003964: volume may fall by a third). A little above that third, so that the first week of a
 * marathon's taper, lighter still, keeps at least its 65 % of the best week (rule T1).
 */
export const MAINTENANCE_SHARE = 0.7;

/** Facts kept behind one reason of a plan version; an import of years would fill a version otherwise. */
export const EVIDENCE_ROWS_MAX = 40;

/** Days in which a race result outweighs every other estimate. */
export const FRESH_RACE_DAYS = 56;
/** A recorded distance this close to a goal race's distance on its day is that race. */
export const RACE_DISTANCE_TOLERANCE = 0.05;
/** Months back that snapshots are kept true to late data: a year. */
export const SNAPSHOT_MONTHS = 12;
/** Days whose running is told apart by how hard it was: the four weeks over which the plan weighs easy against hard. */
export const INTENSITY_DAYS = 28;
/** Finished weeks shown in the fitness profile, besides the one that is running. */
export const PROFILE_WEEKS = 16;
/** Easy pace over threshold pace: the middle of Daniels' easy range (68 % of VDOT) against threshold (88 %). */
export const EASY_PACE_FACTOR = 1.25;
