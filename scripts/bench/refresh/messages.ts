import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { NODE_FLAGS } from "../../serve/node-flags";
import { compileScripts } from "./compile";

/** What the children of this benchmark need to reach the database. */
export interface Address {
  url: string;
  publishableKey: string;
  secretKey: string;
  jwtSecret: string;
}

/** Processor time that a process has used, in milliseconds, and the most memory it held, in MiB. */
export interface Usage {
  cpuMs: number;
  peakMb: number;
}

/** What this process has used since its start. */
export function usageOf(): Usage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 };
}

/** The compiled scripts of this folder that run as processes of their own. */
const SCRIPTS = ["bare", "make-templates", "prime-checkpoints", "serve-database", "tick"] as const;
type Script = (typeof SCRIPTS)[number];

let compiled: Promise<string> | undefined;

/** Starts a script of this folder as a process of its own, as the product runs database and app apart. */
export async function start(script: Script, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  compiled ??= compileScripts(SCRIPTS);
  return fork(join(await compiled, `${script}.js`), {
    execArgv: [...NODE_FLAGS, "--conditions=react-server", "--enable-source-maps", ...profiling(script)],
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

/** `RUNGPT_PROFILE=directory` keeps a processor profile of each process there. */
function profiling(script: Script): string[] {
  const directory = process.env.RUNGPT_PROFILE;
  if (directory === undefined) return [];
  return [
    "--cpu-prof",
    `--cpu-prof-dir=${directory}`,
    `--cpu-prof-name=${script}-${performance.now()}.cpuprofile`,
  ];
}

/** The next message of a child; its silent end is an error. */
export function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A process of the benchmark ended (${code}).`));
    child.once("exit", ended);
    child.once("message", (answer) => {
      child.off("exit", ended);
      // The scripts of this folder answer what their callers name.
      resolve(answer as Answer);
    });
  });
}
