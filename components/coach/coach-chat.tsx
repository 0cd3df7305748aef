"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Units } from "@/lib/training/format";
import { CoachMessage } from "./coach-message";
import { Composer } from "./composer";
import type { MessageView } from "./message-view";
import { spokenWords } from "./spoken-words";
import { useCoach } from "./use-coach";

type CoachChatProps = {
  threadId: string | null;
  messages: MessageView[];
  /** Are there messages before these that are not shown? */
  hasOlder: boolean;
  suggestions: readonly string[];
  units: Units;
};

/** The conversation with the coach. */
export function CoachChat({ threadId, messages: initial, hasOlder, suggestions, units }: CoachChatProps) {
  const coach = useCoach({ threadId, messages: initial });
  const { messages, busy, ask, retry, remove, stop, setProposal } = coach;
  const [opened] = useState(initial);
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const count = messages.length;
  const last = messages.at(-1);
  const newest = last?.requestId;
  useEffect(() => {
    // When a question is asked, and again when its answer (which may carry a proposal) is complete.
    if (newest !== undefined || busy) end.current?.scrollIntoView({ block: "end" });
  }, [newest, busy]);
  const notedHealth = !busy && initial.length < count && last?.source?.reason === "safety";
  useEffect(() => {
    // A health note was opened: the page around the conversation shows it.
    if (notedHealth) router.refresh();
  }, [notedHealth, router]);
  return (
    <div className="flex min-h-[calc(100dvh-25rem)] md:min-h-[calc(100dvh-18rem)] flex-col">
      {hasOlder ? (
        <p className="mb-6 text-muted text-sm">
          Only the newest messages are shown. The coach keeps a summary of the older ones.
        </p>
      ) : null}
      <ol
        ref={list}
        tabIndex={-1}
        className="grid flex-1 content-start gap-7 pb-8 focus:outline-none"
        aria-label="Conversation"
      >
        {messages.map((message, index) => (
          <CoachMessage
            key={`${message.requestId} ${message.role}`}
            message={message}
            units={units}
            onProposal={(proposal) => setProposal(message.id, proposal)}
            onDelete={() => {
              // The button that was pressed goes away.
              list.current?.focus({ preventScroll: true });
              return remove(message.requestId);
            }}
            onRetry={index === messages.length - 1 && !busy ? retry : null}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {last && messages !== opened ? spokenWords(last) : null}
      </p>
      {count === 0 ? (
        <div className="mb-6 flex flex-wrap gap-2">
          {suggestions.map((suggestion) => (
            <Button key={suggestion} variant="secondary" size="sm" onClick={() => ask(suggestion)}>
              {suggestion}
            </Button>
          ))}
        </div>
      ) : null}
      <div ref={end} className="scroll-mb-40" />
      <div className="sticky bottom-[calc(var(--tabbar)+env(safe-area-inset-bottom)+0.75rem)] md:bottom-6">
        <Composer busy={busy} onAsk={ask} onStop={stop} />
      </div>
    </div>
  );
}
