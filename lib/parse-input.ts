import type { z } from "zod";
import { AppError } from "./errors";

/** Field paths of a Zod error with the first message of each. */
export function fieldMessages(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
}

/**
 * Parses untrusted input.
 * @throws AppError badInput with one message per field.
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = fieldMessages(parsed.error);
  const message = Object.values(fields)[0] ?? "Please check what you entered.";
  throw new AppError("badInput", { code: "invalidInput", message, fields });
}
