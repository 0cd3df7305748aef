import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";

/** What a command prints, and whether its input was good (exit code 0) or not (exit code 2). */
export interface CommandResult {
  output: unknown;
  ok: boolean;
}

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

/** The problem object that is printed for an error. */
export function problemOf(error: CommandError): CommandResult {
  const { code, message, path } = error;
  return { output: { error: { code, message, ...(path !== undefined && { path }) } }, ok: false };
}

/** The bytes of a file, or of standard input when `path` is `-`. Throws CommandError when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(path === "-" ? await buffer(process.stdin) : await readFile(path));
  } catch (cause) {
    throw new CommandError({ code: "fileNotReadable", message: `${path} cannot be read.`, path, cause });
  }
}

/** The JSON value in a file, or on standard input when `path` is `-`. Throws CommandError when it is not JSON. */
export async function readJson(path: string): Promise<unknown> {
  const source = new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new CommandError({
      code: "jsonInvalid",
      message: `${path} does not hold valid JSON.`,
      path,
      cause,
    });
  }
}

/**
 * An array of inputs gives an array of outputs in the same order; an input that is refused has its problem object in
 * its place.
 */
export async function forEachInput<Input>(
  input: Input | readonly Input[],
  run: (one: Input) => CommandResult | Promise<CommandResult>,
): Promise<CommandResult> {
  if (!isList(input)) return run(input);
  const results: CommandResult[] = [];
  for (const one of input) results.push(await run(one));
  return { output: results.map(({ output }) => output), ok: results.every(({ ok }) => ok) };
}

function isList<Input>(input: Input | readonly Input[]): input is readonly Input[] {
  return Array.isArray(input);
}
