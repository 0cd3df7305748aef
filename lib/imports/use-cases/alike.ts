import { isRun, type Sport } from "@/lib/training";
import { ALIKE_SHARE } from "./constants";

interface Recorded {
  sport: Sport;
  localDate: string;
  distanceM: number | null;
  durationS: number;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= ALIKE_SHARE * Math.max(a, b);
}

/** Could a run that was typed in from memory be this one? Same day, both on foot at a run, sizes within a tenth. */
export function looksAlike(a: Recorded, b: Recorded): boolean {
  const sameDay = a.localDate === b.localDate && isRun(a.sport) === isRun(b.sport);
  const sameDistance = a.distanceM === null || b.distanceM === null || near(a.distanceM, b.distanceM);
  return sameDay && sameDistance && near(a.durationS, b.durationS);
}
