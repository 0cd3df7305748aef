import type { LocalDate } from "@/lib/training";
import { findShare } from "./amounts";
import { findDays, findWeek } from "./find-days";
import type { Intent } from "./intents";

const DOWN =
  /\b(lighter|easier|shorter|less|fewer|reduce|cut|scale (it )?down|tone down|dial (it )?(down|back)|decrease|lower|halve|down)\b/;
const UP = /\b(increase|more|up|heavier|harder|longer|bigger|extra|raise|grow)\b/;
const BUSY =
  /\b(busy|hectic|crazy|stressful|swamped|packed|full on)\b|\b(not much|no|little|less|hardly any|barely any) time\b/;

function two(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A wish about a whole week: busy, lighter or heavier. Null for anything else. `text` is normalised. */
export function understandWeek(text: string, today: LocalDate): Intent | null {
  const input = { today, past: false };
  if (/^(what|how|when|which|why|is|are|was|did)\b/.test(text)) return null;
  const week = findWeek(text, input);
  const namesDay = findDays(text, input).length > 0;
  if (namesDay || (week !== null && week < today && /\blast week\b/.test(text))) return null;
  if (BUSY.test(text)) return { kind: "busy", weekStart: week };
  if (week === null || /\b(rest day|day off)\b/.test(text)) return null;
  if (/\b(long run|tempo|intervals?|repetitions?|workout|session)\b/.test(text)) return null;
  const share = findShare(text);
  const isTo = /\bto \d/.test(text);
  if (DOWN.test(text)) {
    const factor = share === null ? null : two(isTo ? share : 1 - share);
    return { kind: "scaleWeek", weekStart: week, factor, up: false };
  }
  if (!UP.test(text) || /\b(another|extra|one more|second) (run|workout|session)\b/.test(text)) return null;
  return { kind: "scaleWeek", weekStart: week, factor: share === null ? null : two(1 + share), up: true };
}
