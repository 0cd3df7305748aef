import { ArrowLeft } from "lucide-react";
import type { LinkComponent } from "@/components/ui/link-component";

export type Back = { href: string; label: string };

/** The way back to the page above, over a page's title. */
export function BackLink({ href, label, link: Link = "a" }: Back & { link?: LinkComponent }) {
  return (
    <Link
      href={href}
      className="-ml-1 mb-3 inline-flex min-h-tap items-center gap-1.5 rounded-control px-1 font-medium text-muted text-sm hover:text-ink"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {label}
    </Link>
  );
}
