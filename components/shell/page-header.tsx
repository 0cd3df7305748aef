import type { ReactNode } from "react";
import { type Back, BackLink } from "./back-link";

type PageHeaderProps = {
  title: ReactNode;
  /** A short line above the title: a date, a phase. */
  eyebrow?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  back?: Back;
};

/** The one `h1` of a page. */
export function PageHeader({ title, eyebrow, description, actions, back }: PageHeaderProps) {
  return (
    <header className="mb-6 md:mb-9">
      {back ? <BackLink {...back} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          {eyebrow ? <p className="eyebrow mb-1 text-muted">{eyebrow}</p> : null}
          <h1 className="font-semibold text-3xl tracking-[-0.035em] md:text-4xl">{title}</h1>
          {description ? <p className="mt-2.5 max-w-prose text-muted">{description}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
