"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { localProblem } from "@/components/http/problem";
import { send } from "@/components/http/send";
import { useSubmission } from "@/components/http/use-submission";
import { Button, LinkButton } from "@/components/ui/button";
import type { Reading } from "./answers";
import { type Draft, draftOf, dropDraft } from "./draft";
import { namedErrors } from "./named-errors";
import { nextStep, previousStep, type QuestionStep, stepPath } from "./steps";
import { useDraft } from "./use-draft";

export type FieldsProps = { draft: Draft; errors: Readonly<Record<string, string | undefined>> };

type StepFormProps = {
  step: QuestionStep;
  saved: Draft;
  read: (draft: Draft) => Reading<unknown>;
  /** Which field shows the server's message about which part of the answers. */
  fieldNames: Readonly<Record<string, string>>;
  fields: (props: FieldsProps) => ReactNode;
};

/** One page of questions: keeps what is typed, saves it on the server, goes on. */
export function StepForm({ step, saved, read, fieldNames, fields }: StepFormProps) {
  const router = useRouter();
  const { draft, edition, noteChange } = useDraft(step, saved);
  const { form, pending, problem, setProblem, submit } = useSubmission();
  const errors = namedErrors(problem?.fields ?? {}, fieldNames);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answers = read({ ...draft, ...draftOf(event.currentTarget) });
    if ("fields" in answers) return setProblem(localProblem(answers.fields));
    const body = { step, answers: answers.answers };
    if (!(await submit(() => send("/api/onboarding", { method: "PATCH", body })))) return;
    dropDraft(step);
    router.push(stepPath(nextStep(step)));
    router.refresh();
  };
  const back = previousStep(step);
  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={onSubmit}
      onChange={(event) => noteChange(event.currentTarget)}
      className="grid gap-8"
    >
      <FormProblem
        problem={problem && { ...problem, fields: errors }}
        shown={[...Object.values(fieldNames), ...Object.keys(draft)]}
      />
      <div key={edition} className="grid gap-8">
        {fields({ draft, errors })}
      </div>
      <div className="mt-2 flex items-center justify-between gap-3 border-line border-t pt-6">
        {back ? (
          <LinkButton href={stepPath(back)} variant="ghost" className="-ml-5">
            <ArrowLeft aria-hidden /> Back
          </LinkButton>
        ) : (
          <span />
        )}
        <Button type="submit" size="lg" pending={pending}>
          {pending ? "Saving…" : "Continue"} <ArrowRight aria-hidden />
        </Button>
      </div>
    </form>
  );
}
