import type { WorkoutKind } from "@/lib/training";
import type { MethodologyCard } from "./card";
import { RUNNER_CARDS } from "./runner-cards";
import { RUNNING_CARDS } from "./running-cards";
import { SEASON_CARDS } from "./season-cards";

/** All cards, by id. */
export const METHODOLOGY_CARDS = { ...RUNNING_CARDS, ...SEASON_CARDS, ...RUNNER_CARDS } as const;

export type CardId = keyof typeof METHODOLOGY_CARDS;

/** The ids in a fixed order: they are part of the static head of a prompt. */
// Object.keys widens the keys of a closed object.
export const CARD_IDS = Object.keys(METHODOLOGY_CARDS) as [CardId, ...CardId[]];

const CARD_OF_KIND: Record<WorkoutKind, CardId> = {
  easy: "easy",
  recovery: "easy",
  long: "long",
  tempo: "threshold",
  interval: "interval",
  repetition: "repetition",
  marathonPace: "marathonPace",
  strides: "strides",
  race: "raceDay",
  runWalk: "beginners",
};

/** The card of a kind of workout. */
export function cardOfKind(kind: WorkoutKind): CardId {
  return CARD_OF_KIND[kind];
}

/** A card as an answer in Markdown: text, what to do, sources. */
export function cardMarkdown(id: CardId): string {
  const { title, text, inPractice, sources }: MethodologyCard = METHODOLOGY_CARDS[id];
  const lines = inPractice.map((line) => `- ${line}`).join("\n");
  return `**${title}**\n\n${text}\n\n${lines}\n\n*${sources.map(({ label }) => label).join("; ")}.*`;
}
