import type { KindWish } from "./intents";

const KIND_PATTERNS: readonly (readonly [RegExp, KindWish])[] = [
  [/(?<!as )\blong( |-)?(run|one|slow)?s?\b(?! (until|till|to go|is it|do|does|ago|should|as))/, "long"],
  [/\b(tempo|threshold)\b/, "tempo"],
  [/\b(interval|intervals|speed( |-)?work|vo2)\b/, "interval"],
  [/\b(repetition|repetitions|reps)\b/, "repetition"],
  [/\bmarathon( |-)pace\b/, "marathonPace"],
  [/\bstrides\b/, "strides"],
  [/\brecovery run\b/, "recovery"],
  [/\brun( |-)walk\b/, "runWalk"],
  [/\beasy\b/, "easy"],
  [/\b(hard|quality|fast|tough) (run|workout|session|one|day)\b/, "hard"],
];

/** The kind of workout that a message names, or null. */
export function findWorkoutKind(text: string): KindWish | null {
  return KIND_PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** All kinds of workout that a message names, in the order in which it names them. */
export function findWorkoutKinds(text: string): KindWish[] {
  return KIND_PATTERNS.map(([pattern, kind]) => ({ at: text.search(pattern), kind }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind);
}
