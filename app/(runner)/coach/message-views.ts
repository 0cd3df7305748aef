import type { MessageView } from "@/components/coach/message-view";
import type { ShownMessage } from "@/lib/coach/list-conversation";

/** Stored messages as the chat shows them. One that another window is still being answered in shows as it stands. */
export function messageViews(messages: readonly ShownMessage[]): MessageView[] {
  return messages.map(({ id, role, content, source, costUsd, status, proposal }) => ({
    id,
    role,
    text: content,
    source,
    costUsd,
    status: status === "stopped" ? "stopped" : "done",
    proposal: proposal === null || proposal.expired ? null : proposal,
  }));
}
