import type { HealthFlagLevel, Screening } from "@/lib/training";

/**
 * What a yes to a question before training starts opens. No yes is a diagnosis: it keeps the plan gentle until the
 * runner clears the note. The topics are those that readiness questionnaires for exercise share, and eating besides.
 */
const OPENS: Readonly<Record<Screening, HealthFlagLevel>> = {
  heart: "refer",
  chestPain: "refer",
  fainting: "refer",
  medicine: "refer",
  advised: "refer",
  bones: "pain",
  pregnancy: "pregnancy",
  eating: "eating",
};

/** The levels of note that these answers open, each once. */
export function flagsOfScreening(yes: readonly Screening[]): HealthFlagLevel[] {
  return [...new Set(yes.map((id) => OPENS[id]))];
}
