import { after } from "next/server";

/** Runs a task once the answer is given. Whatever keeps it from beginning does not touch the answer. */
export function afterAnswer(task: () => Promise<unknown>): void {
  try {
    after(task);
  } catch (error) {
    // Without a request of the framework there is no afterwards.
    console.warn("a task after the answer was left out", error instanceof Error ? error.message : error);
  }
}
