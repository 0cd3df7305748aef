"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type NavLinkProps = {
  href: string;
  label: string;
  icon: ReactNode;
  look: "tab" | "rail" | "row";
  /** Path beginnings for which this entry is the current one; its own `href` by default. */
  within?: readonly string[];
};

const LOOK = {
  tab: "min-w-0 flex-1 flex-col gap-0.5 px-1 pt-2 pb-1.5 text-xs",
  rail: "min-h-tap flex-col justify-center gap-1 rounded-control px-1 py-2 text-xs hover:bg-sunken aria-[current=page]:bg-accent-soft lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:py-0 lg:text-[0.9375rem]",
  row: "min-h-tap gap-3 rounded-control px-3 text-base hover:bg-sunken aria-[current=page]:bg-accent-soft",
};

/** One entry of the navigation; knows whether it is the current page. */
export function NavLink({ href, label, icon, look, within = [href] }: NavLinkProps) {
  const path = usePathname();
  const current = within.some((start) => path === start || path.startsWith(`${start}/`));
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cn(
        "group flex items-center font-medium text-muted transition-colors hover:text-ink aria-[current=page]:text-ink",
        look === "tab" && "focus-visible:-outline-offset-2",
        LOOK[look],
      )}
    >
      <span
        className={cn(
          "grid place-items-center transition-colors",
          look === "tab" &&
            "h-7 w-12 rounded-full group-aria-[current=page]:bg-accent group-aria-[current=page]:text-accent-on",
        )}
      >
        {icon}
      </span>
      <span className="truncate">{label}</span>
    </Link>
  );
}
