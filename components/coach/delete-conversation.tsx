"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import type { ThreadView } from "./conversation-row";

type DeleteConversationProps = { thread: ThreadView; isOpen: boolean; onDone: () => void };

/** Asks once more, then deletes a conversation for good. */
export function DeleteConversation({ thread, isOpen, onDone }: DeleteConversationProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);

  async function remove({ currentTarget }: MouseEvent<HTMLElement>) {
    setPending(true);
    const answer = await send(`/api/chat/threads/${thread.id}`, { method: "DELETE" });
    if (!answer.ok) {
      setPending(false);
      return setProblem(answer.problem.message);
    }
    // This row goes away; the dialog's own button stays.
    currentTarget.closest("dialog")?.querySelector("button")?.focus();
    if (isOpen) router.replace("/coach");
    router.refresh();
  }

  return (
    <div className="grid gap-3 px-2 py-3">
      <p className="wrap-anywhere font-medium">Delete “{thread.title}”?</p>
      {problem ? <FieldError id={`delete-${thread.id}`}>{problem}</FieldError> : null}
      <div className="flex gap-2">
        <Button size="sm" variant="danger" pending={pending} onClick={remove}>
          Delete
        </Button>
        <Button ref={keep} size="sm" variant="secondary" disabled={pending} onClick={onDone}>
          Keep
        </Button>
      </div>
    </div>
  );
}
