import { cn } from "@/components/ui/cn";

/** The mark: three strides, each longer than the last. */
export function LogoMark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <rect width="32" height="32" rx="9" fill="var(--night)" />
      <path d="M6.6 23.5 9.7 17h4l-3.1 6.5z" fill="var(--on-night)" opacity=".55" />
      <path d="M12.1 23.5 17.3 12.6h4L16.1 23.5z" fill="var(--on-night)" />
      <path d="M17.6 23.5 24.8 8.5h4l-7.2 15z" fill="var(--accent)" />
    </svg>
  );
}

/** Mark and name; `compact` leaves the name out between 768 and 1024 px, where the rail is narrow. */
export function Logo({ compact = false }: { compact?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoMark />
      <span className={cn("font-semibold text-lg tracking-[-0.035em]", compact && "md:hidden lg:inline")}>
        RunGPT
      </span>
    </span>
  );
}
