"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Problem } from "@/components/http/problem";
import { newRequestId } from "@/components/http/request-id";
import { send } from "@/components/http/send";
import { useToast } from "@/components/ui/toast";
import { undoToast } from "./undo-toast";

/** What is corrected of an activity: metres, seconds, beats a minute, effort 0-10; day and start on the wall clock. */
export type ActivityCorrection = {
  title?: string;
  sport?: string;
  date?: string;
  startTime?: string | null;
  distanceM?: number | null;
  durationS?: number;
  avgHr?: number | null;
  rpe?: number | null;
};

/** What can be done to one activity: a correction or taking one back, a link (`auto` leaves it to the matching), or bringing it back. */
type ActivityPatch = { link: string | null } | { restore: true } | { undoEdit: string } | ActivityCorrection;

type Said = {
  message: string;
  undo: ActivityPatch | null;
  /** Where the undo names the request that it takes back. */
  requestId?: string;
};

/** Sends changes of one activity, announces them with Undo, and keeps what was refused. */
export function useActivityChange(activityId: string) {
  const router = useRouter();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const address = `/api/activities/${activityId}`;

  /** What was refused; null when it is done. */
  async function ask(request: () => ReturnType<typeof send<unknown>>): Promise<Problem | null> {
    setPending(true);
    setProblem(null);
    const answer = await request();
    setPending(false);
    if (!answer.ok) return answer.problem;
    router.refresh();
    return null;
  }
  const patch = (change: ActivityPatch, requestId = newRequestId()) =>
    ask(() => send(address, { method: "PATCH", body: { requestId, ...change } }));
  const announce = ({ message, undo }: Said) => {
    if (undo === null) return toast({ message });
    // Nothing but the toast is open by then.
    const takeBack = async () => {
      const refused = await patch(undo);
      // The page may show what was changed elsewhere since.
      if (refused !== null) router.refresh();
      toast(undoToast(refused));
    };
    toast({ message, action: { label: "Undo", onAction: takeBack } });
  };
  const settle = (refused: Problem | null, said: Said): boolean => {
    setProblem(refused);
    if (refused === null) announce(said);
    return refused === null;
  };

  return {
    pending,
    problem,
    clear: () => setProblem(null),
    async change(change: ActivityPatch, said: Said): Promise<boolean> {
      return settle(await patch(change, said.requestId), said);
    },
    async remove(said: Said): Promise<boolean> {
      const path = `${address}?requestId=${newRequestId()}`;
      return settle(await ask(() => send(path, { method: "DELETE" })), said);
    },
  };
}
