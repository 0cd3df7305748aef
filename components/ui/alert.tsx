import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, CircleCheck, CircleDashed, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const alert = cva("flex items-start gap-3 rounded-card p-4", {
  variants: {
    tone: {
      info: "bg-state-planned-soft [&>svg]:text-state-planned",
      success: "bg-state-completed-soft [&>svg]:text-state-completed",
      warning: "bg-state-partial-soft [&>svg]:text-state-partial",
      danger: "bg-state-missed-soft [&>svg]:text-state-missed",
      assumed: "border border-state-assumed border-dashed bg-state-assumed-soft [&>svg]:text-state-assumed",
      neutral: "border border-line bg-surface [&>svg]:text-muted",
    },
  },
  defaultVariants: { tone: "info" },
});

const ICON = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  assumed: CircleDashed,
  neutral: Info,
};

type AlertProps = VariantProps<typeof alert> & {
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Announces the text when it appears: `polite` for news, `assertive` for errors after an action. */
  live?: "polite" | "assertive";
  className?: string;
};

/** A message that stays on the page. For a passing confirmation use a toast. */
export function Alert({ tone, title, children, actions, live, className }: AlertProps) {
  const Icon = ICON[tone ?? "info"];
  const role = live === "assertive" ? "alert" : live === "polite" ? "status" : undefined;
  return (
    <div role={role} className={cn(alert({ tone }), className)}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className="text-[0.9375rem] text-muted">{children}</div> : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
