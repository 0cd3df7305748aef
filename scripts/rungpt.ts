import { runCommand, USAGE } from "./rungpt/run-command";

const { output, ok } = await runCommand(process.argv.slice(2));
if (!ok) console.error(USAGE);
// The exit code is set instead of exiting: a pipe may still be taking the output.
process.exitCode = ok ? 0 : 2;
process.stdout.write(`${JSON.stringify(output)}\n`);
