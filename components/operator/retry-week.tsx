"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

/** Lets a week that was put aside be tried again. */
export function RetryWeek({ runId, weekStart }: { runId: string; weekStart: string }) {
  const router = useRouter();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const retry = async () => {
    setPending(true);
    const answer = await send(`/api/jobs/weeks/${runId}/retry`);
    setPending(false);
    if (!answer.ok) return toast({ message: answer.problem.message, tone: "danger" });
    toast({ message: "The week is tried again with the next look." });
    router.refresh();
  };
  return (
    <Button variant="secondary" size="sm" pending={pending} onClick={retry}>
      {pending ? "Putting back…" : "Try again"}
      <span className="sr-only"> the week of {weekStart}</span>
    </Button>
  );
}
