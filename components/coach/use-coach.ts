"use client";

import { useCallback, useRef, useState } from "react";
import { problemFrom, unreachable } from "@/components/http/problem";
import { newRequestId } from "@/components/http/request-id";
import { applyEvent } from "./apply-event";
import type { MessageView, ProposalView } from "./message-view";
import { readEvents } from "./read-events";

function blank(id: string, role: MessageView["role"], text: string): MessageView {
  const status = role === "coach" ? "streaming" : "done";
  return { id, role, text, source: null, costUsd: null, proposal: null, status };
}

/** The conversation: asks, streams the answer in, stops, retries. A retry sends the same request id, so it counts once. */
export function useCoach(initial: { threadId: string | null; messages: MessageView[] }) {
  const [messages, setMessages] = useState(initial.messages);
  const [busy, setBusy] = useState(false);
  const thread = useRef(initial.threadId);
  const stopper = useRef<AbortController | null>(null);
  const asked = useRef<{ requestId: string; text: string } | null>(null);

  const updateLast = useCallback((change: (message: MessageView) => MessageView) => {
    setMessages((all) => all.map((message, index) => (index === all.length - 1 ? change(message) : message)));
  }, []);

  const run = useCallback(
    async (question: { requestId: string; text: string }) => {
      asked.current = question;
      const controller = new AbortController();
      stopper.current = controller;
      setBusy(true);
      try {
        const response = await fetch("/api/chat", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({
            requestId: question.requestId,
            message: question.text,
            ...(thread.current === null ? {} : { threadId: thread.current }),
          }),
          signal: controller.signal,
        });
        const threadId = response.headers.get("x-thread-id");
        if (threadId !== null && threadId !== thread.current) {
          thread.current = threadId;
          // So that a reload shows this conversation.
          window.history.replaceState(null, "", `/coach?thread=${threadId}`);
        }
        if (!response.ok || response.body === null) {
          const { message: text } = problemFrom(response.status, await response.json().catch(() => null));
          updateLast((message) => ({ ...message, status: "failed", text }));
          return;
        }
        for await (const event of readEvents(response.body)) {
          updateLast((message) => applyEvent(message, event));
        }
        updateLast((message) =>
          message.status === "streaming" ? { ...message, status: "failed" } : message,
        );
      } catch {
        const stopped = controller.signal.aborted;
        updateLast((message) =>
          stopped
            ? { ...message, status: "stopped" }
            : { ...message, status: "failed", text: unreachable().message },
        );
      } finally {
        setBusy(false);
      }
    },
    [updateLast],
  );

  const ask = useCallback(
    (text: string) => {
      const requestId = newRequestId();
      setMessages((all) => [
        ...all,
        blank(requestId, "runner", text),
        blank(`${requestId}-answer`, "coach", ""),
      ]);
      return run({ requestId, text });
    },
    [run],
  );

  const retry = useCallback(() => {
    if (asked.current === null) return;
    updateLast((message) => blank(message.id, "coach", ""));
    return run(asked.current);
  }, [run, updateLast]);

  const setProposal = useCallback((messageId: string, proposal: ProposalView) => {
    setMessages((all) =>
      all.map((message) => (message.id === messageId ? { ...message, proposal } : message)),
    );
  }, []);

  return { messages, busy, ask, retry, stop: () => stopper.current?.abort(), setProposal };
}
