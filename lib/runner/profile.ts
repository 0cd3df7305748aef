import type { RunnerContext } from "@/lib/data/change-runner";
import type { Profile } from "@/lib/data/profile-row";
import { loadRunnerState } from "@/lib/data/runner-state";
import { type Goal, type LocalDate, localDateAt } from "@/lib/training";

/** What the settings show. */
export interface ProfileView extends Omit<Profile, "onboarding"> {
  today: LocalDate;
  /** Version of the plan in force; 0 while there is none. */
  version: number;
  goals: { id: string; goal: Goal }[];
}

/** Facts, preferences and goals of the runner. */
export async function profileView({ runnerId, db, now }: RunnerContext): Promise<ProfileView> {
  const from = localDateAt(now, "UTC");
  const { profile, goals, plan } = await loadRunnerState(db, { runnerId, from });
  const { onboarding: _onboarding, ...rest } = profile;
  return { ...rest, goals, today: localDateAt(now, profile.timeZone), version: plan?.version ?? 0 };
}
