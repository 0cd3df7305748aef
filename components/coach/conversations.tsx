"use client";

import { MessagesSquare, Plus } from "lucide-react";
import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ConversationRow, type ThreadView } from "./conversation-row";

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
  if (threads.length === 0) return <p className="text-muted">There are no conversations.</p>;
  return (
    <ul className="-mx-2 divide-y divide-line">
      {threads.map((thread) => (
        <ConversationRow key={thread.id} thread={thread} isOpen={thread.id === current} onOpen={onOpen} />
      ))}
    </ul>
  );
}
