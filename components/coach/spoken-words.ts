import type { MessageView } from "./message-view";

/**
 * What a screen reader says of the newest message: once when the answer begins and once when it is whole. Word by word, as
 * they stream in, nobody could follow.
 */
export function spokenWords({ status, text, problem, proposal }: MessageView): string {
  if (status === "streaming") return "The coach is answering.";
  if (status === "stopped") return "The answer is stopped.";
  if (problem !== null) return problem;
  return `${text}${proposal === null ? "" : " There is a suggested change to decide on."}`;
}
