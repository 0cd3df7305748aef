import { fixedRunWent, formatDayMonth, reasonWords } from "@/lib/training/format";
import type { Receipt } from "./receipt";

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length <= 1 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

function assumedSentence({ totals }: Receipt): string | null {
  if (totals.assumed === 0) return null;
  const workouts = count(totals.assumed, "workout", "workouts");
  return `${workouts} had been assumed done (${totals.assumedKm} km); ${totals.actualKm} km were run.`;
}

function foundSentence({ totals }: Receipt): string | null {
  const found = [
    totals.completed > 0 ? count(totals.completed, "workout run as planned", "workouts run as planned") : "",
    totals.partial > 0 ? `${totals.partial} cut short` : "",
    totals.missed > 0 ? `${totals.missed} not run` : "",
  ].filter((part) => part !== "");
  return found.length === 0 ? null : `Your data show: ${list(found)}.`;
}

/** What a receipt says of a pause that its data are the first to show. */
export function pauseSentence({ from, to }: NonNullable<Receipt["pause"]>): string {
  const span = `from ${formatDayMonth(from)} to ${formatDayMonth(to)}`;
  return `Your data show no run ${span}, so these days count as rest. If you ran then, import that time too.`;
}

function fitnessSentence({ fitness }: Receipt): string {
  const { before, after } = fitness;
  if (before.vdot === after.vdot) return `Your VDOT stays at ${after.vdot.toFixed(1)}.`;
  return `Your VDOT goes from ${before.vdot.toFixed(1)} to ${after.vdot.toFixed(1)}.`;
}

function volumeSentence({ fitness }: Receipt): string | null {
  const { before, after } = fitness;
  if (before.weeklyKm === after.weeklyKm) return null;
  return `Over the last four weeks that makes ${after.weeklyKm} km a week.`;
}

function planSentence({ plan }: Receipt): string {
  if (plan.changes.length === 0) return "The plan ahead stays as it is.";
  const changed = count(plan.changes.length, "planned workout changes", "planned workouts change");
  return `${changed}: ${list(plan.reasons.map(reasonWords))}.`;
}

/** The receipt in plain sentences, every number from the receipt itself. */
export function receiptWords(receipt: Receipt): string[] {
  const extra = receipt.extras.length;
  return [
    assumedSentence(receipt),
    foundSentence(receipt),
    extra === 0
      ? null
      : `${count(extra, "run was", "runs were")} outside the plan and count toward your volume.`,
    receipt.pause === null ? null : pauseSentence(receipt.pause),
    volumeSentence(receipt),
    fitnessSentence(receipt),
    planSentence(receipt),
    ...receipt.plan.droppedPins.map(fixedRunWent),
  ].filter((sentence) => sentence !== null);
}
