import Link from "next/link";
import { Section } from "@/components/settings/section";
import { Badge } from "@/components/ui/badge";
import { modelEnvironment, modelSetup } from "@/lib/coach/model-environment";

const TIER_WORDS = { high: "First choice", medium: "Second choice", small: "Third choice" } as const;

/** Who answers when the coach is asked: models as far as this server has any, the rules in any case. */
export function CoachSection() {
  const { catalogue } = modelSetup(modelEnvironment());
  const byRules = catalogue.length === 0;
  return (
    <Section
      id="coach"
      title="Coach"
      current={byRules ? "Answers by rules." : "A language model, checked by rules."}
    >
      <p>
        {byRules
          ? "No language model is set up on this server, so the coach answers by rules: nothing you write leaves the server, and nothing costs money. Plans, reviews and receipts never need a model."
          : "A language model words the answers; every number, date and change comes from rules and is checked. When no model can answer, the rules do."}
      </p>
      {byRules ? null : (
        <ul className="mt-5 divide-y divide-line border-line border-y">
          {catalogue.map(({ id, tier, model }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span className="font-medium">{model}</span>
              <Badge tone="outline">{TIER_WORDS[tier]}</Badge>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-5 flex flex-wrap gap-x-6 gap-y-3">
        <Link href="/coach" className="font-medium underline underline-offset-4">
          Talk to the coach
        </Link>
        <Link href="/settings/usage" className="font-medium underline underline-offset-4">
          What it costs
        </Link>
      </p>
    </Section>
  );
}
