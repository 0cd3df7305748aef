import { BookOpen } from "lucide-react";

type MethodCardProps = {
  card: {
    title: string;
    text: string;
    inPractice: readonly string[];
    sources: readonly { label: string; href: string | null }[];
  };
};

/** How this kind of running works: our own short text, what to do, and where the ideas come from. */
export function MethodCard({ card }: MethodCardProps) {
  return (
    <section aria-labelledby="method" className="rounded-card border border-line bg-surface p-5">
      <h2 id="method" className="flex items-center gap-2 font-semibold text-base">
        <BookOpen aria-hidden className="size-5 text-muted" />
        {card.title}
      </h2>
      <p className="mt-2 max-w-prose text-pretty">{card.text}</p>
      <ul className="mt-3 grid max-w-prose list-disc gap-1.5 pl-5">
        {card.inPractice.map((line) => (
          <li key={line}>{line.replaceAll("**", "")}</li>
        ))}
      </ul>
      <details className="mt-4 text-sm">
        <summary className="cursor-pointer py-1 text-muted underline-offset-4 hover:underline">
          Where this comes from
        </summary>
        <ul className="mt-2 grid gap-1.5 text-muted">
          {card.sources.map(({ label, href }) => (
            <li key={label}>
              {href === null ? (
                label
              ) : (
                <a href={href} rel="noreferrer" className="underline underline-offset-4">
                  {label}
                </a>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
