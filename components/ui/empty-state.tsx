import type { ReactNode } from "react";

type EmptyStateProps = { icon?: ReactNode; title: ReactNode; children?: ReactNode; actions?: ReactNode };

/** What a list or chart shows before there is anything in it: what will be here, and how to get it. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-card border border-line-strong border-dashed px-6 py-12 text-center">
      {icon ? (
        <span
          aria-hidden
          className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent-text [&>svg]:size-6"
        >
          {icon}
        </span>
      ) : null}
      <p className="font-semibold text-lg tracking-[-0.02em]">{title}</p>
      {children ? <div className="mt-1.5 max-w-md text-muted">{children}</div> : null}
      {actions ? <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
