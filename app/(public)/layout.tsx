import Link from "next/link";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";

const footerLink = "inline-flex min-h-9 items-center underline underline-offset-4 hover:text-ink";

/** Frame of the pages that anybody can read. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell
      actions={
        <LinkButton href="/sign-in" variant="secondary" size="sm">
          Sign in
        </LinkButton>
      }
      footer={
        <>
          <nav aria-label="About" className="flex gap-x-5">
            <Link href="/help" className={footerLink}>
              Help
            </Link>
            <Link href="/privacy" className={footerLink}>
              Privacy
            </Link>
          </nav>
          <p className="mt-1">
            Training advice, not medical advice. With pain or illness, ask a doctor first.
          </p>
        </>
      }
    >
      {children}
    </PublicShell>
  );
}
