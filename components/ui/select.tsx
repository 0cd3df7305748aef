import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { CONTROL } from "./input";

export type SelectOption = { value: string; label: string; disabled?: boolean };
type SelectProps = ComponentProps<"select"> & { options: readonly SelectOption[]; placeholder?: string };

/** The browser's own select: right on every phone, with no script. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className={cn("relative block", className)}>
      <select className={cn(CONTROL, "appearance-none py-2 pr-9")} {...rest}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-5 text-muted"
      />
    </span>
  );
}
