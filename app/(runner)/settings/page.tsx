import type { Metadata } from "next";
import { SignOutButton } from "@/components/auth/session-buttons";
import { HealthNotes } from "@/components/health/health-notes";
import {
  goalSummary,
  healthNowSummary,
  personSummary,
  scheduleSummary,
} from "@/components/onboarding/summary";
import { GoalSettings } from "@/components/settings/goal-settings";
import { OpenByHash } from "@/components/settings/open-by-hash";
import { OtherGoals } from "@/components/settings/other-goals";
import {
  HealthSettings,
  PersonSettings,
  ScheduleSettings,
  ScreeningSettings,
} from "@/components/settings/profile-forms";
import { Section } from "@/components/settings/section";
import { PageHeader } from "@/components/shell/page-header";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { profileView } from "@/lib/runner/profile";
import { CoachSection } from "./coach-section";
import { DataSection } from "./data-section";
import { DisplaySection } from "./display-section";
import { mainGoalFirst } from "./main-goal";

export const metadata: Metadata = { title: "Settings" };

export default async function Settings() {
  const { runnerId, db, email, isDemo } = await requireRunnerPage();
  const profile = await profileView({ runnerId, db, now: now() });
  const { units, timeZone, today, runner, availability, health } = profile;
  const [main, ...others] = mainGoalFirst(profile.goals, today);
  const goal = main?.goal ?? { kind: "maintain" as const };
  const schedule = availability && { ...availability, timeZone };
  return (
    <>
      <PageHeader
        title="Settings"
        description="What you change here changes the plan, with a reason you can read."
        actions={
          // From 1024 px on the rail has it.
          <span className="lg:hidden">
            <SignOutButton />
          </span>
        }
      />
      <OpenByHash />
      <div className="max-w-4xl">
        <Section id="goal" title="Goal" current={goalSummary(goal, { units })}>
          <GoalSettings goalId={main?.id ?? null} {...{ goal, units, today }} />
          <OtherGoals goals={others} units={units} />
        </Section>
        <Section id="health" title="Health" current={healthNowSummary(health)}>
          <div className="grid gap-8">
            <HealthNotes health={health} units={units} />
            <HealthSettings health={health} />
            <ScreeningSettings screening={health.screening} />
          </div>
        </Section>
        {schedule ? (
          <Section id="schedule" title="Schedule" current={scheduleSummary(schedule)}>
            <ScheduleSettings schedule={schedule} />
          </Section>
        ) : null}
        {runner ? (
          <Section id="you" title="You" current={personSummary(runner)}>
            <PersonSettings person={runner} />
          </Section>
        ) : null}
        <DisplaySection units={units} />
        <CoachSection />
        <DataSection email={email} isDemo={isDemo} />
      </div>
    </>
  );
}
