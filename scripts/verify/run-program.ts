import { spawn } from "node:child_process";

export type Outcome = { code: number; output: string };

/** Runs a Node program; with `show` its output goes to the terminal, otherwise it is collected. */
export function runProgram(
  args: string[],
  input: { show: boolean; env?: NodeJS.Dict<string> },
): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    stdio: input.show ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...input.env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += String(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
