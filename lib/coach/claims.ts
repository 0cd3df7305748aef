import type { LocalDate } from "@/lib/training";
import { formatPace, formatPaceRange, formatWeekday } from "@/lib/training/format";
import type { CoachContext, CoachWorkout } from "./coach-context";
import { DISTANCE_TOLERANCE_KM, PACE_TOLERANCE_SEC_PER_KM } from "./constants";
import { dayWord, describeWorkout } from "./phrases";
import { findDays } from "./rules-coach/find-days";

/** What was wrong with a sentence. */
export type ClaimFault = "claimedChange" | "weekday" | "assumedAsDone" | "distance" | "pace";

export interface CheckedSentence {
  text: string;
  fault: ClaimFault | null;
}

const KM_PER_MILE = 1.609344;
/** Speaks of what could be, not of what is. */
const HYPOTHETICAL =
  /\b(could|would|might|should|if|instead|propos\w*|suggest\w*|shorten\w*|or maybe|how about|shall|let's|try|up to|at least|at most|around the|want|example|move|swap|skip)\b/i;
const VERBS =
  "moved|changed|updated|rescheduled|swapped|shortened|removed|deleted|added|skipped|cancelled|canceled|adjusted|replaced|applied|saved|logged|set";
const CLAIMED_CHANGE = new RegExp(
  `\\b(?:i|we)(?:'ve| have|'m| am| just| already| now| also| went ahead and)*\\s+(?:just |already |now |also )*(?:${VERBS})\\b` +
    `|\\b(?:has|have|was|were) (?:now |already |just |successfully )?(?:been )?(?:${VERBS})\\b(?! by you)` +
    "|\\bis now (?:on|scheduled|moved|set)\\b|^(?:done|all set|all done)\\b[!.,]|\\b(?:change|plan|schedule) is (?:now )?(?:live|in place|updated|done)\\b",
  "i",
);
/** Points to a proposal; false when the answer carries none. */
const CLAIMED_PROPOSAL =
  /\bi(?:'ve| have)? (?:just )?(?:prepared|proposed|drafted|created|made) (?:a|an|the|this|that) (?:\w+ )?(?:change|move|swap|proposal|adjustment)\b/i;
/** Speaks of what the runner or the Sunday refresh changed, or denies a change. */
const NOT_A_CLAIM =
  /\b(you (moved|changed|updated|skipped|added)|last (sunday|week)|refresh|haven't|have not|nothing|not (been )?(changed|moved)|once|after you|when you|until you|press)\b/i;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DAY =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const DATED_WEEKDAY = new RegExp(
  `\\b(${DAY})(,? (?:the )?|,? \\()(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})\\b|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b|(\\d{4}-\\d{2}-\\d{2}))`,
  "gi",
);

/** The year that a day and month mean: the one nearest to today. */
function nearestDate(day: number, { month, today }: { month: number; today: LocalDate }): LocalDate {
  const year = Number(today.slice(0, 4));
  const two = (value: number): string => String(value).padStart(2, "0");
  const distance = (date: LocalDate): number => Math.abs(Date.parse(date) - Date.parse(today));
  const candidates = [year - 1, year, year + 1].map((entry) => `${entry}-${two(month)}-${two(day)}`);
  return candidates.reduce((best, date) => (distance(date) < distance(best) ? date : best));
}

/** Puts a weekday right that does not belong to the date beside it. */
function fixWeekdays(text: string, today: LocalDate): string {
  return text.replace(DATED_WEEKDAY, (whole, weekday: string, gap: string, d1, m1, m2, d2, iso) => {
    const monthName = String(m1 ?? m2 ?? "")
      .toLowerCase()
      .slice(0, 3);
    const date = iso ?? nearestDate(Number(d1 ?? d2), { month: MONTHS.indexOf(monthName) + 1, today });
    if (Number.isNaN(Date.parse(date))) return whole;
    const right = formatWeekday(date);
    if (right.toLowerCase().startsWith(weekday.toLowerCase().slice(0, 3))) return whole;
    const shown = weekday.length <= 4 ? right.slice(0, 3) : right;
    return shown + gap + whole.slice(weekday.length + gap.length);
  });
}

function correction(workout: CoachWorkout, context: CoachContext): string {
  const day = dayWord(workout.date, context.today);
  const line = `${day.charAt(0).toUpperCase()}${day.slice(1)}: ${describeWorkout(workout, context)}`;
  return workout.state === "assumed"
    ? `${line}. It is assumed, because there is no data for it yet.`
    : `${line}.`;
}

/** The one workout of which a sentence speaks, or null when it speaks of none or several. */
function subject(text: string, context: CoachContext): CoachWorkout | null {
  const past = /\b(was|were|did|ran|completed|finished|done)\b/i.test(text);
  const days = new Set(
    findDays(text.toLowerCase(), { today: context.today, past }).map((mention) => mention.date),
  );
  const [date] = days;
  if (days.size !== 1 || date === undefined) return null;
  const found = context.workouts.filter((workout) => workout.date === date);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function distancesKm(text: string): number[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?) ?-?(km|kilometres?|kilometers?|mi|miles?)\b/gi)].map(
    (match) => Number(match[1]) * (match[2]?.toLowerCase().startsWith("mi") ? KM_PER_MILE : 1),
  );
}

function knowsDistance(workout: CoachWorkout, km: number): boolean {
  const steps = workout.steps.flatMap((step) => [step.km, step.km * step.times]);
  const known = [workout.km, ...steps, ...(workout.actualKm === null ? [] : [workout.actualKm])];
  return known.some((value) => Math.abs(value - km) <= DISTANCE_TOLERANCE_KM);
}

const ZONE_PACE =
  /\b(easy|marathon|threshold|tempo|interval|repetition)\b[^.!?\d]{0,40}?(\d{1,2}):(\d{2})\s*(?:(?:-|–|to)\s*\d{1,2}:\d{2}\s*)?(?:min)?\s*(?:\/|per )\s*(km|kilometer|kilometre|mi|mile)\b/i;

/** A stated training pace that the runner's own paces refute, put right; null when there is none. */
function paceCorrection(text: string, { fitness, units }: CoachContext): string | null {
  const match = ZONE_PACE.exec(text);
  if (!match || !fitness) return null;
  const perUnit = Number(match[2]) * 60 + Number(match[3]);
  const stated = match[4]?.startsWith("mi") ? perUnit / KM_PER_MILE : perUnit;
  const paces = fitness.pacesSecPerKm;
  const name = (match[1] ?? "").toLowerCase();
  const single = {
    marathon: paces.M,
    threshold: paces.T,
    tempo: paces.T,
    interval: paces.I,
    repetition: paces.R,
  }[name];
  const range = single === undefined ? paces.E : { fast: single, slow: single };
  const fits =
    stated >= range.fast - PACE_TOLERANCE_SEC_PER_KM && stated <= range.slow + PACE_TOLERANCE_SEC_PER_KM;
  if (fits) return null;
  const right = single === undefined ? formatPaceRange(range, units) : formatPace(single, units);
  return `Your ${name} pace is ${right}.`;
}

/**
 * Checks one sentence of a model against the facts. What the facts refute is replaced by computed text: a claim that
 * something was changed (no tool can change anything), a weekday beside the wrong date, an assumed run called done, a
 * distance or a pace that is not the runner's. Sentences about what could be are left alone.
 */
export function checkSentence(
  sentence: string,
  { context, proposed }: { context: CoachContext; proposed: boolean },
): CheckedSentence {
  if (CLAIMED_CHANGE.test(sentence) && !NOT_A_CLAIM.test(sentence)) {
    const text = proposed
      ? "I prepared a change for you: it takes effect only when you press Apply."
      : "Nothing in your plan has been changed.";
    return { text, fault: "claimedChange" };
  }
  if (!proposed && CLAIMED_PROPOSAL.test(sentence)) {
    return { text: "Nothing in your plan has been changed.", fault: "claimedChange" };
  }
  const dated = fixWeekdays(sentence, context.today);
  const fault: ClaimFault | null = dated === sentence ? null : "weekday";
  if (HYPOTHETICAL.test(sentence)) return { text: dated, fault };
  const workout = subject(dated, context);
  const done =
    /\byou(?:'ve| have)? (?:already )?(?:ran|run|did|done|completed|finished|nailed)\b|\b(?:is|was) (?:done|completed)\b/i;
  if (workout?.state === "assumed" && done.test(dated)) {
    return { text: correction(workout, context), fault: "assumedAsDone" };
  }
  const wrong = workout && distancesKm(dated).some((km) => !knowsDistance(workout, km));
  if (workout && wrong) return { text: correction(workout, context), fault: "distance" };
  const pace = paceCorrection(dated, context);
  return pace ? { text: pace, fault: "pace" } : { text: dated, fault };
}
