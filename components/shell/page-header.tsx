import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** A short line above the title: a date, a phase. */
  eyebrow?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; label: string };
};

/** The one `h1` of a page. */
export function PageHeader({ title, eyebrow, description, actions, back }: PageHeaderProps) {
  return (
    <header className="mb-6 md:mb-9">
      {back ? (
        <Link
          href={back.href}
          className="-ml-1 mb-3 inline-flex min-h-tap items-center gap-1.5 rounded-control px-1 font-medium text-muted text-sm hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {back.label}
        </Link>
      ) : null}
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
