import type { HeartRateZones, PlanInput } from "@/lib/training";
import type { CoachContext } from "../coach-context";
import type { DraftResult, ProposalDraft } from "../draft-proposal";
import type { FactOp } from "../facts/fact-op";
import type { UsageView } from "../usage";
import type { Intent } from "./intents";

/** An answer made by rules alone. `text` is Markdown; `citations` are ids of the workouts that it speaks of. */
export interface RulesAnswer {
  intent: Intent["kind"];
  text: string;
  proposal: ProposalDraft | null;
  citations: string[];
}

/** What every answer is made from. `planInput` is missing while the runner has no plan; then nothing can be proposed. */
export interface RulesInput {
  context: CoachContext;
  planInput: PlanInput | null;
  /** Says what an operation on goals, running days or feedback would change; missing where there is no state to change. */
  draftFacts?: (op: FactOp) => DraftResult;
  zones?: HeartRateZones | null;
  /** What models have cost so far, and the limits; read only for a question about it. */
  usage?: Pick<UsageView, "today" | "month"> | null;
}

export type AnswerBody = Omit<RulesAnswer, "intent">;

/** An answer in words only. */
export function say(text: string, citations: string[] = []): AnswerBody {
  return { text, proposal: null, citations };
}
