import { answerWithModel, type ModelTurnInput } from "./answer-with-model";
import { SAFETY_REST_DAYS } from "./constants";
import type { ProposalDraft } from "./draft-proposal";
import { changeLine } from "./phrases";
import { answerByRules } from "./rules-coach/answer-by-rules";
import { restFromToday } from "./rules-coach/edit-answers";
import type { RulesInput } from "./rules-coach/rules-answer";
import { checkSafety, type SafetyFinding } from "./safety";
import { EMERGENCY_OPEN, NOTED } from "./safety-cards";
import { type AnswerSource, type TurnResult, type UiChunk, wordsOf } from "./ui-stream";

export interface TurnInput extends ModelTurnInput, Pick<RulesInput, "zones" | "usage"> {
  /** Id of the coach's message that this turn produces. */
  messageId: string;
  /** Why `deployments` is empty, when it is. */
  noModelReason: "noModel" | "budget";
  /** What the runner wrote before on this day, oldest first: a short message may be the reply to a question about it. */
  earlier: readonly string[];
  /** Was a health note opened for this message? */
  noted?: boolean;
}

interface FixedAnswer {
  text: string;
  proposal: ProposalDraft | null;
  source: AnswerSource;
}

async function* speak(
  { text, proposal, source }: FixedAnswer,
  { announceProposal, signal }: { announceProposal: boolean; signal: AbortSignal },
): AsyncGenerator<UiChunk, TurnResult, undefined> {
  const id = "text-rules";
  yield { type: "data-source", data: source };
  yield { type: "text-start", id };
  for (const delta of wordsOf(text)) {
    if (signal.aborted) break;
    yield { type: "text-delta", id, delta };
  }
  yield { type: "text-end", id };
  if (proposal && announceProposal) yield { type: "data-proposal", data: proposal };
  return { text, source, proposal, aborted: signal.aborted, faults: [] };
}

/** With pain the next two days may be taken out; with anything graver the card stands alone. */
function safetyAnswer(finding: SafetyFinding, input: TurnInput): FixedAnswer {
  const source: AnswerSource = { tier: "rules", model: null, reason: "safety" };
  const card = input.noted ? `${finding.card}\n\n${NOTED[finding.level]}` : finding.card;
  if (finding.level !== "pain") return { text: card, proposal: null, source };
  const lead = "If you want, I can take out the runs of today and tomorrow:";
  const rest = restFromToday(input, { days: SAFETY_REST_DAYS, lead });
  const text = rest.proposal ? `${card}\n\n${rest.text}` : card;
  return { text, proposal: rest.proposal, source };
}

function rulesAnswer(input: TurnInput, reason: AnswerSource["reason"]): FixedAnswer {
  const { text, proposal } = answerByRules(input.message, { ...input, previous: input.earlier });
  return { text, proposal, source: { tier: "rules", model: null, reason } };
}

/** Words for a proposal whose model fell silent after making it. */
function proposalAnswer(input: TurnInput, proposal: ProposalDraft): FixedAnswer {
  const lines = proposal.changes.map((change) => `- ${changeLine(change, input.context)}`).join("\n");
  const text = `This is the change I suggest:\n\n${lines}\n\nNothing has changed yet: press **Apply** if you want it.`;
  return { text, proposal, source: { tier: "rules", model: null, reason: "modelsFailed" } };
}

async function* answerParts(input: TurnInput): AsyncGenerator<UiChunk, TurnResult, undefined> {
  const { signal } = input;
  const finding = checkSafety(input.message);
  if (finding) return yield* speak(safetyAnswer(finding, input), { announceProposal: true, signal });
  if (input.context.flags.levels?.includes("emergency")) {
    const source: AnswerSource = { tier: "rules", model: null, reason: "safety" };
    return yield* speak(
      { text: EMERGENCY_OPEN, proposal: null, source },
      { announceProposal: false, signal },
    );
  }
  // Money is counted, never guessed at by a model.
  if (input.usage) return yield* speak(rulesAnswer(input, null), { announceProposal: true, signal });
  if (input.deployments.length === 0) {
    return yield* speak(rulesAnswer(input, input.noModelReason), { announceProposal: true, signal });
  }
  const end = yield* answerWithModel(input);
  if ("result" in end) return end.result;
  const source: AnswerSource = { tier: "rules", model: null, reason: end.failed };
  if (signal.aborted) return { text: end.shown, source, proposal: end.proposal, aborted: true, faults: [] };
  if (end.shown !== "") yield { type: "data-reset", data: { reason: end.failed } };
  const fixed = end.proposal ? proposalAnswer(input, end.proposal) : rulesAnswer(input, end.failed);
  return yield* speak(fixed, { announceProposal: end.proposal === null, signal });
}

/**
 * One turn of the coach as a stream: safety first, then a model if there is one, then the rules coach when every
 * model failed. Always ends with `finish` or `abort`, and always with an answer that was not spliced from two.
 */
export async function* answerTurn(input: TurnInput): AsyncGenerator<UiChunk, TurnResult, undefined> {
  yield { type: "start", messageId: input.messageId };
  const result = yield* answerParts(input);
  yield result.aborted ? { type: "abort" } : { type: "finish" };
  return result;
}
