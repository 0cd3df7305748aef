import "server-only";
import { AppError } from "@/lib/errors";

/** The SQLSTATE with which our functions refuse a write that was computed from old facts. */
const STALE_BASE = "PT409";

interface PostgrestFailure {
  code?: string | null;
  message: string;
  details?: string | null;
}

/** Turns a failed answer of the database into an AppError; the cause stays attached for the log. */
export function databaseError(error: PostgrestFailure): AppError {
  if (error.code === STALE_BASE || error.message.includes("stale_base")) {
    return new AppError("stale", {
      code: "staleBase",
      message: "Your plan changed in the meantime. Look at it again and repeat the change.",
      cause: error,
    });
  }
  // As the client words it when a call is given up at its time limit.
  const isSlow = error.message.startsWith("TimeoutError");
  return new AppError("unavailable", {
    code: isSlow ? "databaseTimeLimit" : "database",
    message: "The database did not answer as it should. Nothing was changed; please try again.",
    cause: error,
  });
}

/** The data of an answer, or the AppError of its failure. */
export function unwrap<T>(answer: { data: T; error: PostgrestFailure | null }): T {
  if (answer.error) throw databaseError(answer.error);
  return answer.data;
}
