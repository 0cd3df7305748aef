import type { ReactNode } from "react";
import { cn } from "./cn";
import { FieldError } from "./field-error";

export type ChoiceGroupProps = {
  name: string;
  legend: ReactNode;
  /** Keeps the legend for assistive technology alone. */
  legendHidden?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string | undefined;
};

/** The fieldset around radios or checkboxes: legend, hint, error and their wiring. */
export function ChoiceGroup({
  name,
  legend,
  legendHidden = false,
  hint,
  error,
  className,
  children,
}: ChoiceGroupProps & { children: ReactNode }) {
  const describedBy = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className={cn("min-w-0", className)} aria-describedby={describedBy || undefined}>
      <legend className={cn(legendHidden ? "sr-only" : "mb-2 font-medium text-[0.9375rem]")}>{legend}</legend>
      {hint ? (
        <p id={`${name}-hint`} className="-mt-1 mb-3 text-muted text-sm">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <div className="mt-2">
          <FieldError id={`${name}-error`}>{error}</FieldError>
        </div>
      ) : null}
    </fieldset>
  );
}

/** The native input covers its whole label, so that what is pressed, focused and measured is the visible shape. */
export const CHOICE_INPUT =
  "peer absolute inset-0 m-0 size-full cursor-pointer appearance-none rounded-[inherit] opacity-0";

type ChoiceState = {
  current: string | undefined;
  initial: string | undefined;
  onChange: ((value: string) => void) | undefined;
};

/** Attributes that make a native radio controlled when a client component passes a value, and free otherwise. */
export function choiceState(value: string, { current, initial, onChange }: ChoiceState) {
  if (onChange === undefined) return { defaultChecked: value === initial };
  return { checked: value === current, onChange: () => onChange(value) };
}
