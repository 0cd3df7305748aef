import type { HealthFlag, HealthFlagLevel } from "@/lib/training";
import { flagWeekKm, formatDistance, type Units } from "@/lib/training/format";

type NoteWords = {
  title: string;
  tone: "danger" | "warning";
  /** What it does to the plan; `limit` is the most that a week may hold. */
  meaning: (limit: string) => string;
  /** The press that clears it. */
  clear: string;
  /** What is asked before it is cleared; null where one press is enough. */
  confirm: string | null;
};

/** The words of each note, gravest first. */
export const NOTE_WORDS: Readonly<Record<HealthFlagLevel, NoteWords>> = {
  emergency: {
    title: "Your plan is at rest",
    tone: "danger",
    meaning: () =>
      "You told the coach of something that can be an emergency. If it comes back, call your emergency number. Nothing is planned until you clear this note.",
    clear: "A doctor has cleared me",
    confirm: "Has a doctor seen you and said that you may run again? The plan then leads you back gently.",
  },
  refer: {
    title: "Please see a doctor or physiotherapist first",
    tone: "warning",
    meaning: (limit) =>
      `Until you clear this note nothing is hard, races are left out and no week holds more than ${limit}, half of what was usual.`,
    clear: "I have been cleared",
    confirm: "Has a doctor or physiotherapist said that you may train? The plan then builds up again.",
  },
  eating: {
    title: "The plan does not grow",
    tone: "warning",
    meaning: (limit) =>
      `Until you clear this note nothing is hard and no week holds more than ${limit}. A doctor, or somebody you trust, can help with eating and energy.`,
    clear: "Clear this note",
    confirm: "Do you feel ready to train normally, and have you talked to somebody who can help?",
  },
  pregnancy: {
    title: "Your midwife or doctor leads",
    tone: "warning",
    meaning: (limit) =>
      `Until you clear this note nothing is hard, races are left out and no week holds more than ${limit}.`,
    clear: "Clear this note",
    confirm: "Has your midwife or doctor said that you may train normally?",
  },
  ill: {
    title: "You noted that you are ill",
    tone: "warning",
    meaning: (limit) => `Until you clear this note nothing is hard and no week holds more than ${limit}.`,
    clear: "I am well again",
    confirm: null,
  },
  pain: {
    title: "You noted pain",
    tone: "warning",
    meaning: (limit) => `Until you clear this note nothing is hard and no week holds more than ${limit}.`,
    clear: "The pain is gone",
    confirm: null,
  },
};

/** What a note does to the plan, in the runner's units. */
export function noteMeaning(flag: HealthFlag, units: Units): string {
  return NOTE_WORDS[flag.level].meaning(formatDistance(Math.round(flagWeekKm(flag)), units));
}
