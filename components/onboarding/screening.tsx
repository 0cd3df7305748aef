"use client";

import { CheckList } from "@/components/ui/check-list";
import type { Screening } from "@/lib/training";
import type { Draft } from "./draft";
import type { FieldsProps } from "./step-form";

/** Questions before training starts, in our own words; a yes is no diagnosis and refuses nobody. */
const QUESTIONS: readonly { value: Screening; label: string }[] = [
  { value: "heart", label: "A doctor has told me about a heart condition or high blood pressure." },
  { value: "chestPain", label: "In the last year I had pain or pressure in the chest." },
  { value: "fainting", label: "In the last year I fainted, or was so dizzy that I lost my balance." },
  { value: "medicine", label: "I take medicine for my heart, blood pressure or another lasting illness." },
  { value: "advised", label: "A doctor has told me to be active only under supervision." },
  { value: "bones", label: "I have a bone, joint or tendon problem that running could make worse." },
  { value: "pregnancy", label: "I am pregnant, or gave birth in the last six months." },
  {
    value: "eating",
    label: "My periods have stopped for three months or more, or eating is a struggle for me.",
  },
];

/** The answers that were given with yes. */
export function readScreening(draft: Draft): Screening[] {
  const ticked = (draft.screening ?? "").split(",");
  return QUESTIONS.map(({ value }) => value).filter((value) => ticked.includes(value));
}

/** The fields that stand for saved answers. */
export function screeningDraft(screening: readonly Screening[] | undefined): Draft {
  return screening === undefined ? {} : { screening: screening.join(",") };
}

/** The questions; also used in the settings. */
export function ScreeningFields({ draft, errors }: FieldsProps) {
  return (
    <CheckList
      name="screening"
      legend="Is any of this true for you?"
      hint="Leave all of them empty if not. With a tick the plan starts gently and stays so until you clear it."
      options={QUESTIONS}
      defaultValues={readScreening(draft)}
      error={errors.screening}
    />
  );
}
