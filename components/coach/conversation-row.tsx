"use client";

import { Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DeleteConversation } from "./delete-conversation";
import { RenameConversation } from "./rename-conversation";

/** A conversation in the list; `when` is in words. */
export type ThreadView = { id: string; title: string; when: string };

type Task = "rename" | "delete";

const TASKS = [
  { name: "rename", verb: "Rename", Icon: Pencil },
  { name: "delete", verb: "Delete", Icon: Trash2 },
] as const;

function focusTask(row: HTMLElement | null, task: Task): void {
  row?.querySelector<HTMLElement>(`[data-task=${task}]`)?.focus();
}

type ConversationRowProps = { thread: ThreadView; isOpen: boolean; onOpen: () => void };

/** A conversation in the list: opens it, or in its place renames or deletes it. */
export function ConversationRow({ thread, isOpen, onOpen }: ConversationRowProps) {
  const [task, setTask] = useState<Task | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const pressed = useRef<Task | null>(null);
  useEffect(() => {
    // Whoever is done goes on from the button that they pressed.
    if (task === null && pressed.current !== null) focusTask(row.current, pressed.current);
    pressed.current = task;
  }, [task]);
  const done = () => setTask(null);
  return (
    <li ref={row} className="py-1">
      {task === "rename" ? <RenameConversation thread={thread} onDone={done} /> : null}
      {task === "delete" ? <DeleteConversation thread={thread} isOpen={isOpen} onDone={done} /> : null}
      {task === null ? (
        <div className="flex items-center">
          <Link
            href={`/coach?thread=${thread.id}`}
            onClick={onOpen}
            aria-current={isOpen ? "page" : undefined}
            className="min-w-0 flex-1 rounded-control px-2 py-2.5 hover:bg-sunken aria-[current=page]:font-semibold"
          >
            <span className="block truncate">{thread.title}</span>
            <span className="block font-normal text-muted text-sm">
              {isOpen ? `${thread.when}, open now` : thread.when}
            </span>
          </Link>
          {TASKS.map(({ name, verb, Icon }) => (
            <Button
              key={name}
              data-task={name}
              size="icon"
              variant="ghost"
              aria-label={`${verb} the conversation ${thread.title}`}
              onClick={() => setTask(name)}
            >
              <Icon aria-hidden />
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}
