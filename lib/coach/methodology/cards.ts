/** Short texts of our own about how RunGPT trains, each with where the idea comes from. */
export interface MethodologyCard {
  title: string;
  text: string;
  source: string;
}

export type CardId =
  | "easy"
  | "long"
  | "threshold"
  | "interval"
  | "repetition"
  | "marathonPace"
  | "strides"
  | "taper"
  | "recoveryWeek"
  | "warmup"
  | "raceDay";

export const METHODOLOGY_CARDS: Record<CardId, MethodologyCard> = {
  easy: {
    title: "Easy running",
    text: "Easy runs build the heart, the small blood vessels and the tendons, and they leave you fresh enough to train again tomorrow. You should be able to talk in whole sentences. Most of your kilometres belong here; if in doubt, slower is right.",
    source: "Knopp 2024: in 92 marathon plans about 80 % of the distance is easy.",
  },
  long: {
    title: "The long run",
    text: "The long run teaches you to keep going: more stored fuel, better fat use, stronger legs. It is run easy. It grows slowly, never more than a tenth beyond the longest run of the last 30 days, because a sudden jump in a single run is the clearest known risk.",
    source:
      "Schuster Brandt Frandsen 2025 (5,205 runners): injuries rise when one run exceeds the longest of 30 days by more than 10 %.",
  },
  threshold: {
    title: "Threshold (tempo) running",
    text: "Threshold pace is the fastest pace you could hold for about an hour: comfortably hard, a few words at a time. Running there, in blocks of minutes, raises the speed at which your body still clears what it produces. Steady is the aim, not fast.",
    source: "Daniels and Gilbert: about 88 % of VDOT.",
  },
  interval: {
    title: "Intervals",
    text: "Intervals of a few minutes at about the pace of a 10-12 minute race make the heart pump at its limit. The jog between them is part of the session, and easy days belong around it.",
    source: "Daniels and Gilbert: about 97.5 % of VDOT.",
  },
  repetition: {
    title: "Repetitions",
    text: "Repetitions are short and quick, with full rest, to train economy and speed. They should feel smooth, not like a fight. When the form goes, the session is over.",
    source: "Daniels' repetition pace.",
  },
  marathonPace: {
    title: "Marathon-pace running",
    text: "Running some kilometres at the pace of your marathon teaches rhythm, fuelling and patience. The pace comes from a cautious prediction, because most runners start marathons too fast.",
    source: "Vickers and Vertosick 2016: common formulas are too fast for half of all marathoners.",
  },
  strides: {
    title: "Strides",
    text: "Strides are 15-20 seconds of quick, relaxed running after an easy run, with a full walk back. They keep your stride springy and cost almost nothing.",
    source: "Common practice.",
  },
  taper: {
    title: "The taper",
    text: "In the last one to three weeks before a race you run less, but keep some speed. Fitness stays, tiredness goes, and that difference is your race. Feeling restless is a good sign. Nothing you add in those days helps, so nothing is made up.",
    source: "Bosquet 2007: about two weeks, 41-60 % less volume, intensity kept.",
  },
  recoveryWeek: {
    title: "Lighter weeks",
    text: "Every few weeks the plan eases off. The body adapts while it rests; a lighter week is where the work of the weeks before turns into fitness. It is planned, not a step back.",
    source: "Published marathon plans ease off every third or fourth week.",
  },
  warmup: {
    title: "Warming up",
    text: "Start each run with ten slow minutes. Before hard sessions and races add a few drills and two or three strides, so that the first fast minute is not a shock.",
    source: "Common practice.",
  },
  raceDay: {
    title: "Race day",
    text: "Nothing new: shoes, breakfast and drinks that you know. Warm up short for long races and longer for short ones. Run the first tenth slower than feels right, the middle by feel, and race the last third.",
    source: "Pacing studies of marathons find even or slightly faster second halves in the best results.",
  },
};

const TOPICS: readonly (readonly [RegExp, CardId])[] = [
  [/\btaper(ing)?\b/, "taper"],
  [/\b(cutback|recovery|lighter|easier|down|deload) weeks?\b|\bcutback\b/, "recoveryWeek"],
  [/\brace day\b|\bbefore (a|the|my) race\b|\bpacing\b/, "raceDay"],
  [/\bwarm(ing)?[ -]?up\b/, "warmup"],
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
