import type { ReactNode } from "react";
import { cn } from "./cn";
import { FieldError } from "./field-error";

/** What a control inside a `Field` must carry so that label, hint and error are read out with it. */
export type FieldControl = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type FieldProps = {
  /** Id of the control; hint and error ids derive from it. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Says "optional" beside the label. Fields are required unless it is set. */
  optional?: boolean;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/**
 * Label, hint and error around one control.
 *
 * @example <Field id="email" label="E-mail">{(control) => <Input {...control} name="email" type="email" />}</Field>
 */
export function Field({ id, label, hint, error, optional = false, className, children }: FieldProps) {
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const control: FieldControl = {
    id,
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
    ...(error ? { "aria-invalid": true } : {}),
  };
  return (
    <div className={cn("grid gap-1.5", className)}>
      <label htmlFor={id} className="flex items-baseline justify-between gap-3 font-medium text-[0.9375rem]">
        <span>{label}</span>
        {optional ? <span className="font-normal text-muted text-sm">optional</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      ) : null}
      {children(control)}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}
