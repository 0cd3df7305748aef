import type { ModelTask } from "@/lib/llm/select-models";
import type { LocalDate } from "@/lib/training";
import { type CoachContext, hasOpenFlag } from "./coach-context";
import { understand } from "./rules-coach/understand";

const CHANGES = new Set([
  "move",
  "swap",
  "skip",
  "shorten",
  "ease",
  "rest",
  "away",
  "ill",
  "tired",
  "busy",
  "goalChange",
  "availability",
]);
const SMALL_TALK = new Set(["greeting", "thanks", "help"]);

/** What a message asks of a model, read by the rules coach: no classifier model is needed. */
export function modelTaskOf(
  message: string,
  { context, today }: { context: CoachContext; today: LocalDate },
): ModelTask {
  const { kind } = understand(message, { today });
  if (CHANGES.has(kind)) return hasOpenFlag(context) ? "conflict" : "planChange";
  if (SMALL_TALK.has(kind)) return "smallTalk";
  if (kind === "methodology" || kind === "assumptions" || kind === "upload") return "methodology";
  return kind === "logRun" ? "logFeedback" : "planQuestion";
}
