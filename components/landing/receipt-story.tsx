import { ReceiptText, RotateCcw, ShieldCheck } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Stat, StatRow } from "@/components/ui/stat";

const PROMISES = [
  {
    icon: ReceiptText,
    title: "A reason for every change",
    text: "Each changed run names its cause. A week that went as planned changes nothing.",
  },
  {
    icon: RotateCcw,
    title: "Every change can be undone",
    text: "The plan is kept in versions, the past is never rewritten, and an import can be taken back.",
  },
  {
    icon: ShieldCheck,
    title: "Numbers by rules, words by model",
    text: "Paces, distances and dates are computed and checked against hard limits. A model only explains and proposes.",
  },
] as const;

/** The receipt after an import, and what stands behind it. */
export function ReceiptStory() {
  return (
    <section
      aria-labelledby="receipt-story"
      className="mt-20 grid gap-x-16 gap-y-10 md:mt-28 lg:grid-cols-2 lg:items-center"
    >
      <div>
        <h2 id="receipt-story" className="font-semibold text-3xl md:text-4xl">
          You get a receipt
        </h2>
        <ul className="mt-8 grid gap-7">
          {PROMISES.map(({ icon: Icon, title, text }) => (
            <li key={title} className="flex gap-4">
              <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-accent-text" />
              <div>
                <h3 className="font-semibold text-lg">{title}</h3>
                <p className="mt-1 text-muted">{text}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
      <SampleReceipt />
    </section>
  );
}

function SampleReceipt() {
  return (
    <Card tone="raised" padding="lg" aria-label="Sample receipt">
      <p className="font-semibold text-lg">After your upload</p>
      <StatRow className="mt-6">
        <Stat label="Assumed" value="30.5" unit="km" />
        <Stat label="Run" value="18.3" unit="km" />
        <Stat label="Fitness (VDOT)" value="41.2" note="unchanged" />
      </StatRow>
      <div className="mt-8 border-line border-t border-dashed pt-5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">Sun 6 Dec, long run</span>
          <span>
            <s className="text-muted">17 km</s> <span className="font-semibold">13.5 km</span>
          </span>
        </p>
        <p className="mt-1.5 text-muted text-sm">
          The longest run your data confirm in the last 30 days is 12.4 km. One run goes at most a tenth
          beyond that.
        </p>
      </div>
      <p className="mt-5 text-muted text-sm">
        Assumed runs had never raised your fitness, so there was nothing to take back.
      </p>
    </Card>
  );
}
