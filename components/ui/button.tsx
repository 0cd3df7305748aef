import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonVariants, buttonStyle } from "./button-style";
import { cn } from "./cn";

type ButtonProps = ComponentProps<"button"> & ButtonVariants & { pending?: boolean };

/** A button that does something. `pending` blocks a second press and tells assistive technology that it works. */
export function Button({ variant, size, block, pending = false, className, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={cn(buttonStyle({ variant, size, block }), className)}
      disabled={disabled === true || pending}
      aria-busy={pending || undefined}
      {...rest}
    />
  );
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({
  variant,
  size,
  block,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonVariants) {
  return <Link className={cn(buttonStyle({ variant, size, block }), className)} {...rest} />;
}
