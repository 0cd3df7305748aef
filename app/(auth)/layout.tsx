import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { findRunner } from "@/lib/auth/require-runner";

/** Frame of sign-in and sign-up; who is signed in already goes on to their day. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  if (await findRunner()) redirect("/today");
  return <PublicShell width="form">{children}</PublicShell>;
}
