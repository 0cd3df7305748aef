import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

type SectionProps = {
  id: string;
  title: string;
  /** How it stands now, in one line. */
  current: ReactNode;
  children: ReactNode;
};

/** One group of settings: how it stands, and its controls on request. */
export function Section({ id, title, current, children }: SectionProps) {
  return (
    // A section may be opened before the script is there; that is no mismatch.
    <details
      id={id}
      suppressHydrationWarning
      className="group scroll-mt-6 border-line border-t last:border-b"
    >
      <summary className="flex min-h-tap list-none items-center gap-4 rounded-control py-5">
        <span className="min-w-0 flex-1 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:items-baseline sm:gap-6">
          <h2 className="font-semibold text-lg tracking-[-0.02em]">{title}</h2>
          <span className="mt-0.5 block text-muted sm:mt-0">{current}</span>
        </span>
        <ChevronDown
          aria-hidden
          className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="max-w-xl pt-2 pb-10 sm:ml-50">{children}</div>
    </details>
  );
}
