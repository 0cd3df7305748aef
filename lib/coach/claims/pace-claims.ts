import { formatPace, formatPaceRange } from "@/lib/training/format";
import type { CoachContext } from "../coach-context";
import { PACE_TOLERANCE_SEC_PER_KM } from "../constants";
import { distancesKm, pacesIn } from "./claimed-numbers";

const M_PER_KM = 1000;
const ZONE =
  /\b(?:easy|(?<!half )marathon(?=[- ](?:pace|effort))|threshold|tempo|intervals?|repetitions?)\b/gi;
/** A zone named this many characters after a pace belongs to it: "6:30 per km on easy days". */
const ZONE_AFTER = 25;

type Range = { fast: number; slow: number };

/** The zone of which a pace is told: the last one named before it in its own part, else one right after it. */
function zoneBeside(before: string, after: string): string | null {
  const own = before.split(/[,;] /).at(-1) ?? "";
  // "2 km easy, 5 km at 5:32": a part with a distance of its own, after another, is another part of the run.
  const earlier = before.slice(0, before.length - own.length);
  const lead = distancesKm(own).length > 0 && distancesKm(earlier).length > 0 ? own : before;
  const named =
    lead.match(ZONE)?.at(-1) ??
    after
      .slice(0, ZONE_AFTER)
      .split(/[,;]| then /)[0]
      ?.match(ZONE)?.[0];
  return named?.toLowerCase().replace(/s$/, "") ?? null;
}

/** A stated training pace that the runner's own paces refute, put right; null when there is none. */
export function paceCorrection(text: string, { fitness, units }: CoachContext): string | null {
  if (!fitness) return null;
  const { E, M, T, I, R } = fitness.pacesSecPerKm;
  const single: Record<string, number> = { marathon: M, threshold: T, tempo: T, interval: I, repetition: R };
  let from = 0;
  for (const { index, end, secPerKm } of pacesIn(text)) {
    const zone = zoneBeside(text.slice(from, index), text.slice(end));
    from = end;
    if (zone === null) continue;
    const pace = single[zone];
    const range: Range = pace === undefined ? E : { fast: pace, slow: pace };
    if (secPerKm.every((stated) => isWithin(stated, range))) continue;
    return `Your ${zone} pace is ${pace === undefined ? formatPaceRange(range, units) : formatPace(pace, units)}.`;
  }
  return null;
}

function isWithin(pace: number, { fast, slow }: Range): boolean {
  return pace >= fast - PACE_TOLERANCE_SEC_PER_KM && pace <= slow + PACE_TOLERANCE_SEC_PER_KM;
}

/** Could this pace, in s/km, come from the runner's facts: a training pace, a goal, a prediction, a run recorded or told? */
export function fitsSomePace(pace: number, { fitness, goals, activities, toldRun }: CoachContext): boolean {
  if (!fitness) return true;
  const { E, M, T, I, R } = fitness.pacesSecPerKm;
  const single = [
    M,
    T,
    I,
    R,
    ...fitness.predictions.flatMap(({ distanceM, timeS, lowS, highS }) =>
      [timeS, lowS, highS].map((time) => (time / distanceM) * M_PER_KM),
    ),
    ...goals.flatMap((goal) =>
      goal.kind === "race" && goal.targetTimeS !== undefined
        ? [(goal.targetTimeS / goal.distanceM) * M_PER_KM]
        : [],
    ),
    ...[...activities, ...(toldRun === undefined ? [] : [toldRun])].flatMap(({ km, minutes }) =>
      km ? [(minutes * 60) / km] : [],
    ),
  ];
  return isWithin(pace, E) || single.some((known) => isWithin(pace, { fast: known, slow: known }));
}
