import type { ReactNode } from "react";

export type PageTitleProps = {
  title: ReactNode;
  /** A short line above the title: a date, a phase. */
  eyebrow?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
};

/** The one `h1` of a page, what the page is for, and what can be done on it. */
export function PageTitle({ title, eyebrow, description, actions }: PageTitleProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 md:mb-9">
      <div className="min-w-0">
        {eyebrow ? <p className="eyebrow mb-1 text-muted">{eyebrow}</p> : null}
        <h1 className="font-semibold text-3xl tracking-[-0.035em] md:text-4xl">{title}</h1>
        {description ? <p className="mt-2.5 max-w-prose text-muted">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
