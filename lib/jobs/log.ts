import { AppError } from "@/lib/errors";

type Field = string | number | boolean | null | readonly string[];

/** The kind of an error, without its message: messages may name what a runner wrote. */
export function errorClass(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : "unknown";
}

/** Where an error came from; the first lines of a stack, which hold the message, are left out. */
export function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines.map((line) => line.trim()).filter((line) => line.startsWith("at "));
}

/** Writes one line of JSON about a job: ids of runs, counts and codes, nothing that a runner is or wrote. */
export function logJob(event: string, fields: Readonly<Record<string, Field>>): void {
  console.info(JSON.stringify({ at: "job", event, ...fields }));
}

/** As `logJob`, for what somebody should look at. */
export function logJobError(event: string, fields: Readonly<Record<string, Field>>): void {
  console.error(JSON.stringify({ at: "job", event, ...fields }));
}
