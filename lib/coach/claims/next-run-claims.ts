import { formatDistance } from "@/lib/training/format";
import { type CoachContext, nextWorkout } from "../coach-context";
import { dayWord, describeWorkout } from "../phrases";
import { findDays } from "../rules-coach/find-days";
import type { Correction } from "./correction";

const NEXT =
  /\bnext (?:(hard|quality|key|tough) )?(?:run|session|workout|training|day|effort)\b(?! (?:after|off))|\bnext (?:(tempo|interval\w*|long) )(?:run|session|day)?\b/i;

const LAST =
  /\blast (?:run|session|workout) (?:you |that )*(?:recorded|logged|imported|is|was)\b|\blast (?:recorded|logged|imported) (?:run|session|workout)\b/i;

/** Checks the day that a sentence gives the last recorded run. */
export function lastRunCorrection(
  text: string,
  { activities, today, units }: CoachContext,
): Correction | null {
  if (!LAST.test(text)) return null;
  const days = findDays(text.toLowerCase(), { today, past: true }).map(({ date }) => date);
  const runs = activities
    .filter(({ sport }) => sport === "run")
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const last = runs.at(-1);
  if (days.length === 0 || (last && days.includes(last.date))) return null;
  if (!last) return { text: "No run of yours is recorded yet.", fault: "nextRun" };
  const km = last.km === null ? "" : `, ${formatDistance(last.km, units)}`;
  return { text: `Your last recorded run: ${dayWord(last.date, today)}${km}.`, fault: "nextRun" };
}

/** Checks the day that a sentence gives the next run, or the next hard one. */
export function nextRunCorrection(text: string, context: CoachContext): Correction | null {
  const match = NEXT.exec(text);
  if (!match) return null;
  const days = findDays(text.toLowerCase(), { today: context.today, past: false });
  const isHard = match[1] !== undefined;
  const kind = match[2]?.slice(0, 4).toLowerCase();
  const next = nextWorkout(context, {
    from: context.today,
    accepts: (workout) => (!isHard || workout.hard) && (kind === undefined || workout.kind.startsWith(kind)),
  });
  const [day, ...others] = days;
  if (!next || !day || others.length > 0 || day.date !== day.end || day.date === next.date) return null;
  const which = match[0].trim().toLowerCase();
  return {
    text: `Your ${which}: ${dayWord(next.date, context.today)}, ${describeWorkout(next, context)}.`,
    fault: "nextRun",
  };
}
