import { Menu } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { ToastProvider } from "@/components/ui/toast";
import { Logo } from "./logo";
import { MoreSheet } from "./more-sheet";
import { MAIN_NAV, MORE_NAV } from "./nav-items";
import { NavLink } from "./nav-link";
import { SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";

type AppShellProps = {
  children: ReactNode;
  /** Full-width strip above the page, e.g. `<DemoBanner>`. */
  banner?: ReactNode;
  /** Who is signed in. */
  runnerName?: string;
  /** Account actions such as a sign-out form; shown in the rail and in the More sheet. */
  account?: ReactNode;
};

/** Frame of every page of a signed-in runner: tab bar on phones, side rail from 768 px. */
export function AppShell({ children, banner, runnerName, account }: AppShellProps) {
  const rest = MORE_NAV.flatMap((item) => item.within ?? [item.href]);
  return (
    <ToastProvider>
      <SkipLink />
      {banner}
      <div
        className={cn(
          "md:grid md:grid-cols-[var(--rail)_minmax(0,1fr)]",
          banner ? "[--banner:3.125rem]" : null,
        )}
      >
        <SideRail runnerName={runnerName} account={account} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-page px-gutter pt-6 pb-[calc(var(--tabbar)+env(safe-area-inset-bottom)+2.5rem)] focus:outline-none md:py-10 print:p-0"
        >
          {children}
        </main>
      </div>
      <nav
        aria-label="Main"
        className="fixed inset-x-0 bottom-0 z-40 flex border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
      >
        {MAIN_NAV.map((item) => (
          <NavLink key={item.href} look="tab" {...item} />
        ))}
        <MoreSheet icon={<Menu aria-hidden className="size-5" />} within={rest}>
          <div className="-mx-3 grid">
            {MORE_NAV.map((item) => (
              <NavLink key={item.href} look="row" {...item} />
            ))}
          </div>
          <div className="mt-6 grid gap-4 border-line border-t pt-6">
            <ThemeSwitch name="theme-sheet" />
            {runnerName ? <p className="text-muted text-sm">Signed in as {runnerName}</p> : null}
            {account}
          </div>
        </MoreSheet>
      </nav>
    </ToastProvider>
  );
}

function SideRail({ runnerName, account }: { runnerName: string | undefined; account: ReactNode }) {
  return (
    <aside className="sticky top-0 hidden h-[calc(100dvh-var(--banner))] flex-col overflow-y-auto border-line border-r px-2 py-6 md:flex lg:px-4 print:hidden">
      <Link
        href="/today"
        aria-label="RunGPT, today"
        className="mx-auto rounded-control px-1 py-1 lg:mx-0 lg:px-3"
      >
        <Logo compact />
      </Link>
      <nav aria-label="Main" className="mt-8 grid gap-1">
        {MAIN_NAV.map((item) => (
          <NavLink key={item.href} look="rail" {...item} />
        ))}
        <hr className="mx-3 my-3 border-line" />
        {MORE_NAV.map((item) => (
          <NavLink key={item.href} look="rail" {...item} />
        ))}
      </nav>
      <div className="mt-auto hidden gap-3 pt-8 lg:grid">
        {runnerName ? <p className="truncate px-3 text-muted text-sm">{runnerName}</p> : null}
        {account}
        <ThemeSwitch name="theme-rail" />
      </div>
    </aside>
  );
}
