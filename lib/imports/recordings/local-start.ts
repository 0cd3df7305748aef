import { wallClockAt } from "@/lib/training/format";
import type { Recording } from "./recording";

/** Where the zone of a start comes from. The two guesses are also flags of the activity. */
export type StartZone = "file" | "timeZoneFromProfile" | "timeZoneUnknown";

/** Milliseconds since 1970 of years 1000 to 9986: what a wall clock of four digits can show. */
const CLOCK_MS = { min: -30_600_000_000_000, max: 253_000_000_000_000 };

/**
 * The start on the runner's wall clock: by the offset in the file, else by the zone of the profile, else UTC, which is
 * flagged. Null when there is no start.
 */
export function localStart(
  recording: Pick<Recording, "startMs" | "utcOffsetS">,
  input: { timeZone: string | null },
): { startLocal: string; zone: StartZone } | null {
  const { startMs, utcOffsetS } = recording;
  if (startMs === null || !(startMs > CLOCK_MS.min && startMs < CLOCK_MS.max)) return null;
  if (utcOffsetS === null && input.timeZone !== null) {
    const startLocal = wallClockAt(new Date(startMs), input.timeZone);
    return { startLocal, zone: "timeZoneFromProfile" };
  }
  const clockMs = startMs + (utcOffsetS ?? 0) * 1_000;
  if (!(clockMs > CLOCK_MS.min && clockMs < CLOCK_MS.max)) return null;
  const startLocal = new Date(clockMs).toISOString().slice(0, 19);
  return { startLocal, zone: utcOffsetS === null ? "timeZoneUnknown" : "file" };
}
