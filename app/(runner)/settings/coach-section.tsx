import Link from "next/link";
import { Section } from "@/components/settings/section";
import { Badge } from "@/components/ui/badge";
import { catalogueOf, modelEnvironment } from "@/lib/coach/model-environment";

const TIER_WORDS = { high: "First choice", medium: "Second choice", small: "Third choice" } as const;

/** Who answers when the coach is asked: models as far as this server has any, the rules in any case. */
export function CoachSection() {
  const deployments = catalogueOf(modelEnvironment());
  return (
    <Section
      id="coach"
      title="Coach"
      description={
        <Link href="/coach" className="underline underline-offset-4">
          Talk to the coach
        </Link>
      }
    >
      {deployments.length === 0 ? (
        <p>
          On this server the coach answers by rules: no language model is set up, nothing you write leaves the
          server, and nothing costs money. Plans, reviews and receipts never need a model.
        </p>
      ) : (
        <>
          <p className="mb-4">
            A language model words the answers; every number, date and change still comes from rules and is
            checked. When no model can answer, the rules do.
          </p>
          <ul className="divide-y divide-line border-line border-y">
            {deployments.map(({ id, tier, model }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                <span className="font-medium">{model}</span>
                <Badge tone="outline">{TIER_WORDS[tier]}</Badge>
              </li>
            ))}
            <li className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span className="font-medium">Rules coach</span>
              <Badge tone="outline">Always there</Badge>
            </li>
          </ul>
        </>
      )}
    </Section>
  );
}
