"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { localProblem } from "@/components/http/problem";
import type { Answer } from "@/components/http/send";
import { useSubmission } from "@/components/http/use-submission";
import type { GoalAnswers, Reading } from "@/components/onboarding/answers";
import { type Draft, draftOf } from "@/components/onboarding/draft";
import { namedErrors } from "@/components/onboarding/named-errors";
import { Refusal } from "@/components/onboarding/refusal";
import { alternativesOf } from "@/components/onboarding/refused-goal";
import type { FieldsProps } from "@/components/onboarding/step-form";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

type SettingsFormProps<T, Saved> = {
  saved: Draft;
  read: (draft: Draft) => Reading<T>;
  save: (answers: T) => Promise<Answer<Saved>>;
  /** Which field shows the server's message about which part of the answers. */
  fieldNames: Readonly<Record<string, string>>;
  fields: (props: FieldsProps) => ReactNode;
  label: string;
  /** What to say when it is saved. */
  savedText: (saved: Saved) => string;
  /** Where a refused goal's alternatives can be taken at once: what one stands for, as answers and in the fields. */
  choose?: (goal: GoalAnswers) => { answers: T; draft: Draft };
};

/** Stores answers and says so; false when they were refused. */
function useStore<T, Saved>({ save, savedText }: Pick<SettingsFormProps<T, Saved>, "save" | "savedText">) {
  const router = useRouter();
  const toast = useToast();
  const submission = useSubmission();
  const store = async (answers: T) => {
    const result = await submission.submit(() => save(answers));
    if (result === null) return false;
    toast({ message: savedText(result) });
    router.refresh();
    return true;
  };
  return { ...submission, store };
}

/** One group of settings with its own button; what was typed stays when something is wrong. */
export function SettingsForm<T, Saved>(props: SettingsFormProps<T, Saved>) {
  const { saved, read, save, fieldNames, fields, label, savedText, choose } = props;
  const [{ draft, edition }, setFields] = useState({ draft: saved, edition: 0 });
  const { form, pending, problem, setProblem, store } = useStore({ save, savedText });
  const errors = namedErrors(problem?.fields ?? {}, fieldNames);
  const alternatives = alternativesOf(problem);
  const take = async (chosen: { answers: T; draft: Draft }) => {
    // A new edition draws the fields anew, with what was chosen in them.
    if (await store(chosen.answers)) setFields({ draft: chosen.draft, edition: edition + 1 });
  };
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answers = read({ ...draft, ...draftOf(event.currentTarget) });
    if ("fields" in answers) return setProblem(localProblem(answers.fields));
    await store(answers.answers);
  };
  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={onSubmit}
      onChange={(event) => setFields({ draft: { ...draft, ...draftOf(event.currentTarget) }, edition })}
      className="grid gap-7"
    >
      {problem && alternatives.length > 0 ? (
        <Refusal
          message={problem.message}
          alternatives={alternatives}
          pending={pending}
          {...(choose ? { onChoose: (goal) => void take(choose(goal)) } : {})}
        />
      ) : (
        <FormProblem
          problem={problem && { ...problem, fields: errors }}
          shown={[...Object.values(fieldNames), ...Object.keys(draft)]}
        />
      )}
      <div key={edition} className="grid gap-7">
        {fields({ draft, errors })}
      </div>
      <div>
        <Button type="submit" variant="secondary" pending={pending}>
          {pending ? "Saving…" : label}
        </Button>
      </div>
    </form>
  );
}
