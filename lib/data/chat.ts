import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";

const threadRowSchema = z.object({ id: z.uuid(), title: z.string() });

const messageRowSchema = z
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

/** One conversation. */
export type StoredThread = z.infer<typeof threadRowSchema>;
/** A message as stored; `meta` says who answered and what came with it. */
export type StoredMessage = z.infer<typeof messageRowSchema>;

const MESSAGE_COLUMNS = "id, seq, thread_id, request_id, role, content, meta, created_at";

/** The runner's newest conversation, or null. */
export async function findNewestThread(db: Db, input: { runnerId: string }): Promise<StoredThread | null> {
  const row = unwrap(
    await db
      .from("chat_threads")
      .select("id, title")
      .eq("runner_id", input.runnerId)
      .order("created_at", { ascending: false })
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
  const query = db.from("chat_threads").select("id, title").eq("runner_id", input.runnerId);
  const row = unwrap(await query.eq("id", input.threadId).maybeSingle());
  return row === null ? null : threadRowSchema.parse(row);
}

/** Begins a conversation, or finds it begun: one that was begun twice with the same id is one. */
export async function beginThread(
  db: Db,
  input: { runnerId: string; threadId: string; title: string },
): Promise<StoredThread | null> {
  const row = { id: input.threadId, runner_id: input.runnerId, title: input.title.slice(0, 120) };
  unwrap(await db.from("chat_threads").upsert(row, { onConflict: "id", ignoreDuplicates: true }));
  return findThread(db, input);
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

/** What was stored for a request: the runner's message, and the coach's once it was answered. */
export async function findMessagesOfRequest(
  db: Db,
  input: { runnerId: string; requestId: string },
): Promise<StoredMessage[]> {
  const rows = unwrap(
    await db
      .from("chat_messages")
      .select(MESSAGE_COLUMNS)
      .eq("runner_id", input.runnerId)
      .eq("request_id", input.requestId),
  );
  return messageRowSchema.array().parse(rows);
}

interface TurnKey {
  runnerId: string;
  /** Id of the coach's message. */
  answerId: string;
}

/**
 * Stores the runner's message and, as a promise, the coach's empty one, unless the request has them already; says
 * whether they are new. Whoever sees `begun` answers; everybody else waits or replays.
 */
export async function beginTurn(
  db: Db,
  input: TurnKey & { threadId: string; requestId: string; message: string; meta: Record<string, unknown> },
): Promise<{ begun: boolean }> {
  const shared = { runner_id: input.runnerId, thread_id: input.threadId, request_id: input.requestId };
  const messages = [
    { ...shared, id: crypto.randomUUID(), role: "runner", content: input.message, meta: {} },
    { ...shared, id: input.answerId, role: "coach", content: "", meta: input.meta },
  ];
  const rows = unwrap(
    await db
      .from("chat_messages")
      .upsert(messages, { onConflict: "runner_id,request_id,role", ignoreDuplicates: true })
      .select("id"),
  );
  return { begun: rows?.length === messages.length };
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
