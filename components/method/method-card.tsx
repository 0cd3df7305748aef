import { BookOpen } from "lucide-react";
import Link from "next/link";
import { type MethodText, MethodWords } from "./method-words";

/** How this kind of running works, beside a workout: our own short text, what to do, and where the ideas come from. */
export function MethodCard({ card }: { card: MethodText }) {
  return (
    <section aria-labelledby="method" className="rounded-card border border-line bg-surface p-5">
      <h2 id="method" className="flex items-center gap-2 font-semibold text-base">
        <BookOpen aria-hidden className="size-5 text-muted" />
        {card.title}
      </h2>
      <MethodWords card={card} />
      <p className="mt-2 text-sm">
        <Link href="/help/method" className="inline-flex min-h-9 items-center underline underline-offset-4">
          How RunGPT trains
        </Link>
      </p>
    </section>
  );
}
