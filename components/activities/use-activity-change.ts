"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Problem } from "@/components/http/problem";
import { newRequestId } from "@/components/http/request-id";
import { send } from "@/components/http/send";
import { useToast } from "@/components/ui/toast";

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
  const path = `/api/activities/${activityId}`;

  async function ask(request: () => ReturnType<typeof send<unknown>>): Promise<boolean> {
    setPending(true);
    setProblem(null);
    const answer = await request();
    setPending(false);
    if (!answer.ok) setProblem(answer.problem);
    else router.refresh();
    return answer.ok;
  }
  const patch = (change: ActivityPatch, requestId = newRequestId()) =>
    ask(() => send(path, { method: "PATCH", body: { requestId, ...change } }));
  const announce = ({ message, undo }: Said) => {
    const takeBack = async () => {
      const back = undo !== null && (await patch(undo));
      toast(back ? { message: "Undone." } : { message: "This could not be undone.", tone: "danger" });
    };
    toast({ message, ...(undo ? { action: { label: "Undo", onAction: takeBack } } : {}) });
  };

  return {
    pending,
    problem,
    clear: () => setProblem(null),
    async change(change: ActivityPatch, said: Said): Promise<boolean> {
      const done = await patch(change, said.requestId);
      if (done) announce(said);
      return done;
    },
    async remove(said: Said): Promise<boolean> {
      const done = await ask(() => send(`${path}?requestId=${newRequestId()}`, { method: "DELETE" }));
      if (done) announce(said);
      return done;
    },
  };
}
