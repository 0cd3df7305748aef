import Link from "next/link";
import type { ReactNode } from "react";

type DemoBannerProps = {
  children?: ReactNode;
  action?: { href: string; label: string };
};

/** The strip that says: this is a demo runner, everything can be tried. */
export function DemoBanner({ children = "Demo runner: try anything.", action }: DemoBannerProps) {
  return (
    <aside
      aria-label="Demo"
      className="flex flex-wrap items-center justify-center gap-x-3 border-line border-b bg-accent-soft px-gutter py-0.5 text-center text-sm print:hidden"
    >
      <p className="py-1.5">{children}</p>
      {action ? (
        <Link
          href={action.href}
          className="inline-flex min-h-8 items-center rounded-control px-1 font-semibold underline underline-offset-4 pointer-coarse:min-h-tap"
        >
          {action.label}
        </Link>
      ) : null}
    </aside>
  );
}
