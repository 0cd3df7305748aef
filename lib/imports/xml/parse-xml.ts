import { XMLParser } from "fast-xml-parser";
import { RECORDING_LIMITS } from "../constants";
import type { FileProblem } from "../issues";

/** An element: attributes with `@` before their name, elements by name, text alone as a string. */
export type XmlNode = Readonly<Record<string, unknown>>;

const MEND = "Export the activity once more and upload the file unchanged.";
/** Elements that may occur several times, and so are always lists. */
const REPEATED: ReadonlySet<string> = new Set(["Activity", "Lap", "Track", "trk", "trkseg"]);
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

export function isNode(value: unknown): value is XmlNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The elements of that name, in order. */
export function nodesOf(parent: unknown, name: string): XmlNode[] {
  const value = isNode(parent) ? parent[name] : undefined;
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

/** The raw text of elements that were not taken apart, in order. */
export function textsOf(parent: unknown, name: string): string[] {
  const value = isNode(parent) ? parent[name] : undefined;
  return (Array.isArray(value) ? value : [value])
    .map((one: unknown) => (isNode(one) ? one["#text"] : one))
    .filter((text) => typeof text === "string");
}

/** The text of an element or (`@name`) an attribute; undefined when it is missing or holds elements. */
export function textOf(parent: unknown, name: string): string | undefined {
  return textsOf(parent, name)[0];
}

/** A number in an element or attribute; null when there is none. */
export function numberOf(parent: unknown, name: string): number | null {
  return readDecimal(textOf(parent, name));
}

/** A number as XML writes it; null for none, NaN and infinities. */
export function readDecimal(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || trimmed.length > 40) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

/** Puts the five entities of XML and numbered characters into text; nothing else is ever expanded. */
export function decodeEntities(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp|#\d{1,6}|#x[\da-f]{1,5});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : " ";
  });
}

/** What a parser has to take apart of a file. */
interface Skeleton {
  chars: number;
  attributes: number;
  /** Elements that are left as they are. */
  tracks: number;
}

function countOf(text: string, input: { of: string; from: number; to: number }): number {
  let count = 0;
  for (let at = text.indexOf(input.of, input.from); at !== -1 && at < input.to; count += 1) {
    at = text.indexOf(input.of, at + 1);
  }
  return count;
}

/** Sizes up what stands outside of the elements named `track`. */
function skeletonOf(text: string, track: string): Skeleton {
  const found: Skeleton = { chars: 0, attributes: 0, tracks: 0 };
  const add = (from: number, to: number) => {
    found.chars += to - from;
    found.attributes += countOf(text, { of: "=", from, to });
  };
  let at = 0;
  for (let start = text.indexOf(`<${track}`); start !== -1; start = text.indexOf(`<${track}`, at)) {
    add(at, start);
    const headEnd = text.indexOf(">", start);
    const end = text[headEnd - 1] === "/" ? headEnd : text.indexOf(`</${track}>`, start);
    at = headEnd === -1 || end === -1 ? start : end;
    if (at === start) break;
    found.tracks += 1;
  }
  add(at, text.length);
  return found;
}

function isTooMuch(text: string, { track, point }: { track: string; point: string }): boolean {
  const { maxXmlPoints, maxXmlTracks, maxXmlSkeletonChars, maxXmlAttributes } = RECORDING_LIMITS;
  const { chars, attributes, tracks } = skeletonOf(text, track);
  return (
    chars > maxXmlSkeletonChars ||
    attributes > maxXmlAttributes ||
    tracks > maxXmlTracks ||
    countOf(text, { of: `<${point}`, from: 0, to: text.length }) > maxXmlPoints
  );
}

/**
 * Parses the skeleton of a TCX or GPX file; the elements named `track` stay raw text, because they hold tens of
 * thousands of elements named `point`, of which a few values matter. Entities are not expanded, and a file that declares
 * any is refused, as is one with more of anything than a recording has.
 */
export function parseXml(
  text: string,
  input: { root: string; track: string; point: string },
): XmlNode | FileProblem {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    const message = `This file declares XML entities, which no watch or service does. ${MEND}`;
    return { code: "xmlHasDoctype", message };
  }
  if (!text.trimEnd().endsWith(`</${input.root}>`)) {
    const message = `The file ends too early: it was cut off while it was saved. ${MEND}`;
    return { code: "xmlCutOff", message };
  }
  if (isTooMuch(text, input)) {
    const message = `This file holds more than a recording of days can have, so it was not read. ${MEND}`;
    return { code: "xmlTooMuch", message };
  }
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "@",
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: false,
      removeNSPrefix: true,
      stopNodes: [`..${input.track}`],
      isArray: (name) => REPEATED.has(name),
    });
    const document: unknown = parser.parse(text);
    const root = isNode(document) ? nodesOf(document, input.root)[0] : undefined;
    if (root) return root;
  } catch {
    // Badly formed: the parser's own words (a position, an internal rule) don't help a runner.
  }
  return { code: "xmlBroken", message: `The file is damaged: its parts don't fit together. ${MEND}` };
}

export function isProblem(value: unknown): value is FileProblem {
  return isNode(value) && typeof value.code === "string" && typeof value.message === "string";
}
