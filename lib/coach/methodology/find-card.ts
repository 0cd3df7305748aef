import type { CardId } from "./cards";

/** Words that point to a card; the first that fits wins, so the special comes before the general. */
const TOPICS: readonly (readonly [RegExp, CardId])[] = [
  [/\btaper(ing|s|ed)?\b/, "taper"],
  [/\b(cut ?back|recovery|lighter|easier|down|deload|rest) weeks?\b|\bcutback\b/, "recoveryWeek"],
  [/\bassum(e|ed|es|ing|ption|ptions)\b/, "assumptions"],
  [/\b(heat|hot|humid\w*|summer|warm weather|acclimati[sz]\w*)\b/, "heat"],
  [/\b(hills?|hilly|uphill|downhill|inclines?|elevation|climb\w*)\b/, "hills"],
  [
    /\b(com(e|ing)|get(ting)?|return(ing)?|start(ing)?) back\b|\breturn(ing)? (to running|after|from)\b|\bafter (an? |my |the )?(illness|injury|flu|cold|covid|break|time off|layoff)\b/,
    "returning",
  ],
  [
    /\b(masters?|older runners?|over (40|45|50|55|60|65|70)|getting older|at my age|my age|i'?m (4[5-9]|[5-8]\d)|age(ing)?)\b/,
    "masters",
  ],
  [
    /\b(beginners?|new to running|start(ing)? (to run|running)|couch to 5k|run[- ]walk|first steps)\b/,
    "beginners",
  ],
  [
    /\b(fuel\w*|eat(ing)?|food|carb\w*|gels?|drink(ing)?|hydrat\w*|nutrition|breakfast|electrolytes?)\b/,
    "fuelling",
  ],
  [/\b(strength|gym|weights|squats?|lunges|core|cross[- ]?train\w*|plyometric\w*)\b/, "strength"],
  [/\brace day\b|\bbefore (a|the|my) race\b|\bpacing\b|\b(start|begin|go out) too fast\b/, "raceDay"],
  [/\bwarm(ing)?[ -]?up\b|\bcool(ing)?[ -]?down\b/, "warmup"],
  [/\bmarathon[ -]pace\b/, "marathonPace"],
  [/\b(tempo|threshold)\b/, "threshold"],
  [/\bintervals?\b|\bvo2\b/, "interval"],
  [/\b(repetitions?|reps)\b/, "repetition"],
  [/\bstrides\b/, "strides"],
  [/\blong runs?\b/, "long"],
  [/\beasy\b|\bslow(ly)?\b/, "easy"],
];

/** The card on which a message (lower case) touches, or null. */
export function findCard(text: string): CardId | null {
  return TOPICS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
