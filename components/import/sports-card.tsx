"use client";

import { type FormEvent, useState } from "react";
import { SPORT_OPTIONS } from "@/components/activities/activity-view";
import { FormProblem } from "@/components/http/form-problem";
import { useSubmission } from "@/components/http/use-submission";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { SelectField } from "@/components/ui/text-field";
import { sendAnswers } from "./import-requests";
import type { QuestionsView } from "./question-view";

type SportsCardProps = { sports: QuestionsView["sports"]; readAgain: () => void };

/** Which sport is that? Asked for words that no language knows; the answer is kept and can be changed. */
export function SportsCard({ sports, readAgain }: SportsCardProps) {
  const { form, pending, problem, chosen, choose, save, isChanged } = useSports(sports, readAgain);
  const open = sports.some(({ sport }) => sport === null);
  return (
    <Card aria-labelledby="sports">
      <CardHeader
        id="sports"
        title={open ? "Which sports are these?" : "Sports as you said"}
        description={
          open
            ? "We don't know these words, so they count as other sports until you say what they are. Your answer is kept."
            : "Change what you said of these words, and the file is read anew."
        }
      />
      <form ref={form} onSubmit={save} noValidate className="grid gap-5">
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {sports.map(({ word }, index) => (
            <SelectField
              key={word}
              id={`sport-${index}`}
              name={word}
              label={word}
              placeholder="Another sport"
              options={SPORT_OPTIONS}
              value={chosen[word] ?? ""}
              onChange={({ currentTarget }) => choose(word, currentTarget.value)}
            />
          ))}
        </div>
        <FormProblem problem={problem} shown={[]} />
        <Button
          type="submit"
          variant="secondary"
          className="justify-self-start"
          pending={pending}
          disabled={!isChanged}
        >
          {pending ? "Saving…" : "Read the file with these"}
        </Button>
      </form>
    </Card>
  );
}

/** What is chosen, and sent where it is new. */
function useSports(sports: SportsCardProps["sports"], onSaved: () => void) {
  const { form, pending, problem, submit } = useSubmission();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(sports.map(({ word, sport }) => [word, sport ?? ""])),
  );
  const changed = sports.filter(({ word, sport }) => chosen[word] !== (sport ?? "") && chosen[word] !== "");
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const said = Object.fromEntries(changed.map(({ word }) => [word, chosen[word] ?? ""]));
    const saved = await submit(() => sendAnswers({ sports: said }));
    if (saved !== null) onSaved();
  };
  const choose = (word: string, sport: string) => setChosen({ ...chosen, [word]: sport });
  return { form, pending, problem, chosen, choose, save, isChanged: changed.length > 0 };
}
