import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceList } from "@/components/plan/evidence-list";
import { PlanDiff } from "@/components/plan/plan-diff";
import { RestoreCard } from "@/components/plan/restore-card";
import { changeCountWords, originWords, plannedChanges, reasonsIn } from "@/components/plan/version-words";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardHeader } from "@/components/ui/card";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { versionView } from "@/lib/plan/version-view";
import { formatMoment } from "@/lib/training/format";

export const metadata: Metadata = { title: "Version of your plan" };

type VersionPageProps = { params: Promise<{ version: string }> };

/** One version of the plan: what it changed, on what evidence, and what bringing it back would do. */
export default async function VersionPage({ params }: VersionPageProps) {
  const version = Number((await params).version);
  if (!Number.isInteger(version) || version < 1) notFound();
  const { runnerId, db } = await requireRunnerPage();
  const view = await orNotFound(versionView({ runnerId, db, now: now() }, version));
  const { changes, evidence, units, timeZone, restore, current } = view;
  const changed = plannedChanges(changes);
  const reasons = reasonsIn(changes);
  // Reasons stand beside the diff, with their facts: the lines themselves are shorter without them.
  const lines = changed.map((change) => ({ ...change, reasons: [] }));
  return (
    <>
      <PageHeader
        back={{ href: "/plan/versions", label: "All versions" }}
        eyebrow={version === current ? "In force" : `In force is version ${current}`}
        title={`Version ${version}`}
        description={`${originWords(view.origin)}, ${formatMoment(view.createdAt, timeZone)}. ${changeCountWords(changes)}.`}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card aria-labelledby="changes">
          <CardHeader id="changes" title={`What it changed (${changed.length})`} />
          <PlanDiff
            changes={lines}
            units={units}
            emptyText="Nothing that was already planned was changed by it."
          />
        </Card>
        <div className="grid gap-6">
          {reasons.length > 0 ? (
            <Card aria-labelledby="why">
              <CardHeader id="why" title="Why" description="With the facts as they were known then." />
              <EvidenceList reasons={reasons} evidence={evidence} units={units} />
            </Card>
          ) : null}
          {restore ? (
            <RestoreCard restore={restore} version={version} current={current} units={units} />
          ) : null}
        </div>
      </div>
    </>
  );
}
