import type { ReactNode } from "react";

type SectionProps = { id: string; title: string; description?: ReactNode; children: ReactNode };

/** One group of settings: what it is about at the left, its controls at the right. */
export function Section({ id, title, description, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-6 gap-x-12 gap-y-6 border-line border-t py-9 lg:grid-cols-[16rem_minmax(0,38rem)]"
    >
      <div>
        <h2 id={`${id}-title`} className="font-semibold text-xl">
          {title}
        </h2>
        {description ? <div className="mt-1.5 text-muted text-sm">{description}</div> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
