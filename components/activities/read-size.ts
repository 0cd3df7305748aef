import { distanceText, readDistanceM, readTimeS } from "@/components/onboarding/read-values";
import { formatDuration, type Units } from "@/lib/training/format";

/** How a time may be typed. */
export const SIZE_HINT = "As 45:30 or 1:05:00.";

type Texts = { distance: string; time: string };
type Size = { distanceM: number | null; durationS: number };

/** Distance and time of an activity as the fields show them. */
export function activityTexts(
  { distanceM, durationS }: { distanceM: number | null; durationS: number },
  units: Units,
): Texts {
  return {
    distance: distanceM === null ? "" : distanceText(distanceM, units),
    time: formatDuration(durationS),
  };
}

/** Reads both fields as metres and seconds, or says by field what to enter. An empty distance means none was measured. */
export function readSize(
  { distance, time }: Texts,
  { units, optional = false }: { units: Units; optional?: boolean },
): Size | { fields: Record<string, string> } {
  const distanceM = readDistanceM(distance, units);
  const durationS = readTimeS(time, { distanceM });
  const noDistance = optional && distance === "";
  const fields = {
    ...(distanceM === null && !noDistance
      ? { distanceM: `Enter the distance in ${units === "mi" ? "miles" : "kilometres"}, as 8.2.` }
      : {}),
    ...(durationS === null ? { durationS: "Enter the time as 45:30 or 1:05:00." } : {}),
  };
  if (durationS === null || Object.keys(fields).length > 0) return { fields };
  return { distanceM, durationS };
}
