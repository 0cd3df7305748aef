import "server-only";
import { z } from "zod";
import { type Sport, sportSchema } from "@/lib/training";
import type { Db } from "./client";
import { unwrap } from "./database-error";

/** What a runner said of files that don't say it themselves. */
export interface ImportAnswers {
  /** Per fingerprint of headings the meaning of columns, field to heading; the newest answer first. */
  columns: readonly { key: string; mapping: Readonly<Record<string, string>> }[];
  /** Words for sports, as written in files. */
  sports: Readonly<Record<string, Sport>>;
}

/** Answers that are looked at, newest first; nobody has files of more kinds. */
const ANSWERS_MAX = 500;

const rowSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("columns"), key: z.string(), answer: z.record(z.string(), z.string()) }),
  z.object({ kind: z.literal("sport"), key: z.string(), answer: z.object({ sport: sportSchema }) }),
]);

/** Everything that a runner has answered about files. */
export async function loadImportAnswers(db: Db, input: { runnerId: string }): Promise<ImportAnswers> {
  const rows = unwrap(
    await db
      .from("import_answers")
      .select("kind, key, answer")
      .eq("runner_id", input.runnerId)
      .order("answered_at", { ascending: false })
      .limit(ANSWERS_MAX),
  );
  const answers = z.array(rowSchema).parse(rows);
  return {
    columns: answers.flatMap((one) =>
      one.kind === "columns" ? [{ key: one.key, mapping: one.answer }] : [],
    ),
    sports: Object.fromEntries(
      answers.flatMap((one) => (one.kind === "sport" ? [[one.key, one.answer.sport]] : [])),
    ),
  };
}

/** Keeps answers; a new one to the same question takes the place of the old one. */
export async function saveImportAnswers(
  db: Db,
  input: { runnerId: string; answers: ImportAnswers; at: Date },
): Promise<void> {
  const { runnerId, answers, at } = input;
  const row = { runner_id: runnerId, answered_at: at.toISOString() };
  const rows = [
    ...answers.columns.map(({ key, mapping }) => ({ ...row, kind: "columns", key, answer: mapping })),
    ...Object.entries(answers.sports).map(([key, sport]) => ({
      ...row,
      kind: "sport",
      key,
      answer: { sport },
    })),
  ];
  if (rows.length === 0) return;
  unwrap(await db.from("import_answers").upsert(rows, { onConflict: "runner_id,kind,key" }).select("id"));
}
