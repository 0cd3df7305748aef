import { daysBetween, formatLongDay, phaseWord, weekStartOf } from "@/lib/training/format";
import type { CoachContext } from "../coach-context";
import { findDays } from "../rules-coach/find-days";
import type { Correction } from "./correction";

const STARTS = /\b(?:start|begin|kick|commence|come)s?(?:\s+(?:in|off))?\b|\b(?:start|begin)ning\b/i;
const IN_PHASE = /\byou(?:'re| are) (?:now |currently |still )?in (?:the|your|a) (\w+)\b/i;
const WEEK_OF_PLAN = /\bweek (\d{1,2})\b(?= of| in|$|[.,])/i;
const AFTER = /\bin (?:about )?(\d+) (days?|weeks?)\b/i;
const DAYS_PER_WEEK = 7;
const UNDER_WAY =
  /\b(taper|build|base|peak)(?: phase)? (?:is|has) (?:already |now )?(?:under ?way|started|begun|running)\b/i;
const PHASES = ["base", "build", "peak", "taper", "recovery", "maintenance"];

/** Checks the phase, and the week of the season, in which a sentence places the runner. */
export function placeCorrection(text: string, { season, today }: CoachContext): Correction | null {
  const now = season?.phases.find(({ start, end }) => start <= today && today <= end);
  if (!season || !now) return null;
  const stated = (IN_PHASE.exec(text) ?? UNDER_WAY.exec(text))?.[1]?.toLowerCase();
  const week = Number(WEEK_OF_PLAN.exec(text)?.[1] ?? Number.NaN);
  const weekNow = Math.floor(daysBetween(season.start, today) / DAYS_PER_WEEK) + 1;
  const wrongPhase = stated !== undefined && PHASES.includes(stated) && stated !== now.name.toLowerCase();
  if (!wrongPhase && (Number.isNaN(week) || week === weekNow || !/\byou/i.test(text))) return null;
  return {
    text: `You are in week ${weekNow} of your plan, in the ${phaseWord(now.name).toLowerCase()}.`,
    fault: "race",
  };
}

/** Checks the day on which a sentence lets a phase of the season begin. */
export function phaseCorrection(text: string, { season, goals, today }: CoachContext): Correction | null {
  const race = goals.find((goal) => goal.kind === "race" && goal.date >= today);
  if (race?.kind === "race" && /\brace week\b/i.test(text) && STARTS.test(text)) {
    const monday = weekStartOf(race.date);
    const named = findDays(text.toLowerCase(), { today, past: false });
    if (named.length === 0 || named.some(({ date }) => date === monday)) return null;
    return { text: `Race week begins on ${formatLongDay(monday)}.`, fault: "race" };
  }
  const phase = season?.phases.find(
    ({ name, start }) => new RegExp(`\\b${name}\\b`, "i").test(text) && start >= today,
  );
  if (!phase || !STARTS.test(text) || /\bbefore\b/i.test(text)) return null;
  const days = findDays(text.toLowerCase(), { today, past: false }).map(({ date }) => date);
  const after = AFTER.exec(text);
  const away = daysBetween(today, phase.start);
  const stated = Number(after?.[1]);
  const wrongSpan =
    after !== null &&
    (after[2]?.startsWith("week") ? Math.abs(away / DAYS_PER_WEEK - stated) >= 1 : away !== stated);
  if (!wrongSpan && (days.length === 0 || days.includes(phase.start))) return null;
  return {
    text: `The ${phaseWord(phase.name).toLowerCase()} begins on ${formatLongDay(phase.start)}.`,
    fault: "race",
  };
}
