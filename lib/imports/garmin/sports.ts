import type { Sport } from "@/lib/training";
import type { SportWords } from "../mapping";
import { foldHeading } from "./fold";
import { GARMIN_LOCALES, type SportKey } from "./locales";

export interface SportWord {
  key: SportKey;
  /** False when no language knows the word, so that `other` is a guess. */
  known: boolean;
}

/** Sports of one family share the natural key: an activity that is re-labelled from run to trail stays the same. */
const RUN_FAMILY: ReadonlySet<SportKey> = new Set(["run", "treadmill", "trail", "track"]);

/** Garmin writes these distances in metres, in km accounts and in mile accounts. */
const METRE_SPORTS: ReadonlySet<SportKey> = new Set(["track", "swim", "rowing"]);

const CANONICAL: Readonly<Record<SportKey, Sport>> = {
  run: "run",
  treadmill: "treadmill",
  trail: "trail",
  track: "track",
  cycle: "cycle",
  swim: "swim",
  walk: "walk",
  strength: "strength",
  rowing: "other",
  other: "other",
  notAWorkout: "other",
};

const WORDS = new Map<string, SportKey>();
const SPELLINGS = new Map<string, SportKey>();
for (const locale of GARMIN_LOCALES) {
  const entries = Object.entries(locale.sports) as [SportKey, readonly string[]][]; // Object.entries widens the keys
  for (const [key, words] of entries) {
    for (const word of words) {
      const folded = foldHeading(word, { diacritics: false });
      if (WORDS.has(folded)) continue;
      WORDS.set(folded, key);
      SPELLINGS.set(word, key);
    }
  }
}

/** The sport behind an activity type in any language we know; unknown words are `other` and marked as such. */
export function readSport(type: string): SportWord {
  // Most files repeat the words as we have them; folding is the slow part.
  const key = SPELLINGS.get(type) ?? WORDS.get(foldHeading(type, { diacritics: false }));
  return key ? { key, known: true } : { key: "other", known: false };
}

/** The sport that the runner said a word means; null when nothing was said of it. */
export function answeredSport(word: string, own: SportWords | undefined): SportWord | null {
  const key = own !== undefined && Object.hasOwn(own, word) ? own[word] : undefined;
  return key === undefined ? null : { key, known: true };
}

export function canonicalSport(key: SportKey): Sport {
  return CANONICAL[key];
}

/** Is it a kind of running, including treadmill, trail and track? */
export function isRunKey(key: SportKey): boolean {
  return RUN_FAMILY.has(key);
}

/** Is the distance of this sport written in metres whatever the account's unit is? */
export function isMetreSport(key: SportKey): boolean {
  return METRE_SPORTS.has(key);
}

/** The part of the natural key that survives a change of the activity type within running. */
export function sportFamily(key: SportKey): string {
  return isRunKey(key) ? "run" : CANONICAL[key];
}
