import "server-only";
import { z } from "zod";
import type { Belief } from "@/lib/training";
import { beliefRowSchema } from "./belief-row";
import type { Db } from "./client";
import { unwrap } from "./database-error";

/** Every entry of the ledger about the days `from` to `to`, in the order in which it was believed. */
export async function listLedgerEntries(
  db: Db,
  input: { runnerId: string; from: string; to: string },
): Promise<Belief[]> {
  const rows = unwrap(
    await db
      .from("ledger_entries")
      .select("*")
      .eq("runner_id", input.runnerId)
      .gte("date", input.from)
      .lte("date", input.to)
      .order("date")
      .order("seq"),
  );
  return z.array(beliefRowSchema).parse(rows);
}
