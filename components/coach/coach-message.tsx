"use client";

import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Units } from "@/lib/training/format";
import { AnswerText } from "./answer-text";
import { type MessageView, type ProposalView, sourceWords } from "./message-view";
import { ProposalCard } from "./proposal-card";

type CoachMessageProps = {
  message: MessageView;
  units: Units;
  onProposal: (proposal: ProposalView) => void;
  onRetry: (() => void) | null;
};

/** One message of the conversation. */
export function CoachMessage({ message, units, onProposal, onRetry }: CoachMessageProps) {
  if (message.role === "runner") {
    return (
      <li className="ml-auto max-w-[85%] whitespace-pre-wrap rounded-card rounded-br-sm bg-primary px-4 py-3 text-primary-on">
        <span className="sr-only">You: </span>
        {message.text}
      </li>
    );
  }
  const waiting = message.status === "streaming" && message.text === "";
  return (
    <li className="max-w-prose" aria-busy={message.status === "streaming" || undefined}>
      <span className="sr-only">Coach: </span>
      {waiting ? <p className="animate-pulse text-muted">Thinking about your plan …</p> : null}
      {message.text === "" ? null : <AnswerText text={message.text} />}
      {message.status === "stopped" ? <p className="mt-2 text-muted text-sm">Stopped.</p> : null}
      {message.status === "failed" && message.text === "" ? (
        <p className="text-danger">The answer broke off. Nothing was changed.</p>
      ) : null}
      {message.proposal ? (
        <ProposalCard proposal={message.proposal} units={units} onChange={onProposal} />
      ) : null}
      {message.source && message.status !== "streaming" ? (
        <p className="mt-3 text-muted text-sm">{sourceWords(message.source, message.costUsd)}</p>
      ) : null}
      {onRetry && (message.status === "failed" || message.status === "stopped") ? (
        <Button size="sm" variant="secondary" className="mt-3" onClick={onRetry}>
          <RotateCcw aria-hidden />
          Try again
        </Button>
      ) : null}
    </li>
  );
}
