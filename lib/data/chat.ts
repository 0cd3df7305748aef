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

/** Begins a conversation. */
export async function addThread(db: Db, input: { runnerId: string; title: string }): Promise<StoredThread> {
  const row = { runner_id: input.runnerId, title: input.title.slice(0, 120) };
  return threadRowSchema.parse(
    unwrap(await db.from("chat_threads").insert(row).select("id, title").single()),
  );
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

/** Stores a message unless the request has one of this role already; says whether it was new. */
export async function addMessage(
  db: Db,
  input: {
    id: string;
    runnerId: string;
    threadId: string;
    requestId: string;
    role: "runner" | "coach";
    content: string;
    meta: Record<string, unknown>;
  },
): Promise<{ added: boolean }> {
  const row = {
    id: input.id,
    runner_id: input.runnerId,
    thread_id: input.threadId,
    request_id: input.requestId,
    role: input.role,
    content: input.content,
    meta: input.meta,
  };
  const rows = unwrap(
    await db
      .from("chat_messages")
      .upsert(row, { onConflict: "runner_id,request_id,role", ignoreDuplicates: true })
      .select("id"),
  );
  return { added: rows !== null && rows.length > 0 };
}
