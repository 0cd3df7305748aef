import { cn } from "./cn";

/** A placeholder of the size of what is coming. Hidden from assistive technology: pair it with a `role="status"` text. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("animate-pulse rounded-control bg-line", className)} />;
}

/** A whole page that loads: title, one large card, a few lines. */
export function PageSkeleton({ label = "Loading" }: { label?: string }) {
  return (
    <div role="status" className="grid gap-6">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-72 rounded-hero" />
      <div className="grid gap-3 sm:grid-cols-2">
        <Skeleton className="h-32 rounded-card" />
        <Skeleton className="h-32 rounded-card" />
      </div>
    </div>
  );
}
