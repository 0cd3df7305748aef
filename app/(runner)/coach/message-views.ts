import type { MessageView } from "@/components/coach/message-view";
import type { ShownMessage } from "@/lib/coach/list-conversation";

const ELSEWHERE = "This is still being answered, perhaps in another window. Look again in a moment.";
const STATUS = { answering: "failed", stopped: "stopped", done: "done" } as const;

/** Stored messages as the chat shows them. One that is still being answered can be asked for again. */
export function messageViews(messages: readonly ShownMessage[]): MessageView[] {
  return messages.map(({ content, status, ...message }) => ({
    id: message.id,
    requestId: message.requestId,
    role: message.role,
    text: content,
    source: message.source,
    costUsd: message.costUsd,
    status: STATUS[status],
    problem: status === "answering" ? ELSEWHERE : null,
    proposal: message.proposal,
  }));
}
