import { runBench } from "./bench/run-bench";

process.exitCode = await runBench(process.argv.slice(2));
