"use client";

import { type FormEvent, useState } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { localProblem } from "@/components/http/problem";
import { useSubmission } from "@/components/http/use-submission";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { SelectField } from "@/components/ui/text-field";
import { type Source, sendAnswers } from "./import-requests";
import { type ChosenColumns, type ColumnsView, columnProblems, exampleText } from "./question-view";
import type { ImportState } from "./use-reading";

type ColumnsStageProps = {
  state: Extract<ImportState, { at: "columns" }>;
  readAgain: () => void;
  drop: (source: Source) => void;
};

/** Which column is which? Our guess is filled in; the answer is kept for the next file. */
export function ColumnsStage({ state, readAgain, drop }: ColumnsStageProps) {
  const { question, source } = state;
  const { form, pending, problem, chosen, choose, save } = useColumns(question, readAgain);
  const fields = (needed: boolean) =>
    question.fields
      .filter((asked) => asked.needed === needed)
      .map((asked) => (
        <ColumnField
          key={asked.field}
          {...{ question, asked }}
          heading={chosen[asked.field] ?? ""}
          error={problem?.fields[asked.field]}
          onChoose={(heading) => choose(asked.field, heading)}
        />
      ));
  return (
    <form ref={form} onSubmit={save} noValidate className="grid gap-4">
      <h2 className="break-words font-semibold text-xl">{question.fileName}</h2>
      <Card aria-labelledby="columns">
        <CardHeader
          id="columns"
          title="Which column is which?"
          description="We don't know the headings of this list. Check our guess by the examples; your answer is kept for the next file like it."
        />
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">{fields(true)}</div>
        <details className="mt-6 border-line border-t pt-2">
          <summary className="flex min-h-tap items-center font-medium underline underline-offset-4">
            More columns: heart rate, cadence, stride …
          </summary>
          <div className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-2">{fields(false)}</div>
        </details>
        <div className="mt-5 empty:hidden">
          <FormProblem problem={problem} shown={question.fields.map((asked) => asked.field)} />
        </div>
      </Card>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="lg" pending={pending}>
          {pending ? "Saving…" : "Read the file"}
        </Button>
        <Button size="lg" variant="ghost" onClick={() => drop(source)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** What is chosen, checked and sent. */
function useColumns(question: ColumnsView, onSaved: () => void) {
  const { form, pending, problem, setProblem, submit } = useSubmission();
  const [chosen, setChosen] = useState<ChosenColumns>(() => guessOf(question));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const problems = columnProblems(question, chosen);
    if (Object.keys(problems).length > 0) return setProblem(localProblem(problems));
    const mapping = Object.fromEntries(Object.entries(chosen).filter(([, heading]) => heading !== ""));
    const saved = await submit(() => sendAnswers({ columns: { headings: question.headings, mapping } }));
    if (saved !== null) onSaved();
  };
  const choose = (field: string, heading: string) => setChosen({ ...chosen, [field]: heading });
  return { form, pending, problem, chosen, choose, save };
}

function guessOf({ fields }: ColumnsView): ChosenColumns {
  return Object.fromEntries(fields.map(({ field, heading }) => [field, heading ?? ""]));
}

type ColumnFieldProps = {
  question: ColumnsView;
  asked: ColumnsView["fields"][number];
  heading: string;
  error: string | undefined;
  onChoose: (heading: string) => void;
};

function ColumnField({ question, asked, heading, error, onChoose }: ColumnFieldProps) {
  const columns = question.columns.map((column) => ({ value: column.heading, label: column.heading }));
  const options = asked.otherwise ? [...columns, asked.otherwise] : columns;
  return (
    <SelectField
      id={`column-${asked.field}`}
      name={asked.field}
      label={asked.label}
      hint={exampleText(question, heading) || asked.hint}
      optional={!asked.needed}
      placeholder={asked.needed ? "Choose a column" : "Not in this file"}
      options={options}
      value={heading}
      error={error}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}
