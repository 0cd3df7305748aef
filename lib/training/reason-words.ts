/** Why a planned workout was changed, in words that fit after "because". The keys are the only reason codes there are. */
const WORDS = {
  adherenceLow: "less was run than planned",
  adherenceHigh: "more was run than planned",
  missedKeyWorkout: "a key workout did not happen",
  fitnessUp: "your fitness went up",
  fitnessDown: "your fitness went down",
  gap: "there was a pause in running",
  pain: "you reported pain",
  unconfirmed: "nothing has been confirmed for three weeks, so volume stops growing",
  unconfirmedLong: "nothing has been confirmed for six weeks, so the plan only keeps your fitness",
  confirmedAgain: "there are data of your runs again",
  safety: "a limit that keeps you safe was reached",
  pinDropped: "a run that you had fixed would have broken a rule that every plan keeps",
  lateData: "your data correct what was believed before",
  newGoal: "you have a new goal",
  availability: "your days for running changed",
  profile: "your profile changed",
  health: "your health changed",
  edit: "you changed it yourself",
  newWeek: "a new week came into view",
};

/** A reason code: each changed workout carries at least one. */
export type ReasonCode = keyof typeof WORDS;

/** A reason code in plain words that fit after "because"; a reason that is words already stays as it is. */
export function reasonWords(reason: string): string {
  // hasOwn proves that the text is one of the keys.
  return Object.hasOwn(WORDS, reason) ? WORDS[reason as ReasonCode] : reason;
}

/** A reason as a sentence of its own. */
export function reasonSentence(reason: string): string {
  const words = reasonWords(reason);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith(".") ? "" : "."}`;
}
