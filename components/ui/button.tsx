import { cva, type VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const button = cva(
  "inline-flex select-none items-center justify-center gap-2 rounded-full text-center font-medium tracking-[-0.01em] transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-50 aria-busy:cursor-progress forced-colors:border forced-colors:border-[ButtonText] [&>svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-primary text-primary-on hover:bg-primary-hover",
        accent: "bg-accent text-accent-on hover:bg-accent-hover",
        secondary: "border border-line bg-surface text-ink hover:border-line-strong",
        ghost: "text-ink hover:bg-sunken",
        danger: "bg-danger text-danger-on hover:bg-danger-hover",
        night: "bg-night-raised text-night-on hover:bg-night-line",
      },
      size: {
        sm: "min-h-9 px-4 text-sm pointer-coarse:min-h-tap [&>svg]:size-4",
        md: "min-h-tap px-5 text-[0.9375rem] [&>svg]:size-[1.125rem]",
        lg: "min-h-13 px-7 text-base [&>svg]:size-5",
        icon: "size-tap [&>svg]:size-5",
      },
      block: { true: "w-full", false: "" },
    },
    defaultVariants: { variant: "primary", size: "md", block: false },
  },
);

export type ButtonVariants = VariantProps<typeof button>;
type ButtonProps = ComponentProps<"button"> & ButtonVariants & { pending?: boolean };

/** A button that does something. `pending` blocks a second press and tells assistive technology that it works. */
export function Button({ variant, size, block, pending = false, className, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={cn(button({ variant, size, block }), className)}
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
  return <Link className={cn(button({ variant, size, block }), className)} {...rest} />;
}
