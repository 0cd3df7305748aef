import { buildApp } from "../test-all/build-app";

/** Builds the app that a benchmark visits. @throws Error when it can't be built; the reason stands on stderr. */
export async function buildForBench(): Promise<void> {
  // Its progress must not stand on stdout, which is the report's.
  const log = console.log;
  console.log = console.error;
  const built = await buildApp().finally(() => {
    console.log = log;
  });
  if (!built) throw new Error("The app could not be built.");
}
