import { estimateTokenCount } from "tokenx";
import { contextOfState } from "@/lib/coach/context-of-state";
import { assemblePrompt } from "@/lib/coach/prompts/assemble-prompt";
import { SYSTEM_PROMPT } from "@/lib/coach/prompts/system-prompt";
import { TOOLS_JSON } from "@/lib/coach/tools/tool-schemas";
import { costUsd } from "@/lib/llm/cost";
import type { Tier } from "@/lib/llm/models";
import { modelCatalogue } from "@/lib/llm/models";
import { CONTEXT_SCENARIOS } from "@/tests/support/context-scenarios";
import { stateOfScenario } from "@/tests/support/context-scenarios/scenario";

/** A usual month of one active runner: questions, changes that take a second call, and four reviews in words. */
const MONTH = { turns: 40, toolTurns: 8, reviews: 4.345 } as const;
/** Tokens of an answer, of a tool call and of what it answers, and of a review (reference: coach-app measurements). */
const TOKENS = { answer: 400, toolCall: 200, toolAnswer: 300, reviewIn: 4_000, reviewOut: 600 } as const;
/** Which tier answers a turn of a month in which all are used; tool turns and reviews go to medium. */
const MIX: Readonly<Record<Tier, number>> = { small: 0.75, medium: 0.2, high: 0.05 };

/** The mean size of a prompt over sixty moments of a runner, static head included, in tokens. */
export function meanPromptTokens(): number {
  const sizes = CONTEXT_SCENARIOS.flatMap(({ scenarios }) => scenarios).map((scenario) => {
    const { state, today } = stateOfScenario(scenario);
    const [, user] = assemblePrompt({
      context: contextOfState(state, { today, name: "Ana", lastChanges: [] }),
      message: scenario.message ?? "What should I know?",
      history: scenario.history ?? [],
      summary: scenario.summary ?? null,
      nonce: "n0nce",
    });
    return estimateTokenCount(String(user?.content));
  });
  const head = estimateTokenCount(TOOLS_JSON) + estimateTokenCount(SYSTEM_PROMPT);
  return Math.round(head + sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
}

/** What a call costs in USD on the best default model of a tier at today's list price, without any cache. */
function callUsd(tier: Tier, { prompt, completion }: { prompt: number; completion: number }): number {
  const deployment = modelCatalogue({ openaiApiKey: "none" }).find((entry) => entry.tier === tier);
  const day = new Date().toISOString().slice(0, 10);
  const usage = { promptTokens: prompt, cachedTokens: 0, completionTokens: completion, estimated: false };
  const usd = deployment ? costUsd(usage, { deployment, day }) : null;
  if (usd === null) throw new Error(`There is no list price for a ${tier} model.`);
  return usd;
}

/** USD for one turn, one turn with a tool, and a month, when this tier answers everything. */
export function costOfTier(tier: Tier, promptTokens: number) {
  const turn = callUsd(tier, { prompt: promptTokens, completion: TOKENS.answer });
  const second = promptTokens + TOKENS.toolCall + TOKENS.toolAnswer;
  const toolTurn =
    callUsd(tier, { prompt: promptTokens, completion: TOKENS.toolCall }) +
    callUsd(tier, { prompt: second, completion: TOKENS.answer });
  const review = callUsd(tier, { prompt: TOKENS.reviewIn, completion: TOKENS.reviewOut });
  const month = MONTH.turns * turn + MONTH.toolTurns * toolTurn + MONTH.reviews * review;
  return { turn, toolTurn, review, month };
}

/** USD for a month in which each task goes to its own tier. */
export function costOfMix(promptTokens: number): number {
  const turns = (["small", "medium", "high"] as const).reduce(
    (sum, tier) => sum + MONTH.turns * MIX[tier] * costOfTier(tier, promptTokens).turn,
    0,
  );
  const { toolTurn, review } = costOfTier("medium", promptTokens);
  return turns + MONTH.toolTurns * toolTurn + MONTH.reviews * review;
}
