import { shiftDays, weekStartOf } from "@/lib/training/format";
import type { CoachContext, CoachWorkout } from "../coach-context";
import type { Correction } from "./correction";

const ALL =
  /\b(?:every|all|each)(?: single)?(?: one)?(?: of)?(?: your| the)?(?: planned)? (?:sessions?|runs?|workouts?|training)\b|\b(?:not|n't|never) (?:\w+ )?miss(?:ed)? (?:a|any|one|anything)\b/i;
const DID =
  /\byou(?:'ve| have| haven't)?(?: \w+)? (?:did|done|hit|ran|run|completed|finished|nailed|missed|got)\b/i;
const OF_LAST = /\b(\d{1,2}) (?:out )?of (?:your |the )?last (\d{1,2}) (?:runs|sessions|workouts)\b/i;

function line(workouts: readonly CoachWorkout[]): Correction {
  const count = (state: CoachWorkout["state"]): number =>
    workouts.filter((entry) => entry.state === state).length;
  const recorded = workouts.filter(({ actualKm }) => actualKm !== null).length;
  const text = `Of ${workouts.length} planned runs ${recorded} ${recorded === 1 ? "is" : "are"} recorded, ${count("assumed")} assumed and ${count("missed")} missed.`;
  return { text, fault: "assumedAsDone" };
}

/** Checks a claim that all runs of a time, or a number of the last ones, were done: only what was recorded was. */
export function allDoneCorrection(text: string, { workouts, today }: CoachContext): Correction | null {
  const past = workouts.filter(({ date }) => date < today);
  const share = OF_LAST.exec(text);
  if (share) {
    const last = past.slice(-Number(share[2]));
    return last.filter(({ actualKm }) => actualKm !== null).length === Number(share[1]) ? null : line(last);
  }
  if (!ALL.test(text) || !DID.test(text) || /\bassum/i.test(text)) return null;
  const monday = weekStartOf(today);
  const [from, to] = /\blast week\b/i.test(text)
    ? [shiftDays(monday, -7), monday]
    : [/\bthis week\b/i.test(text) ? monday : "", today];
  const meant = past.filter(({ date }) => from <= date && date < to);
  return meant.every(({ actualKm }) => actualKm !== null) ? null : line(meant);
}
