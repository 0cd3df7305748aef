import { Skeleton } from "@/components/ui/skeleton";

/** Shape of a page while its data are on the way. */
export default function Loading() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-6">
      <Skeleton className="h-10 w-56" />
      <Skeleton className="h-64 w-full" />
      <Skeleton className="h-40 w-full" />
    </div>
  );
}
