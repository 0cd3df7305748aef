import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { answerOf } from "../refresh/messages";
import { environmentOf, openBenchDatabase } from "../refresh/open-database";

const WORKER = fileURLToPath(new URL("./store-rounds.ts", import.meta.url));

/** What storing a list led to. */
export interface StoreFindings {
  /** Milliseconds from the bytes of a list to its receipt, one per round and kind of runner. */
  times: {
    /** A new runner: nothing but the file. */
    first: number[];
    /** A runner whose plan and ledger of some months stand already. */
    planned: number[];
    /** The same activities once more, one row longer. */
    again: number[];
    /** The whole list taken back. */
    undo: number[];
  };
  /** What is stored when the same file comes five times at once. */
  atOnce: { imports: number; added: number };
}

/**
 * Stores a list of activities in PostgreSQL 18 through the product's own use case, in a process of its own; the database
 * and its HTTP interface run in others.
 */
export async function storeInPostgres(input: { rows: number; rounds: number }): Promise<StoreFindings> {
  const database = await openBenchDatabase("postgres");
  try {
    const child = fork(WORKER, [String(input.rows), String(input.rounds)], {
      execArgv: ["--conditions=react-server", "--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, ...environmentOf(database.address) },
    });
    return await answerOf<StoreFindings>(child);
  } finally {
    await database.stop();
  }
}
