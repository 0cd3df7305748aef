import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { fitnessDraft } from "@/components/onboarding/fitness-answers";
import { FitnessForm } from "@/components/onboarding/fitness-form";
import { goalDraft } from "@/components/onboarding/goal-answers";
import { GoalForm } from "@/components/onboarding/goal-form";
import { healthDraft } from "@/components/onboarding/health-answers";
import { HealthForm } from "@/components/onboarding/health-form";
import { Review } from "@/components/onboarding/review";
import { scheduleDraft } from "@/components/onboarding/schedule-answers";
import { ScheduleForm } from "@/components/onboarding/schedule-form";
import { STEP_LABELS, STEPS, type Step, stepFrom, stepNumber } from "@/components/onboarding/steps";
import { PageHeader } from "@/components/shell/page-header";
import { StepProgress } from "@/components/ui/step-progress";
import { readStart } from "../read-start";

type StepPageProps = { params: Promise<{ step: string }> };

const HEADINGS: Readonly<Record<Step, { title: string; description: string }>> = {
  goal: { title: "Where do you want to go?", description: "Everything can be changed later." },
  fitness: {
    title: "How do you run now?",
    description:
      "Rough numbers are fine. The plan starts from what you do today, not from what you wish for.",
  },
  schedule: { title: "When can you run?", description: "No run is ever put on a day you leave out." },
  health: { title: "And you?", description: "So that the plan asks the right amount of you." },
  review: { title: "Ready for your plan", description: "Have a last look. One press, and it is there." },
};

export async function generateMetadata({ params }: StepPageProps): Promise<Metadata> {
  const step = stepFrom((await params).step);
  return step === null ? {} : { title: `${STEP_LABELS[step]}, step ${stepNumber(step)} of ${STEPS.length}` };
}

export default async function OnboardingStep({ params }: StepPageProps) {
  const step = stepFrom((await params).step);
  if (step === null) notFound();
  return (
    <>
      <div className="mb-8">
        <StepProgress step={stepNumber(step)} total={STEPS.length} label={STEP_LABELS[step]} />
      </div>
      <PageHeader {...HEADINGS[step]} />
      <StepContent step={step} />
    </>
  );
}

async function StepContent({ step }: { step: Step }) {
  const { answers, units, today } = await readStart();
  switch (step) {
    case "goal":
      return <GoalForm saved={goalDraft(answers.goal, { units })} {...{ units, today }} />;
    case "fitness":
      return <FitnessForm saved={fitnessDraft(answers.fitness, { units })} today={today} />;
    case "schedule":
      return <ScheduleForm saved={scheduleDraft(answers.schedule)} />;
    case "health":
      return <HealthForm saved={healthDraft(answers.health)} />;
    case "review": {
      const { goal, fitness, schedule, health } = answers;
      if (!goal || !fitness || !schedule || !health) redirect("/onboarding");
      return <Review {...{ goal, fitness, schedule, health }} />;
    }
  }
}
