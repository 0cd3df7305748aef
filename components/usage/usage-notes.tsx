import { shareWords } from "./usage-words";

type UsageNotesProps = {
  cachedShare: number;
  repeatedAnswers: number;
  calls: number;
  brokenCalls: number;
  estimatedCalls: number;
};

/** What made the calls cheaper, and which of them are not what one would think. */
export function UsageNotes(props: UsageNotesProps) {
  const { cachedShare, repeatedAnswers, calls, brokenCalls, estimatedCalls } = props;
  return (
    <dl className="grid gap-4 text-[0.9375rem] sm:grid-cols-2 sm:gap-x-10">
      <Note label="Read from a cache">
        {shareWords(cachedShare)} of what the models read, at a lower price, because they had read it before.
      </Note>
      <Note label="Given again">
        {repeatedAnswers} of {calls}: the same question about the same plan, at no cost.
      </Note>
      <Note label="Broke off, or stopped by you">
        {brokenCalls} of {calls}. What a provider charges for them is counted.
      </Note>
      <Note label="Estimated">
        {estimatedCalls} of {calls}, because the provider did not say what it counted.
      </Note>
    </dl>
  );
}

function Note({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{label}</dt>
      <dd className="text-muted">{children}</dd>
    </div>
  );
}
