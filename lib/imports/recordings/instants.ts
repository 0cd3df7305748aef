/** A moment, and how far the clock that wrote it was ahead of UTC; null when it wrote UTC. */
export interface Instant {
  ms: number;
  utcOffsetS: number | null;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,]\d+)?\s*(?:Z|UTC|([+-])(\d{2}):?(\d{2}))?$/;

/** Reads `2026-03-08T08:00:00.000Z` or the same with an offset such as `+01:00`; null when it is neither. */
export function readInstant(text: string | undefined): Instant | null {
  const match = INSTANT.exec(text?.trim() ?? "");
  if (!match) return null;
  const clockMs = Date.parse(`${match[1]}T${match[2]}Z`);
  if (Number.isNaN(clockMs)) return null;
  if (match[3] === undefined) return { ms: clockMs, utcOffsetS: null };
  const utcOffsetS = (match[3] === "-" ? -60 : 60) * (Number(match[4]) * 60 + Number(match[5]));
  return { ms: clockMs - utcOffsetS * 1_000, utcOffsetS };
}

/** UTC to the second, for natural keys: `2026-03-08T08:00:00Z`; `none` when there is no start. */
export function utcText(ms: number | null): string {
  if (ms === null || Number.isNaN(new Date(ms).getTime())) return "none";
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
