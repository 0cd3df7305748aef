import type { Activity } from "@/lib/training";
import { SAME_ACTIVITY, TIME_ZONE_FLAGS } from "./constants";
import { sportFamily } from "./garmin/sports";

/** Seconds on the wall clock; only differences mean anything. */
function wallClockS(activity: Activity): number {
  return Date.parse(`${activity.startLocal}Z`) / 1_000;
}

function hasGuessedZone(activity: Activity): boolean {
  return activity.flags.some((flag) => TIME_ZONE_FLAGS.has(flag));
}

/** Was the time of day not in the file, so that midnight stands for it? */
function lacksTime(activity: Activity): boolean {
  return activity.flags.includes("startTimeMissing");
}

/** Do the starts agree: on the wall clock, by day where a file has no time of day, or after a whole number of quarters of an hour when a zone was guessed? */
function sameStart(a: Activity, b: Activity): boolean {
  if (lacksTime(a) || lacksTime(b)) return a.localDate === b.localDate;
  const apartS = Math.abs(wallClockS(a) - wallClockS(b));
  if (apartS <= SAME_ACTIVITY.startS) return true;
  if (!hasGuessedZone(a) && !hasGuessedZone(b)) return false;
  if (apartS > SAME_ACTIVITY.zoneShiftMaxS) return false;
  const rest = apartS % SAME_ACTIVITY.zoneStepS;
  return Math.min(rest, SAME_ACTIVITY.zoneStepS - rest) <= SAME_ACTIVITY.zoneShiftedStartS;
}

function sameDistance(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return true;
  const room = Math.max(SAME_ACTIVITY.distanceShare * Math.max(a, b), SAME_ACTIVITY.distanceM);
  return Math.abs(a - b) <= room;
}

/** Timer time in one file may be the elapsed or moving time of another. */
function sameDuration(a: Activity, b: Activity): boolean {
  const times = (one: Activity) => [one.durationS, one.elapsedS, one.movingS].filter((time) => time !== null);
  const agree = (first: number, second: number) =>
    Math.abs(first - second) <= SAME_ACTIVITY.durationShare * Math.max(first, second);
  return (
    times(a).some((time) => agree(time, b.durationS)) || times(b).some((time) => agree(time, a.durationS))
  );
}

/**
 * Are these two records, from different files or services, one activity? Same family of sports, starts within two
 * minutes, distance within 2 % or 100 m, time within 3 %. When the zone of one of them was guessed (its flags say so),
 * the starts may also differ by whole quarters of an hour, to the second; a file that lost the time of day has the day
 * alone. Two runs of different size on one day stay two.
 */
export function sameActivity(a: Activity, b: Activity): boolean {
  return startTogether(a, b) && sameDistance(a.distanceM, b.distanceM) && sameDuration(a, b);
}

/** Do two records start at one moment in one kind of sport? All there is to go by once a runner corrected the numbers. */
export function startTogether(a: Activity, b: Activity): boolean {
  return sportFamily(a.sport) === sportFamily(b.sport) && sameStart(a, b);
}
