export const KM_PER_MILE = 1.609344;

/** Distances that a text names, in km. */
export function distancesKm(text: string): number[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?) ?-?(km|kilometres?|kilometers?|mi|miles?)\b(?! ?\/| per)/gi)].map(
    (match) => Number(match[1]) * (match[2]?.toLowerCase().startsWith("mi") ? KM_PER_MILE : 1),
  );
}

/** Durations that a text names, in minutes: `90 min`, `1 h 30 min`, `2 hours`. */
export function durationsMinutes(text: string): number[] {
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
