import type { PlanChange } from "@/lib/training";
import { costWords } from "./cost-words";

/** Who answered: a model of some tier, or the rules coach and why. */
export type SourceView = {
  tier: "high" | "medium" | "small" | "rules";
  model: string | null;
  reason: "noModel" | "modelsFailed" | "budget" | "safety" | null;
};

/** A suggested change; nothing happens before the runner applies it. */
export type ProposalView = {
  id: string;
  summary: string;
  changes: PlanChange[];
  warnings: { code: string; message: string }[];
  weeks: { weekStart: string; beforeKm: number; afterKm: number }[];
  /** Goals or settings before and after; null when only workouts change. `before` is empty for what can't be undone. */
  facts: { before: object; lines: { label: string; before: string | null; after: string }[] } | null;
  /** What it is based on. */
  evidence: { kind: string; text: string }[];
  state: "open" | "applied" | "dismissed" | "undone";
  appliedVersion: number | null;
  /** Why it can't be applied any more, or undone once it was; null while it can. */
  blocked: string | null;
};

export type MessageView = {
  id: string;
  /** The same for a question and its answer. */
  requestId: string;
  role: "runner" | "coach";
  text: string;
  source: SourceView | null;
  /** What the models of this answer cost in USD, failed tries included; null when nothing. */
  costUsd: number | null;
  proposal: ProposalView | null;
  /** `streaming` while words arrive; `failed` when no answer came; `stopped` by the runner. */
  status: "done" | "streaming" | "failed" | "stopped";
  /** Why no answer came; only when it failed. */
  problem: string | null;
};

const RULES_WORDS = {
  noModel: "Answered by the rules coach: no language model is set up",
  modelsFailed: "Answered by the rules coach: the language models could not be reached",
  budget: "Answered by the rules coach: the budget for language models is used up for now",
  safety: "Fixed safety advice",
} as const;

/** One line that says who answered, and what it cost. */
export function sourceWords(source: SourceView, costUsd: number | null): string {
  const cost = costUsd === null ? "" : ` · ${costWords(costUsd)}`;
  if (source.tier !== "rules")
    return `Answered by ${source.model ?? "a language model"} (${source.tier} tier)${cost}`;
  return (source.reason === null ? "Answered by the rules coach" : RULES_WORDS[source.reason]) + cost;
}
