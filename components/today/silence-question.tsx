import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";

type SilenceQuestionProps = { weeks: number };

/** The one question that is asked after weeks without anything confirmed. */
export function SilenceQuestion({ weeks }: SilenceQuestionProps) {
  return (
    <Alert
      tone="assumed"
      title="How has your running been?"
      actions={
        <>
          <LinkButton href="/import" variant="secondary" size="sm">
            Import runs
          </LinkButton>
          <LinkButton href="/log" variant="secondary" size="sm">
            Log a run
          </LinkButton>
          <LinkButton href="/coach" variant="secondary" size="sm">
            Tell the coach
          </LinkButton>
        </>
      }
    >
      Nothing has been confirmed for {weeks} weeks. Until something is, your plan stays valid and its volume
      does not grow.
    </Alert>
  );
}
