import type { Metadata } from "next";
import { VersionList } from "@/components/plan/version-list";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/button";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { planVersions } from "@/lib/plan/versions";
import { profileView } from "@/lib/runner/profile";

export const metadata: Metadata = { title: "Versions of your plan" };

type VersionsPageProps = { searchParams: Promise<{ before?: string }> };

/** A number of a version in an address; anything else counts as none. */
function versionIn(text: string | undefined): number | undefined {
  const version = Number(text);
  return Number.isInteger(version) && version > 0 ? version : undefined;
}

/** The versions of the plan, newest first, what each changed and why. */
export default async function VersionsPage({ searchParams }: VersionsPageProps) {
  const before = versionIn((await searchParams).before);
  const { runnerId, db } = await requireRunnerPage();
  const context = { runnerId, db, now: now() };
  const [{ versions, current }, { timeZone }] = await Promise.all([
    planVersions(context, { before }),
    profileView(context),
  ]);
  const oldest = versions.at(-1)?.version ?? 1;
  return (
    <>
      <PageHeader
        back={{ href: "/plan", label: "Plan" }}
        title="Versions of your plan"
        description="Whatever changes your plan makes a new version. Open one to see why, or to bring it back."
      />
      <VersionList versions={versions} current={current} timeZone={timeZone} />
      <nav aria-label="More versions" className="mt-5 flex flex-wrap gap-2">
        {before === undefined ? null : (
          <LinkButton href="/plan/versions" variant="secondary" size="sm">
            Newest versions
          </LinkButton>
        )}
        {oldest > 1 ? (
          <LinkButton href={`/plan/versions?before=${oldest}`} variant="secondary" size="sm">
            Older versions
          </LinkButton>
        ) : null}
      </nav>
    </>
  );
}
