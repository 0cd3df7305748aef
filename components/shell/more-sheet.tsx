"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";

type MoreSheetProps = { icon: ReactNode; children: ReactNode; within: readonly string[] };

/** The fifth tab: opens a sheet with the rest. Without script it is a plain link to the settings. */
export function MoreSheet({ icon, children, within }: MoreSheetProps) {
  const path = usePathname();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const current = within.some((start) => path === start || path.startsWith(`${start}/`));
  return (
    <>
      <a
        href="/settings"
        aria-haspopup="dialog"
        aria-current={current ? "true" : undefined}
        onClick={(event) => {
          event.preventDefault();
          setOpenedAt(path);
        }}
        className="group flex min-w-0 flex-1 flex-col items-center gap-0.5 px-1 pt-2 pb-1.5 font-medium text-muted text-xs focus-visible:-outline-offset-2 aria-[current=true]:text-ink"
      >
        <span
          className={cn(
            "grid h-7 w-12 place-items-center rounded-full",
            "group-aria-[current=true]:bg-accent group-aria-[current=true]:text-accent-on",
          )}
        >
          {icon}
        </span>
        More
      </a>
      {/* Going to another page closes the sheet: it belongs to the page it was opened on. */}
      <Dialog open={openedAt === path} onClose={() => setOpenedAt(null)} title="More">
        {children}
      </Dialog>
    </>
  );
}
