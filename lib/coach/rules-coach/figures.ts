const FIGURES: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const IN_LETTERS = new RegExp(
  `\\b(?:(twenty|thirty|forty|fifty)[ -](one|two|three|four|five|six|seven|eight|nine)|(${Object.keys(FIGURES).join("|")}))\\b(?! and a half)`,
  "gi",
);

/** Small numbers in letters as figures: "five runs" is "5 runs", "forty-five" is "45". */
export function withFigures(text: string): string {
  const figureOf = (word: string | undefined): number =>
    word === undefined ? 0 : (FIGURES[word.toLowerCase()] ?? 1);
  return text.replace(IN_LETTERS, (_, ten?: string, one?: string, single?: string) =>
    String(single === undefined ? figureOf(ten) + figureOf(one) : figureOf(single)),
  );
}
