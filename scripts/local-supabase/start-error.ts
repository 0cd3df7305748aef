/** A reason why a command cannot start or go on, as one sentence for the person who ran it (no stack is shown). */
export class StartError extends Error {
  override readonly name = "StartError";
}
