import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";

/** One sub-command: its arguments in, the value to print as JSON out. Notes for people go to stderr. */
export type Command = (args: readonly string[]) => Promise<unknown>;

/** What is wrong with the caller's input; printed as `{ error: { code, message, path? } }`, exit code 2. */
export class CommandError extends Error {
  readonly code: string;
  readonly path: string | undefined;

  constructor(input: { code: string; message: string; path?: string; cause?: unknown }) {
    super(input.message, { cause: input.cause });
    this.name = "CommandError";
    this.code = input.code;
    this.path = input.path;
  }
}

/** The bytes of a file, or of standard input when `path` is `-`. Throws CommandError when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path === "-") {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return new Uint8Array(Buffer.concat(chunks));
  }
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw new CommandError({ code: "fileNotReadable", message: `${path} cannot be read.`, path, cause });
  }
}

/** The JSON value in a file, or on standard input when `path` is `-`. Throws CommandError when it is not JSON. */
export async function readJson(path: string): Promise<unknown> {
  const source = path === "-" ? await text(process.stdin) : new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new CommandError({ code: "jsonInvalid", message: `${path} does not hold valid JSON.`, path, cause });
  }
}
