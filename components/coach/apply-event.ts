import type { MessageView, ProposalView, SourceView } from "./message-view";
import type { CoachEvent } from "./read-events";

const BROKE_OFF = "The answer broke off, and nothing was changed. Please try again.";

/** Applies one event of the stream to the coach's message. Pure: the same events give the same message. */
export function applyEvent(message: MessageView, event: CoachEvent): MessageView {
  switch (event.type) {
    case "start":
      return { ...message, id: event.messageId ?? message.id };
    case "text-delta":
      return { ...message, text: message.text + (event.delta ?? "") };
    case "data-reset":
      // An answer that broke off is dropped, never spliced with the next one.
      return { ...message, text: "" };
    case "data-source":
      // The shape is fixed by the route that writes it.
      return { ...message, source: event.data as SourceView };
    case "data-cost":
      // The shape is fixed by the route that writes it.
      return { ...message, costUsd: (event.data as { usd: number }).usd };
    case "data-proposal":
      // The shape is fixed by the route that writes it.
      return { ...message, proposal: event.data as ProposalView };
    case "finish":
      return { ...message, status: "done" };
    case "abort":
      return { ...message, status: "stopped" };
    case "error":
      return { ...message, status: "failed", text: "", problem: event.errorText ?? BROKE_OFF };
    default:
      return message;
  }
}
