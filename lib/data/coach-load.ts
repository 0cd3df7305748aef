import "server-only";
import { z } from "zod";
import { messageRowSchema, type StoredMessage, type StoredThread, threadRowSchema } from "./chat";
import type { Db } from "./client";
import { unwrap } from "./database-error";
import { changeRowSchema, type StoredChange } from "./plan-versions";
import { type RunnerState, runnerStateOf } from "./runner-state";

const coachLoadSchema = z.object({
  state: z.unknown(),
  changes: changeRowSchema.array(),
  answered: messageRowSchema.array(),
  thread: threadRowSchema.nullable(),
  messages: messageRowSchema.array(),
});

/** Everything that one turn of the chat is made from. */
export interface CoachLoad {
  /** As `loadSeasonState` reads it: what a suggestion would change is computed as the change itself is. */
  state: RunnerState;
  /** What the newest version of the plan changed; the first version changed nothing. */
  changes: StoredChange[];
  /** What this request was answered before: the runner's message, and the coach's. */
  answered: StoredMessage[];
  /** The conversation; null when there is none with this id, or none yet. */
  thread: StoredThread | null;
  /** Its last messages, oldest first. */
  messages: StoredMessage[];
}

/**
 * Reads everything that one turn of the chat is made from, in one round trip; without `threadId` the conversation that was
 * used last.
 * @throws AppError notFound when there is no such runner or the caller may not see them.
 */
export async function loadCoach(
  db: Db,
  input: {
    runnerId: string;
    /** Oldest day whose workouts, beliefs and activities are needed. */
    from: string;
    ask: { requestId: string; threadId: string | null; messages: number };
  },
): Promise<CoachLoad> {
  const { runnerId, from, ask } = input;
  const raw = unwrap(await db.rpc("load_coach", { p_runner: runnerId, p_from: from, p_ask: ask }));
  const { state, ...rest } = coachLoadSchema.parse(raw);
  return { ...rest, state: runnerStateOf(state, runnerId) };
}
