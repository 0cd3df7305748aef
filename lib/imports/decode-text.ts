import { PEEK_BYTES } from "./constants";

export interface DecodedText {
  text: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

/** Share of zero bytes at one parity that marks UTF-16 without a byte order mark. */
const UTF16_ZERO_SHARE = 0.4;
const SNIFF_BYTES = 2_000;
/** Each further byte of a letter in UTF-8 begins with the bits 10; there are three at most (RFC 3629). */
const UTF8_MASK = 0xc0;
const UTF8_FURTHER = 0x80;
const UTF8_FURTHER_MAX = 3;
/** Control characters except tab and line feed, and stray byte order marks. */
const CONTROL = /[^\P{Cc}\t\n]|\uFEFF/u;
const ALL_CONTROLS = new RegExp(CONTROL, "gu");
/** One step for each: `\r+` over millions of them runs out of stack. */
const REPEATED_RETURN = /\r(?=\r)/g;

function sniffUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SNIFF_BYTES);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  const pairs = sample.length / 2;
  if (pairs < 8) return null;
  if (oddZeros > pairs * UTF16_ZERO_SHARE && evenZeros < pairs * 0.1) return "utf-16le";
  return evenZeros > pairs * UTF16_ZERO_SHARE && oddZeros < pairs * 0.1 ? "utf-16be" : null;
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const utf16 = sniffUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    // Not UTF-8. Windows-1252 never fails, so it must come last.
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** The start of a file as text; a letter that does not end there is left out, so that it hides no encoding. */
export function decodeStart(bytes: Uint8Array): DecodedText {
  let end = Math.min(bytes.length, PEEK_BYTES);
  const isInsideLetter = () => ((bytes[end] ?? 0) & UTF8_MASK) === UTF8_FURTHER;
  while (end > PEEK_BYTES - UTF8_FURTHER_MAX && isInsideLetter()) end -= 1;
  return decodeText(bytes.subarray(0, end));
}

/** Does the text begin as XML does? */
function isMarkup(text: string): boolean {
  return /^\s*</.test(text);
}

/**
 * Text of a file: UTF-16 by its byte order mark or zero bytes, else strict UTF-8, else Windows-1252 (spreadsheets).
 * Line breaks become LF, control characters and byte order marks go, letters are composed (NFC), except in XML: there
 * only titles have letters, and composing takes four times the bytes of a file that may have 21 MB unpacked.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding } = decodeBytes(bytes);
  const unix = text.includes("\r") ? text.replace(REPEATED_RETURN, "").replace(/\r\n?/g, "\n") : text;
  const clean = CONTROL.test(unix) ? unix.replace(ALL_CONTROLS, "") : unix;
  return { text: isMarkup(clean) ? clean : clean.normalize("NFC"), encoding };
}
