import { daysBetween, type LocalDate, shiftDays } from "../calendar";
import { LOAD_TAU_DAYS } from "./constants";

export type DailyLoad = { date: LocalDate; load: number };
export type LoadPoint = { date: LocalDate; load: number; ctl: number; atl: number; tsb: number };

const CTL_ALPHA = 1 - Math.exp(-1 / LOAD_TAU_DAYS.ctl);
const ATL_ALPHA = 1 - Math.exp(-1 / LOAD_TAU_DAYS.atl);

/**
 * Fitness (CTL), fatigue (ATL) and form (TSB = yesterday's CTL - ATL) for every day from `from` to `to`. Exponential
 * smoothing with 1 - e^(-1/tau). Starts from `start`, or else from the mean load of the first 42 days given: not from 0.
 */
export function loadSeries(input: {
  days: readonly DailyLoad[];
  from: LocalDate;
  to: LocalDate;
  start?: { ctl: number; atl: number };
}): LoadPoint[] {
  const byDate = new Map<LocalDate, number>();
  for (const day of input.days) byDate.set(day.date, (byDate.get(day.date) ?? 0) + day.load);
  const seed = input.start ?? seedOf(byDate, input);
  let { ctl, atl } = seed;
  const points: LoadPoint[] = [];
  for (let date = input.from; date <= input.to; date = shiftDays(date, 1)) {
    const load = byDate.get(date) ?? 0;
    const tsb = ctl - atl;
    ctl += CTL_ALPHA * (load - ctl);
    atl += ATL_ALPHA * (load - atl);
    points.push({ date, load, ctl, atl, tsb });
  }
  return points;
}

function seedOf(byDate: ReadonlyMap<LocalDate, number>, span: { from: LocalDate; to: LocalDate }) {
  const days = Math.min(LOAD_TAU_DAYS.ctl, daysBetween(span.from, span.to) + 1);
  if (days <= 0) return { ctl: 0, atl: 0 };
  let sum = 0;
  for (let offset = 0; offset < days; offset += 1) sum += byDate.get(shiftDays(span.from, offset)) ?? 0;
  return { ctl: sum / days, atl: sum / days };
}
