/** Runs once before the first request, wherever the app is hosted: a wrong environment stops it there, with one sentence each. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  env();
  const { warnOfModels } = await import("@/lib/coach/model-environment");
  const { now } = await import("@/lib/clock");
  warnOfModels(now());
}
