import { fixedRunWent, reasonWords } from "@/lib/training/format";
import type { WeeklyReview } from "./weekly-review";

type Facts = Omit<WeeklyReview, "words">;

function number(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length <= 1 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

function doneSentence({ runs, plannedKm, actualKm, assumedKm }: Facts): string {
  if (runs.planned === 0)
    return actualKm > 0 ? `Nothing was planned; you ran ${actualKm} km.` : "Nothing was planned this week.";
  const planned = `${number(runs.planned, "run", "runs")} and ${plannedKm} km were planned.`;
  if (assumedKm > 0 && actualKm === 0) {
    return `${planned} There are no data yet, so the week counts as run (${assumedKm} km assumed).`;
  }
  const assumed = assumedKm > 0 ? `, and ${assumedKm} km are assumed until data say otherwise` : "";
  return `${planned} You ran ${actualKm} km${assumed}.`;
}

function detailSentence({ runs }: Facts): string | null {
  const parts = [
    runs.completed > 0 ? `${runs.completed} as planned` : "",
    runs.partial > 0 ? `${runs.partial} in part` : "",
    runs.missed > 0 ? `${runs.missed} not run` : "",
    runs.skipped > 0 ? `${runs.skipped} skipped by you` : "",
    runs.extra > 0 ? number(runs.extra, "extra run", "extra runs") : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : `In detail: ${list(parts)}.`;
}

function changeSentence({ changes, reasons }: Facts): string {
  const changed = changes.filter((change) => !change.reasons.includes("newWeek")).length;
  if (changed === 0) return "What was planned stays as it is; one more week came into view.";
  const why = list(reasons.map(reasonWords));
  return `${number(changed, "planned workout changes", "planned workouts change")}, because ${why}. Missed kilometres are not added later.`;
}

function nextSentence({ nextWeek }: Facts): string {
  if (nextWeek.runs === 0) return "Next week has no runs.";
  return `Next week: ${number(nextWeek.runs, "run", "runs")}, ${nextWeek.plannedKm} km.`;
}

/** The review in plain sentences; every number is one of the review. */
export function reviewWords(review: Facts): string[] {
  return [
    doneSentence(review),
    detailSentence(review),
    changeSentence(review),
    ...review.droppedPins.map(fixedRunWent),
    nextSentence(review),
  ].filter((sentence) => sentence !== null);
}
