import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** What a page asked for, or the "not found" page when there is no such thing. Other failures stay failures. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError && error.kind === "notFound") notFound();
    throw error;
  }
}
