import { INVENTED_HEADINGS } from "@/lib/imports/garmin/fixtures/invented-headings";

/** A list in a language that does not exist, with one run, which it calls `Kurado`. */
export function inventedFile(start: string): string {
  const { type, date, favorite, title, distance, calories, time } = INVENTED_HEADINGS;
  const header = [type, date, favorite, title, distance, calories, time].join(",");
  return `${header}\nKurado,${start},false,"Matena kuro","7.25","480","00:43:30"\n`;
}
