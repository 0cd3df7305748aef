/** Part of an easy run: its share of the distance, and which end of the easy range it is run at. */
export type EasyPart = { share: number; end: "slow" | "middle" | "quick" };

/** A shape of an easy or long run. Shares mirror each other, so that the run takes as long as a steady one. */
export type EasyTemplate = { id: string; parts: readonly EasyPart[] };

const STEADY: EasyTemplate["parts"] = [{ share: 1, end: "middle" }];
const HALVES: EasyTemplate["parts"] = [
  { share: 1 / 2, end: "slow" },
  { share: 1 / 2, end: "quick" },
];
const THIRDS: EasyTemplate["parts"] = [
  { share: 1 / 3, end: "slow" },
  { share: 1 / 3, end: "middle" },
  { share: 1 / 3, end: "quick" },
];

/** Easy runs, our own shapes, in the order in which they take turns; all of each is easy. */
export const EASY_TEMPLATES: readonly EasyTemplate[] = [
  { id: "e-steady", parts: STEADY },
  { id: "e-quicker-half", parts: HALVES },
  {
    id: "e-waves",
    parts: [
      { share: 1 / 4, end: "slow" },
      { share: 1 / 4, end: "quick" },
      { share: 1 / 4, end: "slow" },
      { share: 1 / 4, end: "quick" },
    ],
  },
  { id: "e-thirds", parts: THIRDS },
];

/** Long runs without faster parts. */
export const LONG_TEMPLATES: readonly EasyTemplate[] = [
  { id: "l-steady", parts: STEADY },
  { id: "l-thirds", parts: THIRDS },
  {
    id: "l-gentle-ends",
    parts: [
      { share: 1 / 4, end: "slow" },
      { share: 1 / 2, end: "quick" },
      { share: 1 / 4, end: "slow" },
    ],
  },
  { id: "l-quicker-half", parts: HALVES },
];

/** Long runs with marathon pace: into how many pieces it is cut, with easy running of so many km between. */
export const LONG_MARATHON_TEMPLATES = [
  { id: "l-m-finish", pieces: 1, betweenKm: 0 },
  { id: "l-m-two", pieces: 2, betweenKm: 1 },
  { id: "l-m-three", pieces: 3, betweenKm: 1 },
] as const;
