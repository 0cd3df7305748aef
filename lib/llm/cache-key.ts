import { createHash } from "node:crypto";
import type { Tier } from "./models";

/**
 * The key of an exact answer: the same words of the same runner on the same facts under the same prompt. Letter case, spaces
 * and the marks at the end say nothing. No likeness of meaning: near questions have different answers.
 */
export function answerKey(input: {
  runnerId: string;
  /** Changes with every fact, and with the day. */
  contextVersion: string;
  promptVersion: string;
  /** Of the deployment that is wanted first. */
  tier: Tier;
  question: string;
}): string {
  const { runnerId, contextVersion, promptVersion, tier } = input;
  const question = input.question.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const parts = [runnerId, contextVersion, promptVersion, tier, question.replace(/[\s.!?]+$/, "")];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
