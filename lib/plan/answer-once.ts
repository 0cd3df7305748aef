import { findCommitted } from "@/lib/data/audit-log";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { CommitResult } from "@/lib/data/commit";
import { AppError } from "@/lib/errors";

/**
 * Answers a repeated request like the first time. A repetition usually fails its checks (the plan has moved on by its
 * own first run), so only then is the log asked whether this request was carried out before; the usual way costs nothing.
 */
export async function answerOnce<Answer>(
  context: RunnerContext,
  input: {
    requestId: string;
    answer: (result: CommitResult) => Answer;
    run: () => Promise<{ result: CommitResult } | null>;
    /** What to answer when there was nothing to do. */
    nothing?: () => Answer;
  },
): Promise<Answer> {
  try {
    const done = await input.run();
    if (done !== null) return input.answer(done.result);
  } catch (error) {
    const before = error instanceof AppError ? await committedBefore(context, input.requestId) : null;
    if (before === null) throw error;
    return input.answer(before);
  }
  const before = await committedBefore(context, input.requestId);
  if (before !== null) return input.answer(before);
  if (input.nothing) return input.nothing();
  throw new AppError("badInput", { code: "nothingToDo", message: "That is how it already stands." });
}

function committedBefore({ db, runnerId }: RunnerContext, requestId: string): Promise<CommitResult | null> {
  return findCommitted(db, { runnerId, requestId });
}
