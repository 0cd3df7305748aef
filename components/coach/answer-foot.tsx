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
  if (asking) return <ConfirmDelete onDelete={onDelete} onKeep={() => setAsking(false)} />;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 text-muted text-sm">
      {source ? <p>{sourceWords(source, costUsd)}</p> : null}
      {isAboutMoney ? (
        <Link href="/settings/usage" className={QUIET}>
          All costs
        </Link>
      ) : null}
      <button type="button" className={QUIET} onClick={() => setAsking(true)}>
        Delete<span className="sr-only"> this answer and its question</span>
      </button>
    </div>
  );
}

function ConfirmDelete({ onDelete, onKeep }: Pick<AnswerFootProps, "onDelete"> & { onKeep: () => void }) {
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
    <div className="mt-2 flex flex-wrap items-center gap-2 text-sm">
      <p role={problem === null ? undefined : "alert"} className="w-full text-muted">
        {problem ?? "Delete this answer and its question for good? Your plan stays as it is."}
      </p>
      <Button size="sm" variant="danger" autoFocus pending={pending} onClick={remove}>
        Delete
      </Button>
      <Button size="sm" variant="secondary" disabled={pending} onClick={onKeep}>
        Keep
      </Button>
    </div>
  );
}
