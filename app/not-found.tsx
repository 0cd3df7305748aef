import type { Metadata } from "next";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <PublicShell width="form">
      <p className="numeral text-7xl text-muted">404</p>
      <h1 className="mt-6 font-semibold text-3xl">This path leads nowhere</h1>
      <p className="mt-3 text-muted">
        The page may have moved, or the address has a typo. Your plan is safe.
      </p>
      <div className="mt-8 flex flex-wrap gap-2">
        <LinkButton href="/today">Go to today</LinkButton>
        <LinkButton href="/" variant="secondary">
          Home
        </LinkButton>
      </div>
    </PublicShell>
  );
}
