import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type ImportOutput, type ImportProfile, importProfileSchema, readExport } from "@/lib/imports";
import { CommandError, type CommandResult, forEachInput, problemOf, readBytes, readJson } from "./command";

const USAGE = "Usage: rungpt import FILE... [--profile P.json]";

async function readProfile(path: string): Promise<ImportProfile> {
  const parsed = importProfileSchema.safeParse(await readJson(path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CommandError({
    code: "profileInvalid",
    message: `The profile does not fit: ${issue?.message ?? "unknown reason"}. It looks like { "units": "km", "timeZone": "Europe/Madrid" }.`,
    path: issue?.path.join(".") ?? "",
  });
}

function note(path: string, output: ImportOutput): void {
  const { counts, units } = output;
  console.error(
    `${path}: ${counts.rows} rows, ${counts.runs} runs, ${counts.otherSports} other, ${counts.duplicatesInFile} duplicates, ${counts.rejected} rejected, ${counts.repaired} repaired; ${units.distance} (${units.proof})`,
  );
}

async function readOne(path: string, input: { profile: ImportProfile }): Promise<CommandResult> {
  const bytes = await readBytes(path);
  const output = await readExport({ bytes, fileName: basename(path), profile: input.profile });
  if (output.format !== "unknown") {
    note(path, output);
    return { output, ok: true };
  }
  const [problem] = output.issues;
  const message = problem?.message ?? "This file cannot be read.";
  return problemOf(new CommandError({ code: problem?.code ?? "fileUnknown", message, path }));
}

function parseImportArgs(args: readonly string[]): { files: string[]; profilePath: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { profile: { type: "string" } },
      allowPositionals: true,
    });
    return { files: positionals, profilePath: values.profile };
  } catch (cause) {
    throw new CommandError({ code: "usage", message: USAGE, cause });
  }
}

/**
 * `rungpt import`: one file gives one ImportOutput, several give an array in order. A file that is no export we can
 * read gives a problem object and `ok: false`.
 */
export async function importCommand(args: readonly string[]): Promise<CommandResult> {
  const { files, profilePath } = parseImportArgs(args);
  const [first, ...more] = files;
  if (first === undefined) throw new CommandError({ code: "usage", message: USAGE });
  const profile = profilePath === undefined ? {} : await readProfile(profilePath);
  return forEachInput(more.length === 0 ? first : files, (path) => readOne(path, { profile }));
}
