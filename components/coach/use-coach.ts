"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { newRequestId } from "@/components/http/request-id";
import { type Answer, send } from "@/components/http/send";
import { applyEvent } from "./apply-event";
import type { MessageView, ProposalView } from "./message-view";
import { type Question, streamAnswer } from "./stream-answer";

function blank(question: Question, role: MessageView["role"]): MessageView {
  const { requestId, text } = question;
  const id = `${requestId}-${role}`;
  const empty = { source: null, costUsd: null, proposal: null, problem: null };
  if (role === "runner") return { id, requestId, role, text, status: "done", ...empty };
  return { id, requestId, role, text: "", status: "streaming", ...empty };
}

/** What became of the suggestions, as the page knows it now. */
function withDecisions(messages: MessageView[], known: readonly MessageView[]): MessageView[] {
  return messages.map((message) => {
    const told = known.find(
      ({ requestId, role }) => requestId === message.requestId && role === message.role,
    );
    return told?.proposal ? { ...message, proposal: told.proposal } : message;
  });
}

/** The messages on the screen, and the ways in which they change. */
function useMessages(initial: MessageView[]) {
  const [messages, setMessages] = useState(initial);
  useEffect(() => {
    // A decision made just before the page was drawn anew is told by the page alone.
    setMessages((all) => withDecisions(all, initial));
  }, [initial]);
  const add = useCallback((...more: MessageView[]) => setMessages((all) => [...all, ...more]), []);
  const updateLast = useCallback((change: (message: MessageView) => MessageView) => {
    setMessages((all) => all.map((message, index) => (index === all.length - 1 ? change(message) : message)));
  }, []);
  const drop = useCallback(
    (requestId: string) => setMessages((all) => all.filter((message) => message.requestId !== requestId)),
    [],
  );
  const setProposal = useCallback((messageId: string, proposal: ProposalView) => {
    setMessages((all) =>
      all.map((message) => (message.id === messageId ? { ...message, proposal } : message)),
    );
  }, []);
  return { messages, add, updateLast, drop, setProposal };
}

/** The conversation: asks, streams the answer in, stops, retries. A retry sends the same request id, so it counts once. */
export function useCoach(initial: { threadId: string | null; messages: MessageView[] }) {
  const { messages, add, updateLast, drop, setProposal } = useMessages(initial.messages);
  const [busy, setBusy] = useState(false);
  const thread = useRef(initial.threadId);
  const stopper = useRef<AbortController | null>(null);

  const run = useCallback(
    async (question: Question) => {
      const controller = new AbortController();
      stopper.current = controller;
      setBusy(true);
      const onThread = (threadId: string) => {
        if (threadId === thread.current) return;
        thread.current = threadId;
        // So that a reload shows this conversation.
        window.history.replaceState(null, "", `/coach?thread=${threadId}`);
      };
      const options = { threadId: thread.current, signal: controller.signal, onThread };
      for await (const event of streamAnswer(question, options)) {
        updateLast((message) => applyEvent(message, event));
      }
      setBusy(false);
    },
    [updateLast],
  );

  const ask = useCallback(
    (text: string) => {
      const question = { requestId: newRequestId(), text };
      add(blank(question, "runner"), blank(question, "coach"));
      return run(question);
    },
    [add, run],
  );

  const retry = () => {
    const question = messages.findLast(({ role }) => role === "runner");
    if (question === undefined) return;
    updateLast(() => blank(question, "coach"));
    return run(question);
  };

  const remove = useCallback(
    async (requestId: string): Promise<Answer<unknown>> => {
      const answer = await send(`/api/chat/messages/${requestId}`, { method: "DELETE" });
      if (answer.ok) drop(requestId);
      return answer;
    },
    [drop],
  );

  return { messages, busy, ask, retry, remove, stop: () => stopper.current?.abort(), setProposal };
}
