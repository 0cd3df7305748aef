import type { Metadata } from "next";
import { MethodWords } from "@/components/method/method-words";
import { BackLink } from "@/components/shell/back-link";
import { PageTitle } from "@/components/shell/page-title";
import type { MethodologyCard } from "@/lib/coach/methodology/card";
import { RUNNER_CARDS } from "@/lib/coach/methodology/runner-cards";
import { RUNNING_CARDS } from "@/lib/coach/methodology/running-cards";
import { SEASON_CARDS } from "@/lib/coach/methodology/season-cards";

export const metadata: Metadata = {
  title: "How RunGPT trains",
  description:
    "Easy running, long runs, hard sessions, tapers, heat, hills, coming back, fuelling: what RunGPT does and why, with sources.",
};

const GROUPS: readonly { id: string; title: string; cards: Readonly<Record<string, MethodologyCard>> }[] = [
  { id: "running", title: "Kinds of running", cards: RUNNING_CARDS },
  { id: "season", title: "The season", cards: SEASON_CARDS },
  { id: "you", title: "You and the world around you", cards: RUNNER_CARDS },
];

/** Every card on the method, in one place to read. */
export default function MethodPage() {
  return (
    <article className="mx-auto max-w-prose pt-6 md:pt-12">
      <BackLink href="/help" label="Help" />
      <PageTitle
        title="How RunGPT trains"
        description="What the plan does and why, in short texts of our own. The coach answers from them; the sources are below each."
      />
      <nav aria-label="Topics" className="mb-10 grid gap-4">
        {GROUPS.map(({ id, title, cards }) => (
          <div key={id}>
            <p className="text-muted text-sm">{title}</p>
            <ul className="mt-1 flex flex-wrap gap-x-5">
              {Object.entries(cards).map(([cardId, card]) => (
                <li key={cardId}>
                  <a
                    href={`#${cardId}`}
                    className="inline-flex min-h-9 items-center underline underline-offset-4"
                  >
                    {card.title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="grid gap-12">
        {GROUPS.map(({ id, title, cards }) => (
          <section key={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`} className="font-semibold text-2xl tracking-[-0.02em]">
              {title}
            </h2>
            {Object.entries(cards).map(([cardId, card]) => (
              <section
                key={cardId}
                id={cardId}
                aria-labelledby={`${cardId}-title`}
                className="mt-6 scroll-mt-8 border-line border-t pt-6"
              >
                <h3 id={`${cardId}-title`} className="font-semibold text-lg">
                  {card.title}
                </h3>
                <MethodWords card={card} />
              </section>
            ))}
          </section>
        ))}
      </div>
    </article>
  );
}
