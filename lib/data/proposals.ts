import "server-only";
import { z } from "zod";
import { localDateSchema, workoutSchema } from "@/lib/training";
import type { Db } from "./client";
import { unwrap } from "./database-error";

const datedWorkoutSchema = workoutSchema.extend({ date: localDateSchema });

const changeSchema = z.object({
  workoutId: z.string(),
  date: localDateSchema,
  change: z.enum(["moved", "shortened", "extended", "replaced", "removed", "added"]),
  before: datedWorkoutSchema.nullable(),
  after: datedWorkoutSchema.nullable(),
  reasons: z.array(z.string()),
});

/** Goals and settings that a proposal changes: how they stood, how they will stand, and both in words. */
const factsSchema = z.object({
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  lines: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string() })),
});
const evidenceSchema = z.object({ kind: z.string(), text: z.string() });

const proposalRowSchema = z
  .object({
    id: z.uuid(),
    thread_id: z.uuid().nullable(),
    request_id: z.uuid(),
    /** Parsed by whoever applies them: what an operation means is not the store's business. */
    ops: z.looseObject({ op: z.string() }).array(),
    summary: z.string(),
    changes: changeSchema.array(),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    facts: factsSchema.nullable(),
    evidence: evidenceSchema.array(),
    base_version: z.int(),
    state: z.enum(["open", "applied", "dismissed", "undone"]),
    applied_version: z.int().nullable(),
    expires_at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    threadId: row.thread_id,
    requestId: row.request_id,
    ops: row.ops,
    summary: row.summary,
    changes: row.changes,
    warnings: row.warnings,
    facts: row.facts,
    evidence: row.evidence,
    baseVersion: row.base_version,
    state: row.state,
    appliedVersion: row.applied_version,
    expiresAt: row.expires_at,
  }));

/** A change that the coach suggested, as stored. */
export type StoredProposal = z.infer<typeof proposalRowSchema>;

const COLUMNS =
  "id, thread_id, request_id, ops, summary, changes, warnings, facts, evidence, base_version, state, applied_version, expires_at";

/** Stores a new proposal. It does nothing to the plan. */
export async function addProposal(
  db: Db,
  input: Omit<StoredProposal, "state" | "appliedVersion"> & { runnerId: string },
): Promise<void> {
  const row = {
    id: input.id,
    runner_id: input.runnerId,
    thread_id: input.threadId,
    request_id: input.requestId,
    ops: input.ops,
    summary: input.summary,
    changes: input.changes,
    warnings: input.warnings,
    facts: input.facts,
    evidence: input.evidence,
    base_version: input.baseVersion,
    expires_at: input.expiresAt,
  };
  unwrap(await db.from("proposals").insert(row));
}

/** One proposal of the runner, or null. */
export async function findProposal(
  db: Db,
  input: { runnerId: string; proposalId: string },
): Promise<StoredProposal | null> {
  const query = db.from("proposals").select(COLUMNS).eq("runner_id", input.runnerId);
  const row = unwrap(await query.eq("id", input.proposalId).maybeSingle());
  return row === null ? null : proposalRowSchema.parse(row);
}

/** All proposals of a conversation. */
export async function listProposals(
  db: Db,
  input: { runnerId: string; threadId: string },
): Promise<StoredProposal[]> {
  const query = db.from("proposals").select(COLUMNS).eq("runner_id", input.runnerId);
  const rows = unwrap(await query.eq("thread_id", input.threadId).order("created_at"));
  return proposalRowSchema.array().parse(rows);
}

/** Marks an open proposal as dismissed; says whether it was open. */
export async function dismissOpenProposal(
  db: Db,
  input: { runnerId: string; proposalId: string },
): Promise<{ dismissed: boolean }> {
  const update = db.from("proposals").update({ state: "dismissed" }).eq("runner_id", input.runnerId);
  const rows = unwrap(await update.eq("id", input.proposalId).eq("state", "open").select("id"));
  return { dismissed: rows !== null && rows.length > 0 };
}
