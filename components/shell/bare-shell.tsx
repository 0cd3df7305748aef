import type { ReactNode } from "react";
import { LogoMark } from "./logo";

/**
 * Frame of the pages that say that something is not there or went wrong. These travel with every other page, so the frame
 * brings no component with code of its own, and its links are plain ones: after a fault a fresh page is what is wanted.
 */
export function BareShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col px-gutter">
      <header className="mx-auto w-full max-w-page py-5">
        <a
          href="/"
          aria-label="RunGPT, home"
          className="inline-flex items-center gap-2.5 rounded-control py-1.5"
        >
          <LogoMark />
          <span className="font-semibold text-lg tracking-[-0.035em]">RunGPT</span>
        </a>
      </header>
      <main className="mx-auto w-full max-w-xl flex-1 pt-6 pb-16 md:pt-14">{children}</main>
    </div>
  );
}
