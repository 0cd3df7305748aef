"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState, useTransition } from "react";
import { send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { ThreadView } from "./conversation-row";

/** The longest title that the route takes. */
const TITLE_CHARS = 120;

type RenameConversationProps = { thread: ThreadView; onDone: () => void };

/** Gives a conversation another title. Enter saves it, Escape leaves it as it was. */
export function RenameConversation({ thread, onDone }: RenameConversationProps) {
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [drawing, startDrawing] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const input = form.current?.querySelector("input");
    // Outside of Chromium, selecting does not bring the cursor here.
    input?.focus();
    input?.select();
  }, []);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get("title")).trim();
    if (title === "") return setProblem("Give it a title.");
    if (title === thread.title) return onDone();
    setSending(true);
    const answer = await send(`/api/chat/threads/${thread.id}`, { method: "PATCH", body: { title } });
    setSending(false);
    if (!answer.ok) return setProblem(answer.problem.message);
    // The form goes when the list shows the new title.
    startDrawing(() => {
      router.refresh();
      onDone();
    });
  }

  function leave(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // Only the form is left, not the dialog that it stands in.
    event.preventDefault();
    onDone();
  }

  const pending = sending || drawing;
  return (
    <form ref={form} noValidate onSubmit={save} onKeyDown={leave} className="grid gap-3 px-2 py-3">
      <TextField
        name="title"
        id={`title-${thread.id}`}
        label="Title"
        defaultValue={thread.title}
        maxLength={TITLE_CHARS}
        autoComplete="off"
        error={problem}
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" pending={pending}>
          Save
        </Button>
        <Button size="sm" variant="secondary" disabled={pending} onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
