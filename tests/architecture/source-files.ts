import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export type SourceFile = { path: string; text: string };

const root = resolve(import.meta.dirname, "../..");

/** Source files below folders of the project, without generated ones. */
export function sourceFiles(folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root }))
    .filter((path) => !path.endsWith("database.types.ts"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

export function isTest({ path }: SourceFile): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** The code without comments and without the text of string literals, so that words in prose are not taken for code. */
export function codeOf({ text }: SourceFile): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  return text.replace(token, (match) => (match.startsWith("/") ? " " : '""'));
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}
