import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { buttonStyle } from "@/components/ui/button-style";
import { findRunner } from "@/lib/auth/require-runner";

const footerLink = "inline-flex min-h-9 items-center underline underline-offset-4 hover:text-ink";

/** Frame of the pages that anybody can read; who is signed in finds the way back to their day. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const isSignedIn = (await findRunner()) !== null;
  return (
    <PublicShell
      actions={
        <a
          href={isSignedIn ? "/today" : "/sign-in"}
          className={buttonStyle({ variant: "secondary", size: "sm" })}
        >
          {isSignedIn ? "Go to today" : "Sign in"}
        </a>
      }
      footer={
        <>
          <nav aria-label="About" className="flex gap-x-5">
            <a href="/help" className={footerLink}>
              Help
            </a>
            <a href="/privacy" className={footerLink}>
              Privacy
            </a>
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
