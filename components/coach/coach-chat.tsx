"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Units } from "@/lib/training/format";
import { CoachMessage } from "./coach-message";
import { Composer } from "./composer";
import type { MessageView } from "./message-view";
import { useCoach } from "./use-coach";

type CoachChatProps = {
  threadId: string | null;
  messages: MessageView[];
  suggestions: readonly string[];
  units: Units;
};

/** The conversation with the coach. */
export function CoachChat({ threadId, messages: initial, suggestions, units }: CoachChatProps) {
  const { messages, busy, ask, retry, stop, setProposal } = useCoach({ threadId, messages: initial });
  const end = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const count = messages.length;
  useEffect(() => {
    // When a question is asked, and again when its answer (which may carry a proposal) is complete.
    if (count > 0 || busy) end.current?.scrollIntoView({ block: "end" });
  }, [count, busy]);
  const last = messages.at(-1);
  const notedHealth = !busy && initial.length < count && last?.source?.reason === "safety";
  useEffect(() => {
    // A health note was opened: the page around the conversation shows it.
    if (notedHealth) router.refresh();
  }, [notedHealth, router]);
  return (
    <div className="flex min-h-[calc(100dvh-25rem)] md:min-h-[calc(100dvh-18rem)] flex-col">
      <ol className="grid flex-1 content-start gap-7 pb-8" aria-label="Conversation" aria-live="polite">
        {messages.map((message, index) => (
          <CoachMessage
            key={message.id}
            message={message}
            units={units}
            onProposal={(proposal) => setProposal(message.id, proposal)}
            onRetry={index === messages.length - 1 && !busy ? retry : null}
          />
        ))}
      </ol>
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
