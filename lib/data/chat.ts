import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";

/** A conversation as the database gives it. */
export const threadRowSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    last_at: z.string(),
    summary: z.unknown(),
    summary_seq: z.int(),
  })
  .transform((row) => ({
    id: row.id,
    title: row.title,
    lastAt: row.last_at,
    summary: row.summary,
    summarySeq: row.summary_seq,
  }));

/** A message as the database gives it. */
export const messageRowSchema = z
  .object({
    id: z.uuid(),
    seq: z.int(),
    thread_id: z.uuid(),
    request_id: z.uuid(),
    role: z.enum(["runner", "coach"]),
    content: z.string(),
    meta: z.record(z.string(), z.unknown()),
    created_at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    seq: row.seq,
    threadId: row.thread_id,
    requestId: row.request_id,
    role: row.role,
    content: row.content,
    meta: row.meta,
    createdAt: row.created_at,
  }));

/** One conversation; `summary` says what its messages up to `summarySeq` came to. */
export type StoredThread = z.infer<typeof threadRowSchema>;
/** A message as stored; `meta` says who answered and what came with it. */
export type StoredMessage = z.infer<typeof messageRowSchema>;

const THREAD_COLUMNS = "id, title, last_at, summary, summary_seq";
const MESSAGE_COLUMNS = "id, seq, thread_id, request_id, role, content, meta, created_at";

/** The conversation that the runner used last, or null. */
export async function findNewestThread(db: Db, input: { runnerId: string }): Promise<StoredThread | null> {
  const row = unwrap(
    await db
      .from("chat_threads")
      .select(THREAD_COLUMNS)
      .eq("runner_id", input.runnerId)
      .order("last_at", { ascending: false })
      .order("id")
      .limit(1)
      .maybeSingle(),
  );
  return row === null ? null : threadRowSchema.parse(row);
}

/** One conversation of the runner, or null when there is none with this id. */
export async function findThread(
  db: Db,
  input: { runnerId: string; threadId: string },
): Promise<StoredThread | null> {
  const query = db.from("chat_threads").select(THREAD_COLUMNS).eq("runner_id", input.runnerId);
  const row = unwrap(await query.eq("id", input.threadId).maybeSingle());
  return row === null ? null : threadRowSchema.parse(row);
}

/** The runner's conversations, the one used last first. */
export async function listThreads(
  db: Db,
  input: { runnerId: string; limit: number },
): Promise<StoredThread[]> {
  const query = db.from("chat_threads").select(THREAD_COLUMNS).eq("runner_id", input.runnerId);
  const rows = unwrap(await query.order("last_at", { ascending: false }).order("id").limit(input.limit));
  return threadRowSchema.array().parse(rows);
}

/** Gives a conversation another title; says whether there is one. */
export async function renameThread(
  db: Db,
  input: { runnerId: string; threadId: string; title: string },
): Promise<{ renamed: boolean }> {
  const update = db.from("chat_threads").update({ title: input.title }).eq("runner_id", input.runnerId);
  const rows = unwrap(await update.eq("id", input.threadId).select("id"));
  return { renamed: rows?.length === 1 };
}

/** Deletes a conversation with its messages and proposals; one that is gone already stays gone. */
export async function deleteThread(db: Db, input: { runnerId: string; threadId: string }): Promise<void> {
  const own = db.from("chat_threads").delete().eq("runner_id", input.runnerId);
  unwrap(await own.eq("id", input.threadId));
}

/** Deletes a question with its answer and its proposal; says whether there was one. */
export async function forgetTurn(
  db: Db,
  input: { runnerId: string; requestId: string },
): Promise<{ forgotten: boolean }> {
  const answer = await db.rpc("forget_turn", { p_runner: input.runnerId, p_request: input.requestId });
  return { forgotten: unwrap(answer) === true };
}

/**
 * Keeps what the messages after `base` up to `seq` came to, unless one of them was deleted or summed up meanwhile; says
 * whether it was kept.
 */
export async function keepSummary(
  db: Db,
  input: { runnerId: string; threadId: string; summary: object; base: number; seq: number; messages: number },
): Promise<{ kept: boolean }> {
  const { runnerId, ...summary } = input;
  const answer = await db.rpc("keep_summary", { p_runner: runnerId, p_summary: summary });
  return { kept: unwrap(answer) === true };
}

/** The last messages of a conversation, oldest first. */
export async function listMessages(
  db: Db,
  input: { runnerId: string; threadId: string; limit: number },
): Promise<StoredMessage[]> {
  const rows = unwrap(
    await db
      .from("chat_messages")
      .select(MESSAGE_COLUMNS)
      .eq("runner_id", input.runnerId)
      .eq("thread_id", input.threadId)
      .order("seq", { ascending: false })
      .limit(input.limit),
  );
  return messageRowSchema.array().parse(rows).reverse();
}

interface TurnKey {
  runnerId: string;
  /** Id of the coach's message. */
  answerId: string;
}

/**
 * Stores the runner's message and, as a promise, the coach's empty one, unless the request has them already, and begins
 * the conversation where `isNew`: one that is begun twice with the same id is one. Null for an unknown conversation.
 * Whoever sees `begun` answers; everybody else waits or replays.
 */
export async function beginTurn(
  db: Db,
  input: TurnKey & {
    threadId: string;
    isNew: boolean;
    title: string;
    requestId: string;
    message: string;
    meta: Record<string, unknown>;
    at: string;
  },
): Promise<{ begun: boolean } | null> {
  const { runnerId, ...turn } = input;
  const answer = unwrap(await db.rpc("begin_turn", { p_runner: runnerId, p_turn: turn }));
  return z.object({ begun: z.boolean() }).nullable().parse(answer);
}

/** Takes over an answer that was never finished; `turn` is the number seen in its meta. Says whether it was free. */
export async function reclaimTurn(
  db: Db,
  input: TurnKey & { turn: number; meta: Record<string, unknown> },
): Promise<{ claimed: boolean }> {
  const update = db.from("chat_messages").update({ content: "", meta: input.meta });
  const own = update.eq("runner_id", input.runnerId).eq("id", input.answerId);
  const rows = unwrap(await own.eq("meta->>turn", String(input.turn)).select("id"));
  return { claimed: rows?.length === 1 };
}

/** Stores what the coach answered. */
export async function finishTurn(
  db: Db,
  input: TurnKey & { content: string; meta: Record<string, unknown> },
): Promise<void> {
  const update = db.from("chat_messages").update({ content: input.content, meta: input.meta });
  unwrap(await update.eq("runner_id", input.runnerId).eq("id", input.answerId));
}
