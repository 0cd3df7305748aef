import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OpenQuestions } from "@/components/activities/open-questions";
import { EverythingCard } from "@/components/import/everything-card";
import { countText } from "@/components/import/import-view";
import { UndoImport } from "@/components/import/undo-import";
import { ReceiptView } from "@/components/review/receipt-view";
import { PageHeader } from "@/components/shell/page-header";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { loadImportSettings } from "@/lib/data/imports";
import { AppError } from "@/lib/errors";
import { isRecording } from "@/lib/imports/use-cases/import-change";
import { openQuestions } from "@/lib/imports/use-cases/view-activities";
import { pauseSentence } from "@/lib/ledger/receipt-words";
import { readReceipt } from "./read-receipt";

export const metadata: Metadata = { title: "Import receipt" };

type ReceiptPageProps = { params: Promise<{ id: string }> };

async function receiptOrNotFound(importId: string) {
  const { runnerId, db } = await requireRunnerPage();
  try {
    const [found, { units }] = await Promise.all([
      readReceipt(db, { runnerId, importId }),
      loadImportSettings(db, { runnerId }),
    ]);
    const { asked, stored } = found;
    const context = { runnerId, db, now: now() };
    const firstDay = stored.counts.firstDay ?? null;
    const questions = await openQuestions(context, { activityIds: asked, firstDay });
    return { ...found, units, questions };
  } catch (error) {
    if (error instanceof AppError && error.kind === "notFound") notFound();
    throw error;
  }
}

export default async function ImportReceipt({ params }: ReceiptPageProps) {
  const { stored, receipt, pause, reasons, units, questions } = await receiptOrNotFound((await params).id);
  const { counts, fileName, status } = stored;
  const added = (counts.added ?? 0) + (counts.updated ?? 0);
  const undone = status === "undone";
  return (
    <>
      <PageHeader
        title={`${countText(added, "activity")} imported`}
        description={`From ${fileName}. Here already: ${counts.duplicates ?? 0}. Left out: ${counts.rejected ?? 0}.`}
        back={{ href: "/import", label: "Import" }}
        actions={
          <>
            <LinkButton href="/plan">See the plan</LinkButton>
            {undone ? null : <UndoImport id={stored.id} fileName={fileName} />}
          </>
        }
      />
      {undone ? (
        <div className="mb-4">
          <Alert tone="neutral" title="Taken back">
            These runs were removed again. What follows is what the import had changed.
          </Alert>
        </div>
      ) : null}
      {questions.length > 0 ? (
        <div className="mb-4">
          <OpenQuestions questions={questions} units={units} />
        </div>
      ) : null}
      {reasons.length > 0 ? (
        <div className="mb-4">
          <Alert tone="info" title="Why the plan changed">
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Alert>
        </div>
      ) : null}
      {pause && !undone ? (
        <div className="mb-4">
          <Alert tone="info" title="A pause in your runs">
            {pauseSentence(pause)}
          </Alert>
        </div>
      ) : null}
      <div className="grid gap-4">
        {receipt ? <ReceiptView receipt={receipt} units={units} /> : null}
        {!undone && stored.format.endsWith("-csv") && !isRecording(stored.format) ? (
          <EverythingCard
            importId={stored.id}
            from={stored.coverageFrom}
            to={stored.coverageTo}
            everything={Boolean(counts.seen)}
          />
        ) : null}
      </div>
    </>
  );
}
