/** Headings of a language that does not exist. */
export const INVENTED_HEADINGS = {
  type: "Zorbo",
  date: "Kelva",
  favorite: "Amiko",
  title: "Nomba",
  distance: "Longo",
  calories: "Brulo",
  time: "Duro",
} as const;

/** A list in that language with one run, which the language calls `Kurado`. */
export function inventedFile(start: string): string {
  const header = Object.values(INVENTED_HEADINGS).join(",");
  return `${header}\nKurado,${start},false,"Matena kuro","7.25","480","00:43:30"\n`;
}
