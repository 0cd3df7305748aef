import type { Metadata } from "next";
import Link from "next/link";
import { SignOutButton } from "@/components/auth/session-buttons";
import { DeleteAccount } from "@/components/settings/delete-account";
import { GoalSettings } from "@/components/settings/goal-settings";
import { OtherGoals } from "@/components/settings/other-goals";
import {
  HealthSettings,
  PersonSettings,
  ScheduleSettings,
  UnitSettings,
} from "@/components/settings/profile-forms";
import { Section } from "@/components/settings/section";
import { PageHeader } from "@/components/shell/page-header";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { LinkButton } from "@/components/ui/button";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { profileView } from "@/lib/runner/profile";
import { CoachSection } from "./coach-section";
import { mainGoalFirst } from "./main-goal";

export const metadata: Metadata = { title: "Settings" };

export default async function Settings() {
  const { runnerId, db, email, isDemo } = await requireRunnerPage();
  const profile = await profileView({ runnerId, db, now: now() });
  const { units, timeZone, today, runner, availability, health } = profile;
  const [main, ...others] = mainGoalFirst(profile.goals, today);
  return (
    <>
      <PageHeader
        title="Settings"
        description={`Signed in as ${email}. What you change here changes the plan, with a reason you can read.`}
        actions={<SignOutButton />}
      />
      <Section id="goal" title="Goal" description="A new goal makes a new season from today on.">
        <GoalSettings
          key={JSON.stringify(main)}
          goalId={main?.id ?? null}
          goal={main?.goal}
          {...{ units, today }}
        />
        <OtherGoals goals={others} units={units} />
      </Section>
      <Section
        id="health"
        title="Health"
        description="With pain or illness the plan eases off at once, and builds up again gradually when you say that you are fine."
      >
        <HealthSettings key={JSON.stringify(health)} health={health} />
      </Section>
      {availability ? (
        <Section id="schedule" title="Schedule" description="No run is ever put on a day you leave out.">
          <ScheduleSettings schedule={{ ...availability, timeZone }} />
        </Section>
      ) : null}
      {runner ? (
        <Section id="you" title="You" description="Heart rates sharpen the estimate of your training load.">
          <PersonSettings person={runner} />
        </Section>
      ) : null}
      <Section id="display" title="Units and theme">
        <UnitSettings units={units} />
        <div className="mt-8 sm:max-w-80">
          <p className="mb-2 font-medium text-[0.9375rem]">Colour theme</p>
          <ThemeSwitch name="theme-settings" />
        </div>
      </Section>
      <CoachSection />
      <Section
        id="data"
        title="Your data"
        description={
          <Link href="/privacy" className="underline underline-offset-4">
            What is stored, and who can see it
          </Link>
        }
      >
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/import" variant="secondary">
            Imports
          </LinkButton>
          {isDemo ? null : <DeleteAccount email={email} />}
        </div>
      </Section>
    </>
  );
}
