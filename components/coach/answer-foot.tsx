"use client";

import Link from "next/link";
import { useState } from "react";
import type { Answer } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { type MessageView, sourceWords } from "./message-view";

type AnswerFootProps = { message: MessageView; onDelete: () => Promise<Answer<unknown>> };

const QUIET =
  "inline-flex min-h-tap items-center rounded-control underline underline-offset-4 hover:text-ink";

/** Under an answer: who gave it, what it cost, and the way to delete it with its question. */
export function AnswerFoot({ message, onDelete }: AnswerFootProps) {
  const [asking, setAsking] = useState(false);
  const { source, costUsd } = message;
  const isAboutMoney = costUsd !== null || source?.reason === "budget";
  return (
    <>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 text-muted text-sm">
        {source ? <p>{sourceWords(source, costUsd)}</p> : null}
        {isAboutMoney ? (
          <Link href="/settings/usage" className={QUIET}>
            All costs
          </Link>
        ) : null}
        <button type="button" className={QUIET} aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {asking ? "Keep" : "Delete"}
          <span className="sr-only"> this answer and its question</span>
        </button>
      </div>
      {asking ? <ConfirmDelete onDelete={onDelete} /> : null}
    </>
  );
}

function ConfirmDelete({ onDelete }: Pick<AnswerFootProps, "onDelete">) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async () => {
    setPending(true);
    const answer = await onDelete();
    if (answer.ok) return;
    setPending(false);
    setProblem(answer.problem.message);
  };
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      <p role={problem === null ? undefined : "alert"} className="text-muted">
        {problem ?? "This answer and its question go for good. Your plan stays as it is."}
      </p>
      <Button size="sm" variant="danger" pending={pending} onClick={remove}>
        Delete for good
      </Button>
    </div>
  );
}
