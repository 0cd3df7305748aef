import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Logo } from "./logo";
import { SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";

type PublicShellProps = {
  children: ReactNode;
  /** Right side of the header, e.g. a sign-in link. */
  actions?: ReactNode;
  banner?: ReactNode;
  /** `form` centres one narrow column (sign-in, onboarding); `page` is full width. */
  width?: "page" | "form";
  footer?: ReactNode;
};

/**
 * Frame of the pages that need no account: landing, sign-in, onboarding. A visitor reads one or two of them, so the pages that
 * anybody can read use plain links: the router's own would cost more code than a page of theirs holds words.
 */
export function PublicShell({ children, actions, banner, width = "page", footer }: PublicShellProps) {
  return (
    <>
      <SkipLink />
      {banner}
      <div className="flex min-h-dvh flex-col">
        <header className="mx-auto flex w-full max-w-page items-center justify-between gap-4 px-gutter py-5">
          <a href="/" aria-label="RunGPT, home" className="rounded-control py-1.5">
            <Logo />
          </a>
          {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
        </header>
        <main
          id="content"
          tabIndex={-1}
          className={cn(
            "mx-auto w-full flex-1 px-gutter focus:outline-none",
            width === "form" ? "max-w-xl pt-6 pb-16 md:pt-14" : "max-w-page pb-20",
          )}
        >
          {children}
        </main>
        <footer className="border-line border-t">
          <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-4 px-gutter py-6 text-muted text-sm">
            <div className="max-w-prose">
              {footer ?? "Training advice, not medical advice. With pain or illness, ask a doctor first."}
            </div>
            <div className="w-52">
              <ThemeSwitch name="theme-footer" />
            </div>
          </div>
        </footer>
      </div>
    </>
  );
}
