import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SignOutButton } from "@/components/auth/session-buttons";
import { PublicShell } from "@/components/shell/public-shell";
import { readStart } from "./onboarding/read-start";

/** Frame of the questions at the start; who has a plan already goes to it. */
export default async function OnboardingLayout({ children }: { children: ReactNode }) {
  const { onboarded } = await readStart();
  if (onboarded) redirect("/today");
  return (
    <PublicShell width="form" actions={<SignOutButton />}>
      {children}
    </PublicShell>
  );
}
