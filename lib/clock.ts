import { readFileSync, statSync } from "node:fs";
import { env } from "./env";

/**
 * The product's clock, read once per request or job and passed on. It is the real time unless RUNGPT_CLOCK shifts it
 * (embedded mode only), either as
 * - an instant: the time at which this process seems to have started, running on from there; or
 * - `@` and a path: a file with an instant, at which the file seems to have been written. It is read anew at each call, so
 *   that a demo or a browser test can walk through a Sunday.
 */
export function now(): Date {
  const setting = env().RUNGPT_CLOCK;
  if (setting === undefined) return new Date();
  if (!setting.startsWith("@")) return runningOn({ from: setting, sinceMs: performance.timeOrigin });
  const path = setting.slice(1);
  return runningOn({ from: readFileSync(path, "utf8").trim(), sinceMs: statSync(path).mtimeMs });
}

function runningOn({ from, sinceMs }: { from: string; sinceMs: number }): Date {
  // File times are finer than the clock: a file written this instant must not seem to lie ahead.
  const elapsedMs = Math.max(0, Date.now() - sinceMs);
  const shifted = new Date(Date.parse(from) + elapsedMs);
  if (Number.isNaN(shifted.getTime())) {
    throw new Error(`RUNGPT_CLOCK names "${from}": write an instant such as 2026-11-22T23:05:00Z.`);
  }
  return shifted;
}
