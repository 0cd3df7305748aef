import { ALL_RUNS } from "../mapping";
import { foldHeading } from "./fold";
import { type Field, GARMIN_LOCALES, type GarminLocale } from "./locales";

export interface ColumnMap {
  /** The language whose words fit the headings best; null when none does. */
  locale: string | null;
  /** Positions of each field, in file order: headings may occur twice, the second one for another sport. */
  positions: ReadonlyMap<Field, readonly number[]>;
  /** Unit written in the heading of the distance, as in `Distance (mi)`. */
  distanceUnit: "km" | "mi" | null;
  /** Unit written in the heading of the ascent. */
  ascentUnit: "m" | "ft" | null;
  /** There is no column of sports, and the runner says that every row is a run. */
  allRuns: boolean;
  /** Fields without which rows cannot be read. */
  missing: Field[];
}

/** Fields that every row needs. */
export const REQUIRED_FIELDS: readonly Field[] = ["type", "date", "distance", "time"];

const UNIT_SUFFIX =
  /^(.*\S)\s*[\s([](min\/km|min\/mi|km\/h|kph|mph|kilometers|kilometres|km|miles|mile|mi|meters|metres|m|feet|ft|spm|bpm|kcal|h:m:s|w|c|%)[)\]]?$/;

type Names = ReadonlyMap<string, Field>;

function fieldNames(locale: GarminLocale, options: { diacritics: boolean }): Names {
  const entries = Object.entries(locale.columns) as [Field, readonly string[]][]; // Object.entries widens the keys
  return new Map(
    entries.flatMap(([field, headings]) =>
      headings.map((heading) => [foldHeading(heading, options), field] as const),
    ),
  );
}

/** Headings of all languages; a heading that means different fields in different languages is left out. */
function unionNames(): Names {
  const names = new Map<string, Field>();
  const ambiguous = new Set<string>();
  for (const { plain } of LOCALES) {
    for (const [name, field] of plain) {
      if (names.has(name) && names.get(name) !== field) ambiguous.add(name);
      names.set(name, field);
    }
  }
  for (const name of ambiguous) names.delete(name);
  return names;
}

const LOCALES = GARMIN_LOCALES.map((locale) => ({
  code: locale.code,
  exact: fieldNames(locale, { diacritics: true }),
  plain: fieldNames(locale, { diacritics: false }),
}));
const UNION = unionNames();

interface Heading {
  exact: string;
  plain: string;
  /** The same without a unit at its end, and that unit. */
  base: string;
  unit: string | null;
}

function readHeading(text: string): Heading {
  const plain = foldHeading(text, { diacritics: false });
  const suffix = UNIT_SUFFIX.exec(plain);
  return {
    exact: foldHeading(text, { diacritics: true }),
    plain,
    base: suffix?.[1] ?? plain,
    unit: suffix?.[2] ?? null,
  };
}

function matchHeading(heading: Heading, names: { exact: Names; plain: Names }): Field | undefined {
  return names.exact.get(heading.exact) ?? names.plain.get(heading.plain) ?? names.plain.get(heading.base);
}

function bestLocale(headings: readonly Heading[]): (typeof LOCALES)[number] | null {
  let best: (typeof LOCALES)[number] | null = null;
  let bestScore = 0;
  for (const locale of LOCALES) {
    const fields = new Set(headings.map((heading) => matchHeading(heading, locale)));
    fields.delete(undefined);
    // Needed columns count twice: people add columns, but rarely rename these.
    const score = fields.size + REQUIRED_FIELDS.filter((field) => fields.has(field)).length;
    if (score > bestScore) {
      best = locale;
      bestScore = score;
    }
  }
  // Two common words (Date, Distance) do not make a language.
  return bestScore > 4 ? best : null;
}

/** The unit that a heading of the field names itself, such as `mi`; null when the bare heading is the field's name. */
function headingUnit(headings: readonly Heading[], position: number | undefined): string | null {
  return position === undefined ? null : (headings[position]?.unit ?? null);
}

/** Puts in the columns that the runner has named; a column has one meaning. */
function applyMapping(
  positions: Map<Field, number[]>,
  input: { header: readonly string[]; mapping: Readonly<Partial<Record<Field, string>>> },
): void {
  for (const [field, heading] of Object.entries(input.mapping) as [Field, string][]) {
    // Object.entries widens the keys.
    const position = input.header.findIndex((one) => one.trim() === heading.trim());
    if (position === -1) continue;
    for (const [other, held] of positions) {
      const rest = held.filter((one) => one !== position);
      if (rest.length > 0) positions.set(other, rest);
      else positions.delete(other);
    }
    positions.set(field, [position]);
  }
}

/**
 * Finds the columns by name: first in the language that fits the headings best (words such as `Tempo` or `Date` mean
 * different things in different languages), then in all languages. The runner's own `mapping` goes before both.
 */
export function mapColumns(
  header: readonly string[],
  mapping: Readonly<Partial<Record<Field, string>>> = {},
): ColumnMap {
  const headings = header.map(readHeading);
  const locale = bestLocale(headings);
  const positions = new Map<Field, number[]>();
  const add = (field: Field, position: number) =>
    positions.set(field, [...(positions.get(field) ?? []), position]);
  const unknown: number[] = [];
  headings.forEach((heading, position) => {
    const field = locale ? matchHeading(heading, locale) : undefined;
    if (field) add(field, position);
    else unknown.push(position);
  });
  const named = new Set(positions.keys());
  for (const position of unknown) {
    const heading = headings[position];
    const field = heading && (UNION.get(heading.plain) ?? UNION.get(heading.base));
    if (field && !named.has(field)) add(field, position);
  }
  applyMapping(positions, { header, mapping });
  const allRuns = mapping.type === ALL_RUNS;
  if (allRuns) positions.delete("type");
  const distanceUnit = headingUnit(headings, positions.get("distance")?.[0]);
  const ascentUnit = headingUnit(headings, positions.get("ascent")?.[0]);
  return {
    locale: locale?.code ?? null,
    positions,
    distanceUnit: /^(km|kilomet)/.test(distanceUnit ?? "")
      ? "km"
      : /^mi/.test(distanceUnit ?? "")
        ? "mi"
        : null,
    ascentUnit: /^(m|met.*)$/.test(ascentUnit ?? "") ? "m" : /^f/.test(ascentUnit ?? "") ? "ft" : null,
    allRuns,
    missing: REQUIRED_FIELDS.filter((field) => !(positions.has(field) || (field === "type" && allRuns))),
  };
}
