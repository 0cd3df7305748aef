"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { newRequestId } from "@/components/http/request-id";
import { send } from "@/components/http/send";
import { useSubmission } from "@/components/http/use-submission";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

type RestoreButtonProps = { version: number; current: number };

/** Brings a version back, as a new one. The page beside it shows what that changes. */
export function RestoreButton({ version, current }: RestoreButtonProps) {
  const router = useRouter();
  const toast = useToast();
  const [requestId] = useState(newRequestId);
  const { pending, problem, submit } = useSubmission();
  const isUndo = version === current - 1;
  const restore = async () => {
    const body = { requestId, baseVersion: current, version, undo: isUndo };
    const done = await submit(() => send("/api/plan/restore", { body }));
    if (done === null) return;
    toast({ message: `Version ${version} is back. Your days that are over stay as they were.` });
    router.push("/plan");
    router.refresh();
  };
  return (
    <div className="grid justify-items-start gap-4">
      <Button pending={pending} onClick={restore}>
        {pending ? "Bringing it back…" : isUndo ? "Undo the newest change" : `Bring version ${version} back`}
      </Button>
      <FormProblem problem={problem} shown={[]} />
    </div>
  );
}
