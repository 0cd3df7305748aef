import { KM_PER_MILE } from "../rules-coach/amounts";

/** Distances that a text names, in km. */
export function distancesKm(text: string): number[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?) ?-?(km|kilometres?|kilometers?|mi|miles?)\b(?! ?\/| per)/gi)].map(
    (match) => Number(match[1]) * (match[2]?.toLowerCase().startsWith("mi") ? KM_PER_MILE : 1),
  );
}

const PACE =
  /\b(\d{1,2}):(\d{2})\s*(?:(?:-|–|to|and)\s*(\d{1,2}):(\d{2})\s*)?(?:min(?:utes?)?\s*)?(?:\/\s*|per |a |an |each )(k(?:m|ilomet(?:er|re))?|mi(?:le)?)\b/gi;

/** Paces that a text names, with their place in it, in seconds per km; both ends of a range. */
export function pacesIn(text: string): { index: number; end: number; secPerKm: number[] }[] {
  return [...text.matchAll(PACE)].map((match) => {
    const [whole, m1, s1, m2, s2, unit] = match;
    const perKm = (minutes: string, seconds: string): number =>
      (Number(minutes) * 60 + Number(seconds)) / (unit?.toLowerCase().startsWith("m") ? KM_PER_MILE : 1);
    const secPerKm = [perKm(m1 ?? "", s1 ?? ""), ...(m2 && s2 ? [perKm(m2, s2)] : [])];
    return { index: match.index, end: match.index + whole.length, secPerKm };
  });
}

const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:an|one) hour and a half\b|\bone and a half hours\b/gi, "90 min"],
  [/\btwo and a half hours\b|\btwo hours and a half\b/gi, "150 min"],
  [/\bthree and a half hours\b/gi, "210 min"],
  [/\bhalf an hour\b/gi, "30 min"],
  [/\b(?:an|one) hour\b/gi, "60 min"],
  [/\btwo hours\b/gi, "120 min"],
  [/\bthree hours\b/gi, "180 min"],
];

/** Durations that a text names, in minutes: `90 min`, `1 h 30 min`, `2 hours`, `an hour and a half`. */
export function durationsMinutes(words: string): number[] {
  const text = IN_WORDS.reduce((all, [pattern, minutes]) => all.replace(pattern, minutes), words);
  const hours = [
    ...text.matchAll(/\b(\d+(?:\.\d+)?) ?(?:h|hours?|hrs?)\b(?: ?(\d{1,2}) ?(?:min(?:utes?)?)?\b)?/gi),
  ];
  const rest = text.replace(
    /\b\d+(?:\.\d+)? ?(?:h|hours?|hrs?)\b(?: ?\d{1,2} ?(?:min(?:utes?)?)?\b)?/gi,
    " ",
  );
  const minutes = [...rest.matchAll(/\b(\d+) ?-?min(?:ute)?s?\b/gi)];
  return [
    ...hours.map((match) => Number(match[1]) * 60 + Number(match[2] ?? 0)),
    ...minutes.map((match) => Number(match[1])),
  ];
}

const TIME = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\b(?! ?(?:\/|per |min\/))/g;

/** Race times that a text names, in seconds. `1:45` is hours and minutes with `inHours`, else minutes and seconds. */
export function timesSeconds(text: string, { inHours }: { inHours: boolean }): number[] {
  return [...text.matchAll(TIME)].map(([, first, second, third]) => {
    if (third !== undefined) return Number(first) * 3600 + Number(second) * 60 + Number(third);
    return (Number(first) * 60 + Number(second)) * (inHours ? 60 : 1);
  });
}
