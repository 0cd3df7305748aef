import { cva, type VariantProps } from "class-variance-authority";

/** How everything that can be pressed looks, be it a button or a link. */
export const buttonStyle = cva(
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

export type ButtonVariants = VariantProps<typeof buttonStyle>;
