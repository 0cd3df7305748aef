import { build } from "esbuild";

/** As deep below the checkout as the scripts themselves, so that paths relative to them hold. */
const DIRECTORY = ".test/bench/refresh";

/**
 * Compiles scripts of this folder ahead of time, as the product's own build does its code: translated while it runs, each
 * inner function would be given its name anew whenever it is made. Answers the directory of the compiled ones.
 */
export async function compileScripts(names: readonly string[]): Promise<string> {
  await build({
    entryPoints: names.map((name) => `scripts/bench/refresh/${name}.ts`),
    outdir: DIRECTORY,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node24",
    conditions: ["react-server"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return DIRECTORY;
}
