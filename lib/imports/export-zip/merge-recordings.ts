import { SAME_ACTIVITY } from "../constants";
import { sportFamily } from "../garmin/sports";
import type { Recording } from "../recordings/recording";

/** Starts in the same slot or in neighbouring ones may be one activity. */
function slotOf(startMs: number): number {
  return Math.floor(startMs / (SAME_ACTIVITY.startS * 1_000));
}

function isSame(a: Recording, b: Recording): boolean {
  const apartMs = Math.abs((a.startMs ?? 0) - (b.startMs ?? Number.POSITIVE_INFINITY));
  if (apartMs > SAME_ACTIVITY.startS * 1_000 || sportFamily(a.sport) !== sportFamily(b.sport)) return false;
  const first = a.values.distanceM;
  const second = b.values.distanceM;
  if (first === null || second === null) return true;
  const room = Math.max(SAME_ACTIVITY.distanceShare * Math.max(first, second), SAME_ACTIVITY.distanceM);
  return Math.abs(first - second) <= room;
}

/** The summary with the values of the recording, which are finer; what a runner may edit stays as in the summary. */
function merge(summary: Recording, recording: Recording): Recording {
  const known = Object.entries(recording.values).filter(([, value]) => value !== null);
  return {
    ...summary,
    values: { ...summary.values, ...Object.fromEntries(known) },
    utcOffsetS: summary.utcOffsetS ?? recording.utcOffsetS,
    title: summary.title || recording.title,
  };
}

/**
 * Joins summaries and recordings of one archive: both know UTC, so that the start, sport and distance tell which belong
 * together. A recording without a summary stays as it is.
 */
export function mergeRecordings(
  summaries: readonly Recording[],
  recordings: readonly Recording[],
): Recording[] {
  const merged = [...summaries];
  const bySlot = new Map<number, number[]>();
  merged.forEach(({ startMs }, index) => {
    if (startMs === null) return;
    const slot = slotOf(startMs);
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), index]);
  });
  for (const recording of recordings) {
    const slot = slotOf(recording.startMs ?? Number.NaN);
    const near = [slot - 1, slot, slot + 1].flatMap((one) => bySlot.get(one) ?? []);
    const index = near.find((one) => isSame(merged[one] ?? recording, recording));
    const summary = index === undefined ? undefined : merged[index];
    if (index === undefined || summary === undefined) merged.push(recording);
    else merged[index] = merge(summary, recording);
  }
  return merged;
}
