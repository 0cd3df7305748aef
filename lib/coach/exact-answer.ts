import { answerKey } from "@/lib/llm/cache-key";
import type { Deployment } from "@/lib/llm/models";
import type { LocalDate } from "@/lib/training";
import { PROMPT_VERSION } from "./constants";
import { understand } from "./rules-coach/understand";

/** Questions that mean the same whatever was said before, and change nothing. */
const ALONE: ReadonlySet<string> = new Set([
  "day",
  "week",
  "nextOfKind",
  "nextRace",
  "methodology",
  "paces",
  "fitness",
  "prediction",
  "progress",
  "assumptions",
  "upload",
]);

/**
 * The key under which the answer to a message may be given again, or null when it may not: only a question that stands alone
 * and asks for nothing to be done has the same answer as long as no fact changes and the day is the same.
 */
export function exactAnswerKey(input: {
  runnerId: string;
  message: string;
  today: LocalDate;
  /** Of the runner's facts. */
  revision: number;
  deployments: readonly Deployment[];
}): string | null {
  const { runnerId, message, today, revision } = input;
  const [wanted] = input.deployments;
  if (!wanted || !ALONE.has(understand(message, { today }).kind)) return null;
  const contextVersion = `${revision} ${today}`;
  return answerKey({
    runnerId,
    contextVersion,
    promptVersion: PROMPT_VERSION,
    tier: wanted.tier,
    question: message,
  });
}
