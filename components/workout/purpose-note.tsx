import { Lightbulb } from "lucide-react";
import type { ReactNode } from "react";

type PurposeNoteProps = { purpose: string; title?: string; children?: ReactNode };

/** Why this run is in the plan. `children` may add more, such as the rules behind it. */
export function PurposeNote({ purpose, title = "Why this run", children }: PurposeNoteProps) {
  return (
    <section className="rounded-card bg-accent-soft p-5">
      <h2 className="flex items-center gap-2 font-semibold text-base">
        <Lightbulb aria-hidden className="size-5 text-accent-text" />
        {title}
      </h2>
      <p className="mt-2 max-w-prose text-pretty">{purpose}</p>
      {children ? <div className="mt-3 text-muted text-sm">{children}</div> : null}
    </section>
  );
}
