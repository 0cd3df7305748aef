import type { Problem } from "@/components/http/problem";
import type { ToastMessage } from "@/components/ui/toast";

/** What is said once a change was taken back, or why it could not be and what to do instead. */
export function undoToast(refused: Problem | null): ToastMessage {
  return refused === null ? { message: "Undone." } : { message: refused.message, tone: "danger" };
}
