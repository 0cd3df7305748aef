import type { RunnerState } from "@/lib/data/runner-state";
import { daysBetween, isRun, type LocalDate } from "@/lib/training";
import { GAP_DAYS } from "./constants";
import { latestDay } from "./day-order";

type TimeOffFacts = Pick<RunnerState, "activities" | "beliefs" | "plan">;

/** A pause in running: how long, and the day on which running went on. */
interface Gap {
  days: number;
  end: LocalDate;
}

const LOST: ReadonlySet<string> = new Set(["missed", "skipped"]);
const RAN: ReadonlySet<string> = new Set(["assumed", "completed", "partial", "moved"]);

function isConfirmedDay(belief: RunnerState["beliefs"][number]): boolean {
  return RAN.has(belief.state) && belief.state !== "assumed";
}

function runDays(facts: TimeOffFacts, span: { from: LocalDate; today: LocalDate }) {
  const inSpan = (date: LocalDate) => date >= span.from && date < span.today;
  const recorded = facts.activities.filter(({ sport }) => isRun(sport)).map(({ localDate }) => localDate);
  const confirmed = [...recorded, ...facts.beliefs.filter(isConfirmedDay).map(({ date }) => date)].filter(
    inSpan,
  );
  const believed = facts.beliefs.filter(({ state }) => state === "assumed").map(({ date }) => date);
  return { confirmed, all: [...new Set([...confirmed, ...believed.filter(inSpan)])].sort() };
}

/**
 * Days without a run up to `today`, once they are many enough to count and some run was planned in them and not run: rest
 * that was planned is no pause. Assumed runs count as running.
 */
export function daysOffNow(facts: TimeOffFacts, { today, said }: { today: LocalDate; said: number }): number {
  const from = facts.plan?.firstDay ?? today;
  const last = runDays(facts, { from, today }).all.at(-1);
  if (last === undefined) return said;
  const days = daysBetween(last, today) - 1;
  const isLost = ({ workoutId, state, date }: RunnerState["beliefs"][number]) =>
    workoutId !== null && LOST.has(state) && last < date && date < today;
  return days >= GAP_DAYS && facts.beliefs.some(isLost) ? days : 0;
}

/**
 * Days off that fitness still suffers from. A pause fades at half a day for each day since running went on, and only
 * confirmed running makes it fade: assumed runs end a pause but win nothing back.
 */
export function daysOffFelt(
  facts: TimeOffFacts,
  { today, said }: { today: LocalDate; said: number },
): number {
  const from = facts.plan?.firstDay ?? today;
  const { confirmed, all } = runDays(facts, { from, today });
  const gaps: Gap[] = [{ days: said, end: from }];
  all.forEach((day, index) => {
    const before = all[index - 1];
    if (before !== undefined) gaps.push({ days: daysBetween(before, day) - 1, end: day });
  });
  const last = all.at(-1);
  if (last !== undefined) gaps.push({ days: daysBetween(last, today) - 1, end: today });
  const lastConfirmed = latestDay(confirmed, from);
  const felt = gaps
    .filter((gap) => gap.days >= GAP_DAYS)
    .map((gap) => gap.days - Math.floor(Math.max(0, daysBetween(gap.end, lastConfirmed)) / 2));
  return Math.max(0, ...felt);
}
