"use client";

import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/http/form-problem";
import { newRequestId } from "@/components/http/request-id";
import { send } from "@/components/http/send";
import { useSubmission } from "@/components/http/use-submission";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { formatLongDay } from "@/lib/training/format";

type EverythingCardProps = {
  importId: string;
  /** Days that the file stands for now. */
  from: string | null;
  to: string | null;
  /** The runner said that it is everything. */
  everything: boolean;
};

/** Asks whether a file is all that was run: only then are planned runs without a recording known not to have been run. */
export function EverythingCard({ importId, from, to, everything }: EverythingCardProps) {
  const router = useRouter();
  const toast = useToast();
  const { pending, problem, submit } = useSubmission();
  const say = async (wanted: boolean) => {
    const body = { requestId: newRequestId(), everything: wanted };
    const saved = await submit(() => send(`/api/imports/${importId}`, { method: "PATCH", body }));
    if (saved === null) return;
    toast({ message: wanted ? "Noted: this is everything." : "Noted: there may be more." });
    router.refresh();
  };
  return (
    <Card aria-labelledby="everything">
      <CardHeader
        id="everything"
        title={everything ? "This is everything you ran" : "Is this everything you ran?"}
        description={
          everything
            ? `You said so. ${rangeText({ from, to })} Planned runs without a recording count as not run.`
            : `${rangeText({ from, to })} Planned runs on days that none of your lists covers stay assumed. If the file holds all your runs until you uploaded it, say so.`
        }
      />
      <Button variant="secondary" pending={pending} onClick={() => say(!everything)}>
        {everything ? "There may be more" : "This is everything"}
      </Button>
      <div className="mt-4 empty:hidden">
        <FormProblem problem={problem} shown={[]} />
      </div>
    </Card>
  );
}

function rangeText({ from, to }: Pick<EverythingCardProps, "from" | "to">): string {
  if (from === null || to === null || from > to) return "The file says nothing of whole days.";
  return `It stands for ${formatLongDay(from)} to ${formatLongDay(to)}.`;
}
