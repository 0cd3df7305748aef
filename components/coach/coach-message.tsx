"use client";

import { CircleAlert, RotateCcw } from "lucide-react";
import type { Answer } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import type { Units } from "@/lib/training/format";
import { AnswerFoot } from "./answer-foot";
import { AnswerText } from "./answer-text";
import type { MessageView, ProposalView } from "./message-view";
import { ProposalCard } from "./proposal-card";

type CoachMessageProps = {
  message: MessageView;
  units: Units;
  onProposal: (proposal: ProposalView) => void;
  onDelete: () => Promise<Answer<unknown>>;
  onRetry: (() => void) | null;
};

/** One message of the conversation. */
export function CoachMessage({ message, units, onProposal, onDelete, onRetry }: CoachMessageProps) {
  if (message.role === "runner") {
    return (
      <li className="ml-auto max-w-[85%] whitespace-pre-wrap break-words rounded-card rounded-br-sm bg-primary px-4 py-3 text-primary-on">
        <span className="sr-only">You: </span>
        {message.text}
      </li>
    );
  }
  const { status, text, problem, proposal } = message;
  return (
    <li className="min-w-0 max-w-prose break-words" aria-busy={status === "streaming" || undefined}>
      <span className="sr-only">Coach: </span>
      {status === "streaming" && text === "" ? (
        <p className="animate-pulse text-muted">Thinking about your plan …</p>
      ) : null}
      {text === "" ? null : <AnswerText text={text} />}
      {status === "stopped" ? <p className="mt-2 text-muted text-sm">Stopped.</p> : null}
      {problem === null ? null : (
        <p className="flex items-start gap-2 text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {problem}
        </p>
      )}
      {proposal ? <ProposalCard proposal={proposal} units={units} onChange={onProposal} /> : null}
      {onRetry && (status === "failed" || status === "stopped") ? (
        <Button size="sm" variant="secondary" className="mt-3" onClick={onRetry}>
          <RotateCcw aria-hidden />
          Try again
        </Button>
      ) : null}
      {status === "streaming" ? null : <AnswerFoot message={message} onDelete={onDelete} />}
    </li>
  );
}
