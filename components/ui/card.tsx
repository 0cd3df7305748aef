import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

const card = cva("min-w-0 rounded-card", {
  variants: {
    tone: {
      surface: "border border-line bg-surface shadow-card",
      raised: "border border-line bg-surface shadow-raised",
      sunken: "bg-sunken",
      night: "on-night",
      outline: "border border-line",
    },
    padding: { none: "", sm: "p-4", md: "p-5 md:p-6", lg: "p-6 md:p-8" },
  },
  defaultVariants: { tone: "surface", padding: "md" },
});

/** A bordered surface. Use `tone="night"` once per page at most: it is the loudest thing on it. */
export function Card({
  tone,
  padding,
  className,
  ...rest
}: ComponentProps<"section"> & VariantProps<typeof card>) {
  return <section className={cn(card({ tone, padding }), className)} {...rest} />;
}

type CardHeaderProps = {
  title: ReactNode;
  /** Id of the heading, for `aria-labelledby` on the card. */
  id?: string;
  description?: ReactNode;
  actions?: ReactNode;
};

/** Heading line of a card, with an optional sentence and actions at its right. */
export function CardHeader({ title, id, description, actions }: CardHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h2 id={id} className="font-semibold text-lg">
          {title}
        </h2>
        {description ? <p className="mt-1 max-w-prose text-muted text-sm">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
