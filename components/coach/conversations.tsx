"use client";

import { MessagesSquare, Plus, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "@/components/http/send";
import { Alert } from "@/components/ui/alert";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** A conversation in the list; `when` is in words. */
export type ThreadView = { id: string; title: string; when: string };

type ConversationsProps = { threads: readonly ThreadView[]; current: string | null };

/** Begins a conversation, and opens the list of those there are. */
export function Conversations({ threads, current }: ConversationsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {threads.length > 0 ? (
        <Button variant="secondary" onClick={() => setOpen(true)}>
          <MessagesSquare aria-hidden />
          Conversations
        </Button>
      ) : null}
      {current === null ? null : (
        <LinkButton href="/coach?thread=new" variant="secondary">
          <Plus aria-hidden />
          New
        </LinkButton>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Conversations"
        description="Deleting one takes its messages and suggestions away for good. Your plan stays as it is."
      >
        <ThreadList threads={threads} current={current} onOpen={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ThreadList({ threads, current, onOpen }: ConversationsProps & { onOpen: () => void }) {
  const router = useRouter();
  const [asking, setAsking] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  async function remove(id: string) {
    setPending(true);
    const answer = await send(`/api/chat/threads/${id}`, { method: "DELETE" });
    setPending(false);
    if (!answer.ok) return setMessage(answer.problem.message);
    setAsking(null);
    if (id === current) router.replace("/coach");
    router.refresh();
  }

  if (threads.length === 0) return <p className="text-muted">There are no conversations.</p>;
  return (
    <>
      {message === null ? null : <Alert tone="danger">{message}</Alert>}
      <ul className="divide-y divide-line">
        {threads.map(({ id, title, when }) => (
          <li key={id} className="py-1">
            {asking === id ? (
              <div className="flex flex-wrap items-center justify-between gap-2 py-2">
                <span className="font-medium">Delete “{title}”?</span>
                <span className="flex gap-2">
                  <Button size="sm" variant="danger" pending={pending} onClick={() => remove(id)}>
                    Delete
                  </Button>
                  <Button size="sm" variant="secondary" disabled={pending} onClick={() => setAsking(null)}>
                    Keep
                  </Button>
                </span>
              </div>
            ) : (
              <div className="flex items-center gap-2">
                <Link
                  href={`/coach?thread=${id}`}
                  onClick={onOpen}
                  aria-current={id === current ? "page" : undefined}
                  className="min-w-0 flex-1 rounded-control px-2 py-2.5 hover:bg-sunken aria-[current=page]:font-semibold"
                >
                  <span className="block truncate">{title}</span>
                  <span className="block font-normal text-muted text-sm">
                    {id === current ? `${when}, open now` : when}
                  </span>
                </Link>
                <Button
                  size="icon"
                  variant="ghost"
                  aria-label={`Delete the conversation ${title}`}
                  onClick={() => setAsking(id)}
                >
                  <Trash2 aria-hidden />
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
