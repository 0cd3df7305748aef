import { CommandError, type CommandResult, forEachInput, problemOf, readJson } from "./command";

/** What the command line can do, for people. */
export const USAGE = `Usage:
  rungpt plan INPUT.json                    a plan for one runner, or for an array of them
  rungpt import FILE... [--profile P.json]  what an export from Garmin Connect holds
  rungpt simulate SCENARIO.json             many Sundays in a row, for one virtual runner or an array of them
  rungpt refresh --replay RUN_ID            computes a stored week again and compares it byte for byte
  rungpt score PLAN_OUTPUT.json INPUT.json  the scorecard of a plan
"-" in place of a file reads standard input. The answer is JSON on standard output; exit code 2 means bad input.`;

function usageError(message: string): CommandError {
  return new CommandError({ code: "usage", message });
}

/** Exactly `count` file arguments; throws CommandError with the command's usage otherwise. */
function filesOf(args: readonly string[], input: { count: number; usage: string }): string[] {
  if (args.length !== input.count || args.some((arg) => arg.startsWith("--"))) throw usageError(input.usage);
  return [...args];
}

async function plan(args: readonly string[]): Promise<CommandResult> {
  const [path = ""] = filesOf(args, { count: 1, usage: "Usage: rungpt plan INPUT.json" });
  const { planCommand } = await import("./plan");
  return forEachInput(await readJson(path), planCommand);
}

async function score(args: readonly string[]): Promise<CommandResult> {
  const usage = "Usage: rungpt score PLAN_OUTPUT.json INPUT.json";
  const [planPath = "", inputPath = ""] = filesOf(args, { count: 2, usage });
  const { scoreCommand } = await import("./score");
  const plans = await readJson(planPath);
  const inputs = await readJson(inputPath);
  if (!Array.isArray(plans) && !Array.isArray(inputs)) return scoreCommand(plans, inputs);
  if (!Array.isArray(plans) || !Array.isArray(inputs) || plans.length !== inputs.length) {
    throw new CommandError({
      code: "lengthsDiffer",
      message: "Give as many inputs as plans, in the same order.",
    });
  }
  return forEachInput(
    plans.map((one: unknown, index) => ({ plan: one, input: inputs[index] as unknown })),
    (pair) => scoreCommand(pair.plan, pair.input),
  );
}

async function importFiles(args: readonly string[]): Promise<CommandResult> {
  const { importCommand } = await import("./import");
  return importCommand(args);
}

async function simulate(args: readonly string[]): Promise<CommandResult> {
  const [path = ""] = filesOf(args, { count: 1, usage: "Usage: rungpt simulate SCENARIO.json" });
  const { simulateCommand } = await import("./simulate");
  return forEachInput(await readJson(path), simulateCommand);
}

async function refresh(args: readonly string[]): Promise<CommandResult> {
  const [flag, runId, ...rest] = args;
  if (flag !== "--replay" || runId === undefined || rest.length > 0) {
    throw usageError("Usage: rungpt refresh --replay RUN_ID");
  }
  const { replayCommand } = await import("./refresh");
  return replayCommand(runId);
}

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<CommandResult>>> = {
  plan,
  score,
  simulate,
  refresh,
  import: importFiles,
};

/** Runs one command line; a refused input is a problem object and `ok: false`, never an exception. */
export async function runCommand(args: readonly string[]): Promise<CommandResult> {
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command) return await command(rest);
    throw usageError(
      name === ""
        ? "Say what to do: plan, import, simulate, refresh or score."
        : `There is no command "${name}".`,
    );
  } catch (error) {
    if (error instanceof CommandError) return problemOf(error);
    throw error;
  }
}
