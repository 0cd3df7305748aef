import { z } from "zod";
import type { StoredMessage } from "@/lib/data/chat";
import { localDateSchema } from "@/lib/training";

const metaSchema = z.object({
  /** Counts who took this answer on: one more each time an unfinished one is taken over. */
  turn: z.int().default(1),
  /** `answering` until `until`; whoever finds it later may take it over, because the function that answered is gone. */
  status: z.enum(["answering", "done", "stopped"]),
  until: z.string().nullable().default(null),
  source: z
    .object({
      tier: z.enum(["high", "medium", "small", "rules"]),
      model: z.string().nullable(),
      reason: z.enum(["noModel", "modelsFailed", "budget", "safety"]).nullable(),
    })
    .nullable()
    .default(null),
  proposalId: z.uuid().nullable().default(null),
  weeks: z
    .array(z.object({ weekStart: localDateSchema, beforeKm: z.number(), afterKm: z.number() }))
    .default([]),
  /** Sentences of a model that were replaced because the facts refute them. */
  replaced: z.array(z.string()).default([]),
  /** What its models cost, failed attempts included; null for answers from before it was kept. */
  costUsd: z.number().nullable().default(null),
});

/** What is stored beside a message of the coach. */
export type AnswerMeta = z.infer<typeof metaSchema>;

const UNKNOWN: AnswerMeta = {
  turn: 1,
  status: "done",
  until: null,
  source: null,
  proposalId: null,
  weeks: [],
  replaced: [],
  costUsd: null,
};

/** The meta of an answer that has been taken on and is not there yet. */
export function answeringMeta({ turn, until }: { turn: number; until: Date }): AnswerMeta {
  return { ...UNKNOWN, turn, status: "answering", until: until.toISOString() };
}

/** The meta of a stored message; the runner's own, and shapes that are not known, count as done. */
export function answerMeta(message: Pick<StoredMessage, "meta">): AnswerMeta {
  return metaSchema.catch(UNKNOWN).parse(message.meta);
}

/** How an answer stands at `now`: one whose time ran out was cut off. */
export function answerStatus(meta: AnswerMeta, now: Date): "answering" | "done" | "stopped" {
  if (meta.status !== "answering") return meta.status;
  return meta.until !== null && new Date(meta.until) > now ? "answering" : "stopped";
}
