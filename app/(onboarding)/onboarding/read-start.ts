import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { guessUnits } from "@/components/onboarding/guess-units";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { onboardingState } from "@/lib/runner/onboarding";
import { localDateAt } from "@/lib/training";

/** The answers so far, with what the pages guess where there is none yet. Read once per request. */
export const readStart = cache(async () => {
  const { runnerId, db } = await requireRunnerPage();
  const at = now();
  const { answers, onboarded } = await onboardingState({ runnerId, db, now: at });
  const units = answers.fitness?.units ?? guessUnits((await headers()).get("accept-language"));
  return { answers, onboarded, units, today: localDateAt(at, answers.schedule?.timeZone ?? "UTC") };
});
