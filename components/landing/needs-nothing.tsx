import type { ReactNode } from "react";

const NEEDS = [
  {
    need: "No watch",
    text: "Say what you run now, or that you aren't sure. A Garmin export can follow later, or never.",
  },
  {
    need: "No model, no key",
    text: "Plan, Sunday review, receipts and a coach that answers by rules all work without a language model.",
  },
  {
    need: "No cloud",
    text: "It runs on one machine with its own database, or for nothing on the free tiers of Vercel and Supabase.",
  },
] as const;

/** What is not needed, and the way in once more. */
export function NeedsNothing({ actions }: { actions: ReactNode }) {
  return (
    <section aria-labelledby="needs-nothing" className="mt-20 md:mt-28">
      <h2 id="needs-nothing" className="font-semibold text-3xl md:text-4xl">
        It starts with what you have
      </h2>
      <dl className="mt-8 grid gap-x-10 gap-y-8 md:grid-cols-3">
        {NEEDS.map(({ need, text }) => (
          <div key={need} className="border-ink border-t-2 pt-4">
            <dt className="font-semibold text-xl tracking-[-0.02em]">{need}</dt>
            <dd className="mt-2 text-muted">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-12 flex flex-wrap gap-3">{actions}</div>
    </section>
  );
}
