import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const badge = cva(
  "inline-flex items-center gap-1.5 whitespace-nowrap rounded-full font-medium forced-colors:border [&>svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-state-neutral-soft text-state-neutral",
        accent: "bg-accent text-accent-on",
        info: "bg-state-planned-soft text-state-planned",
        success: "bg-state-completed-soft text-state-completed",
        warning: "bg-state-partial-soft text-state-partial",
        danger: "bg-state-missed-soft text-state-missed",
        outline: "border border-line text-muted",
        night: "bg-night-raised text-night-on",
      },
      size: { sm: "px-2 py-0.5 text-xs [&>svg]:size-3.5", md: "px-2.5 py-1 text-[0.8125rem] [&>svg]:size-4" },
    },
    defaultVariants: { tone: "neutral", size: "md" },
  },
);

/** A short label. States of a run have their own: `StatusBadge`. */
export function Badge({
  tone,
  size,
  className,
  ...rest
}: ComponentProps<"span"> & VariantProps<typeof badge>) {
  return <span className={cn(badge({ tone, size }), className)} {...rest} />;
}
