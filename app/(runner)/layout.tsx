import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SignOutButton } from "@/components/auth/session-buttons";
import { AppShell } from "@/components/shell/app-shell";
import { DemoBanner } from "@/components/shell/demo-banner";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import type { RunnerContext } from "@/lib/data/change-runner";
import { onboardingState } from "@/lib/runner/onboarding";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { RefreshPage } from "./refresh-page";

/** Weeks refreshed on the spot. A failure waits for the next tick; the page is there all the same. */
async function missedWeeks(context: RunnerContext): Promise<number> {
  try {
    return await catchUp(context);
  } catch (error) {
    console.error(error);
    return 0;
  }
}

/** Frame of every page of a runner with a plan; who has none yet goes to the questions first. */
export default async function RunnerLayout({ children }: { children: ReactNode }) {
  const { runnerId, db, name, email, isDemo } = await requireRunnerPage();
  const context = { runnerId, db, now: now() };
  const [{ onboarded }, refreshed] = await Promise.all([onboardingState(context), missedWeeks(context)]);
  if (!onboarded) redirect("/onboarding");
  return (
    <AppShell
      runnerName={name || email}
      account={<SignOutButton />}
      {...(isDemo
        ? { banner: <DemoBanner action={{ href: "/sign-up", label: "Make your own plan" }} /> }
        : {})}
    >
      {/* The page is drawn beside this frame and may have read the plan before the refresh. */}
      {refreshed > 0 ? <RefreshPage /> : null}
      {children}
    </AppShell>
  );
}
