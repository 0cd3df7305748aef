import { PageSkeleton } from "@/components/ui/skeleton";

/** Shape of a page while its data are on the way. */
export default function Loading() {
  return <PageSkeleton />;
}
