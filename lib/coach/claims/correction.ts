/** What was wrong with a sentence. */
export type ClaimFault =
  | "claimedChange"
  | "weekday"
  | "assumedAsDone"
  | "restDay"
  | "kind"
  | "distance"
  | "duration"
  | "week"
  | "count"
  | "nextRun"
  | "race"
  | "prediction"
  | "fitness"
  | "pace";

/** Computed text in place of a sentence that the facts refute. */
export interface Correction {
  text: string;
  fault: ClaimFault;
}
