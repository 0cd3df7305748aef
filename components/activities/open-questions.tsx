"use client";

import { FormProblem } from "@/components/http/form-problem";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import {
  formatDay,
  formatDistance,
  formatDuration,
  type Units,
  workoutKindWord,
} from "@/lib/training/format";
import { activityName, distanceWord, type QuestionView } from "./activity-view";
import { useActivityChange } from "./use-activity-change";

type OpenQuestionsProps = { questions: readonly QuestionView[]; units: Units };

/** Runs that may have been a planned one: asked, not guessed. Nothing when there is nothing to ask. */
export function OpenQuestions({ questions, units }: OpenQuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <Card aria-labelledby="questions">
      <CardHeader
        id="questions"
        title={questions.length === 1 ? "One run to confirm" : `${questions.length} runs to confirm`}
        description="These could have been the planned run or another one. Your answer stays, whatever you upload later."
      />
      <ul className="divide-y divide-line">
        {questions.map((question) => (
          <Question key={question.activity.id} question={question} units={units} />
        ))}
      </ul>
    </Card>
  );
}

function Question({ question, units }: { question: QuestionView; units: Units }) {
  const { activity, workout } = question;
  const { pending, problem, change } = useActivityChange(activity.id);
  const undo = { link: "auto" };
  const kind = workoutKindWord(workout.kind).toLowerCase();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <p className="min-w-0 flex-1 basis-64">
        Was {activityName(activity)} on {formatDay(activity.localDate)} (
        {distanceWord(activity.distanceM, units)} in {formatDuration(activity.durationS)}) the {kind} of{" "}
        {formatDistance(workout.km, units)} planned for {formatDay(workout.date)}?
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          pending={pending}
          onClick={() => change({ link: workout.id }, { message: "Noted: that was the planned run.", undo })}
        >
          Yes<span className="sr-only">, it was the planned run</span>
        </Button>
        <Button
          size="sm"
          variant="secondary"
          pending={pending}
          onClick={() => change({ link: null }, { message: "Noted: a run of its own.", undo })}
        >
          No, another run
        </Button>
      </div>
      <div className="basis-full empty:hidden">
        <FormProblem problem={problem} shown={[]} />
      </div>
    </li>
  );
}
