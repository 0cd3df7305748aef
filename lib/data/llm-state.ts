import "server-only";
import pLimit from "p-limit";
import { z } from "zod";
import { unwrap } from "./database-error";
import { serviceDb } from "./service-client";

/** The longest that a model's call waits for its state, in ms; after that it goes on without (range 500-10 000). */
const STATE_TIMEOUT_MS = 4_000;

/** The state lets one in at a time, so more than a few that wait would only keep connections from others. */
const fewAtOnce = pLimit(4);

/** Calls that wait for others of this process don't count that as silence of the database. */
function asked<Answer>(ask: (signal: AbortSignal) => PromiseLike<Answer>): Promise<Answer> {
  return fewAtOnce(async () => ask(AbortSignal.timeout(STATE_TIMEOUT_MS)));
}

const tier = z.enum(["high", "medium", "small"]);

const admissionSchema = z
  .object({
    deploymentId: z.string().nullable().default(null),
    cached: z.object({ text: z.string(), deploymentId: z.string(), tier, model: z.string() }).optional(),
    skipped: z
      .array(z.object({ deploymentId: z.string(), reason: z.enum(["budget", "rate", "breaker"]) }))
      .default([]),
    globalLeftUsd: z.number().nullable().default(null),
    bestTier: z.int().nullable().default(null),
  })
  .transform(({ cached, ...rest }) => ({ ...rest, repeat: cached ?? null }));

export type StoredAdmission = z.infer<typeof admissionSchema>;

/**
 * Reserves budget and a place for one call of a model: `llm_admit` says what goes in. With the server's own rights, because
 * budgets are kept over all runners.
 * @throws AppError unavailable when the database does not answer in time.
 */
export async function admitCall(call: object): Promise<StoredAdmission> {
  const db = serviceDb();
  const answer = await asked((signal) => db.rpc("llm_admit", { p_request: call }).abortSignal(signal));
  return admissionSchema.parse(unwrap(answer));
}

/** Books one attempt: `llm_settle` says what goes in. The same call twice is booked once. @throws AppError unavailable */
export async function settleCall(call: object): Promise<void> {
  const db = serviceDb();
  unwrap(await asked((signal) => db.rpc("llm_settle", { p_call: call }).abortSignal(signal)));
}
