import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { findRunner } from "@/lib/auth/require-runner";

/** Frame of sign-in and sign-up; who is signed in already goes on to their day, except the demo runner. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const runner = await findRunner();
  if (runner !== null && !runner.isDemo) redirect("/today");
  return <PublicShell width="form">{children}</PublicShell>;
}
