import { formatDistance, shiftDays, weekStartOf } from "@/lib/training/format";
import type { CoachContext, CoachWeek } from "../coach-context";
import { DISTANCE_TOLERANCE_KM } from "../constants";
import { findDays } from "../rules-coach/find-days";
import { distancesKm } from "./claimed-numbers";
import type { Correction } from "./correction";

const WHICH: readonly (readonly [RegExp, number])[] = [
  [/\blast week\b|\bthe week before\b/i, -7],
  [/\bthis (?:training )?week\b/i, 0],
  [/\bnext (?:training )?week\b/i, 7],
];
const RAN =
  /\byou(?:'ve| have)? (?:already )?(?:ran|(?<=have |ve |already )run|did|done|completed|covered|logged|put in|finished|clocked|banked)\b|\bin the bank\b|\bunder your belt\b|\bso far\b|\bbehind you\b/i;
const TOTAL = /\b(?:total|was|were|came to|added up|amounted|you had)\b/i;
/** Speaks of a share of the week, not of its total. */
const PART =
  /\b(?:long run|tempo|threshold|intervals?|easy run|longest|each|per run|more|less|fewer|of which|race)\b/i;

/** The one training week of which a text speaks, or null. */
export function weekOf(text: string, { today, weeks }: CoachContext): CoachWeek | null {
  const named = WHICH.filter(([word]) => word.test(text));
  const [first] = named;
  if (named.length !== 1 || !first) return null;
  const weekStart = shiftDays(weekStartOf(today), first[1]);
  return weeks.find((week) => week.weekStart === weekStart) ?? null;
}

/** Checks the distance that a sentence gives a whole week: what was run is what was recorded, never what is assumed. */
export function weekCorrection(text: string, context: CoachContext): Correction | null {
  const week = weekOf(text, context);
  const stated = distancesKm(text);
  if (!week || stated.length === 0 || PART.test(text)) return null;
  const isNear = (km: number, values: number[]): boolean =>
    values.some((value) => Math.abs(value - km) <= DISTANCE_TOLERANCE_KM);
  const isOver = week.weekStart < weekStartOf(context.today);
  const ran = RAN.test(text) || (isOver && TOTAL.test(text) && !/\bplan|assum|schedul/i.test(text));
  const days = findDays(text.toLowerCase(), { today: context.today, past: ran });
  if (days.some(({ date, end }) => date === end)) return null;
  const known = [
    week.actualKm,
    ...(!ran || /\bassum/i.test(text) ? [week.assumedKm] : []),
    ...(!ran || /\bplan/i.test(text) ? [week.plannedKm] : []),
  ];
  if (stated.every((km) => isNear(km, known))) return null;
  const km = (value: number): string => formatDistance(value, context.units);
  const { plannedKm, actualKm, assumedKm, weekStart } = week;
  const ahead = weekStart > context.today;
  const facts = ahead
    ? `${km(plannedKm)} planned`
    : `${km(plannedKm)} planned, ${km(actualKm)} recorded, ${km(assumedKm)} assumed`;
  return {
    text: `The week of ${weekStart}: ${facts}.`,
    fault: isNear(stated[0] ?? 0, [assumedKm]) && assumedKm > 0 ? "assumedAsDone" : "week",
  };
}
