import type { ComponentProps, ReactNode } from "react";
import { Field } from "./field";
import { Input, Textarea } from "./input";
import { Select } from "./select";

type Labelled = { label: ReactNode; name: string; hint?: ReactNode; error?: ReactNode; optional?: boolean };

function fieldProps({ label, name, id, hint, error, optional, className }: Labelled & FieldExtras) {
  return {
    id: id ?? name,
    label,
    hint,
    error,
    optional: optional ?? false,
    ...(className ? { className } : {}),
  };
}
type FieldExtras = { id?: string | undefined; className?: string | undefined };

/** A labelled one-line input. `suffix` names the unit inside the box, e.g. "km". */
export function TextField({
  suffix,
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: ComponentProps<"input"> & Labelled & { suffix?: string }) {
  const { name, id } = input;
  return (
    <Field {...fieldProps({ label, hint, error, name, id, className, ...(optional ? { optional } : {}) })}>
      {(control) => (
        <span className="relative block">
          <Input required={!optional} {...input} {...control} {...(suffix ? { className: "pr-16" } : {})} />
          {suffix ? (
            <span className="pointer-events-none absolute inset-y-0 right-3.5 flex items-center text-muted">
              {suffix}
            </span>
          ) : null}
        </span>
      )}
    </Field>
  );
}

/** A labelled native select. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  className,
  ...select
}: ComponentProps<typeof Select> & Labelled) {
  const { name, id } = select;
  return (
    <Field {...fieldProps({ label, hint, error, name, id, className, ...(optional ? { optional } : {}) })}>
      {(control) => <Select required={!optional} {...select} {...control} />}
    </Field>
  );
}

/** A labelled text area. */
export function TextareaField({
  label,
  hint,
  error,
  optional,
  className,
  ...area
}: ComponentProps<"textarea"> & Labelled) {
  const { name, id } = area;
  return (
    <Field {...fieldProps({ label, hint, error, name, id, className, ...(optional ? { optional } : {}) })}>
      {(control) => <Textarea required={!optional} {...area} {...control} />}
    </Field>
  );
}
