import type { ComponentProps } from "react";
import { cn } from "./cn";

/** Shared by every text-like control: 16 px text keeps phones from zooming in. */
export const CONTROL =
  "w-full min-h-tap rounded-control border border-line-strong bg-surface px-3.5 text-base text-ink transition-colors placeholder:text-muted hover:border-ink disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger aria-invalid:bg-state-missed-soft focus-visible:outline-offset-0";

/** One line of text, a number or a date. */
export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={cn(CONTROL, "py-2", className)} {...rest} />;
}

/** Several lines of text; grows with its content where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={cn(CONTROL, "field-sizing-content py-2.5", className)} {...rest} />;
}
