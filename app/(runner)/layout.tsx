import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SignOutButton } from "@/components/auth/session-buttons";
import { AppShell } from "@/components/shell/app-shell";
import { DemoBanner } from "@/components/shell/demo-banner";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { onboardingState } from "@/lib/runner/onboarding";

/** Frame of every page of a runner with a plan; who has none yet goes to the questions first. */
export default async function RunnerLayout({ children }: { children: ReactNode }) {
  const { runnerId, db, name, email, isDemo } = await requireRunnerPage();
  const { onboarded } = await onboardingState({ runnerId, db, now: now() });
  if (!onboarded) redirect("/onboarding");
  return (
    <AppShell
      runnerName={name || email}
      account={<SignOutButton />}
      {...(isDemo
        ? { banner: <DemoBanner action={{ href: "/sign-up", label: "Make your own plan" }} /> }
        : {})}
    >
      {children}
    </AppShell>
  );
}
