/** Letters that Unicode does not take apart, and what spreadsheets turn them into. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  æ: "ae",
  ł: "l",
  ß: "ss",
  đ: "d",
  ı: "i",
  œ: "oe",
};

/**
 * A heading or activity type in the form in which names are compared: NFKC, lower case, no ® or ™, single spaces.
 * With `diacritics: false` also without accents, as spreadsheets lose them (`Medellopkadens`).
 */
export function foldHeading(text: string, options: { diacritics: boolean }): string {
  const folded = text
    .replace(/[®™]|\((?:r|tm)\)/gi, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[\s_]+/g, " ")
    .trim();
  if (options.diacritics) return folded;
  return folded
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øæłßđıœ]/g, (letter) => LETTERS[letter] ?? letter);
}
