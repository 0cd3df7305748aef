import type { RunnerContext } from "@/lib/data/change-runner";
import { deleteThread, forgetTurn, listThreads, renameThread } from "@/lib/data/chat";
import { AppError } from "@/lib/errors";
import { THREADS_SHOWN } from "./constants";

/** A conversation in the list. */
export interface ShownThread {
  id: string;
  title: string;
  /** When it was used last (ISO instant). */
  lastAt: string;
}

/** What is said of a conversation that is not there, or not the runner's. */
export function noThread(): AppError {
  return new AppError("notFound", {
    code: "noThread",
    message: "This conversation does not exist any more.",
  });
}

/** The runner's conversations, the one used last first. */
export async function listConversations({
  db,
  runnerId,
}: RunnerContext): Promise<{ threads: ShownThread[] }> {
  const threads = await listThreads(db, { runnerId, limit: THREADS_SHOWN });
  return { threads: threads.map(({ id, title, lastAt }) => ({ id, title, lastAt })) };
}

/** Gives a conversation another title. @throws AppError notFound */
export async function renameConversation(
  { db, runnerId }: RunnerContext,
  { threadId, title }: { threadId: string; title: string },
): Promise<{ title: string }> {
  const { renamed } = await renameThread(db, { runnerId, threadId, title });
  if (!renamed) throw noThread();
  return { title };
}

/**
 * Deletes a conversation with its messages and proposals for good; what was applied to the plan stays, with its versions.
 * Deleting it twice is the same as once.
 */
export async function deleteConversation(
  { db, runnerId }: RunnerContext,
  { threadId }: { threadId: string },
): Promise<{ deleted: true }> {
  await deleteThread(db, { runnerId, threadId });
  return { deleted: true };
}

/** Deletes a question with its answer and its proposal for good. Deleting it twice is the same as once. */
export async function deleteQuestion(
  { db, runnerId }: RunnerContext,
  { requestId }: { requestId: string },
): Promise<{ deleted: true }> {
  await forgetTurn(db, { runnerId, requestId });
  return { deleted: true };
}
