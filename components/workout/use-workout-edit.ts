"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Problem } from "@/components/http/problem";
import { newRequestId } from "@/components/http/request-id";
import { send } from "@/components/http/send";
import { useToast } from "@/components/ui/toast";

/** What the runner does to one workout. */
export type WorkoutOp =
  | { op: "move"; toDate: string }
  | { op: "shorten"; factor: number }
  | { op: "replace"; kind: "easy" | "recovery" | "rest" }
  | { op: "done" | "skip" | "unmark" | "pin" | "unpin" };

/** What the toast says, and how the step is taken back: a mark by unmarking, a plan change by the version before it. */
type Undo = "version" | WorkoutOp | null;

/** Sends edits of one workout, announces them with Undo, and keeps what was refused. */
export function useWorkoutEdit(input: { workoutId: string; version: number }) {
  const { workoutId, version } = input;
  const router = useRouter();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function ask(path: string, body: object, method: "POST" | "PATCH") {
    setPending(true);
    setProblem(null);
    const answer = await send<{ version: number }>(path, {
      method,
      body: { requestId: newRequestId(), ...body },
    });
    setPending(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return null;
    }
    router.refresh();
    return answer.value;
  }

  async function edit(op: WorkoutOp, said: { message: string; undo: Undo }): Promise<boolean> {
    const path = `/api/workouts/${encodeURIComponent(workoutId)}`;
    const done = await ask(path, { baseVersion: version, ...op }, "PATCH");
    if (done === null) return false;
    const { undo } = said;
    const takeBack = async () => {
      const back =
        undo === "version"
          ? await ask("/api/plan/restore", { baseVersion: done.version, version }, "POST")
          : await ask(path, { baseVersion: done.version, ...undo }, "PATCH");
      toast(
        back === null ? { message: "This could not be undone.", tone: "danger" } : { message: "Undone." },
      );
    };
    toast({ message: said.message, ...(undo ? { action: { label: "Undo", onAction: takeBack } } : {}) });
    return true;
  }

  return { pending, problem, edit, clear: () => setProblem(null) };
}
