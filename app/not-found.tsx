import type { Metadata } from "next";
import { BareShell } from "@/components/shell/bare-shell";
import { buttonStyle } from "@/components/ui/button-style";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <BareShell>
      <p className="numeral text-7xl text-muted">404</p>
      <h1 className="mt-6 font-semibold text-3xl">This path leads nowhere</h1>
      <p className="mt-3 text-muted">
        The page may have moved, or the address has a typo. Your plan is safe.
      </p>
      <div className="mt-8 flex flex-wrap gap-2">
        <a href="/today" className={buttonStyle()}>
          Go to today
        </a>
        <a href="/" className={buttonStyle({ variant: "secondary" })}>
          Home
        </a>
      </div>
    </BareShell>
  );
}
