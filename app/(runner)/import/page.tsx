import type { Metadata } from "next";
import { GarminSteps } from "@/components/import/garmin-steps";
import { ImportFlow } from "@/components/import/import-flow";
import { PastImports } from "@/components/import/past-imports";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardHeader } from "@/components/ui/card";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { listImports, loadImportSettings } from "@/lib/data/imports";
import { RECORDING_LIMITS } from "@/lib/imports/constants";
import { MAX_BODY_BYTES, MAX_FILE_BYTES } from "@/lib/imports/use-cases/constants";
import { waitingUpload } from "@/lib/imports/use-cases/send-in-parts";
import { localDateAt } from "@/lib/training";

const LIMITS = {
  bodyBytes: MAX_BODY_BYTES,
  fileBytes: MAX_FILE_BYTES,
  recordingBytes: RECORDING_LIMITS.maxXmlBytes,
};

export const metadata: Metadata = { title: "Import runs" };

export default async function Import() {
  const { runnerId, db } = await requireRunnerPage();
  const [stored, { units, timeZone }, upload] = await Promise.all([
    listImports(db, { runnerId }),
    loadImportSettings(db, { runnerId }),
    waitingUpload({ runnerId, db, now: now() }),
  ]);
  const waiting = upload && {
    uploadId: upload.uploadId,
    name: upload.fileName,
    sent: upload.have.length,
    parts: upload.parts,
    until: localDateAt(new Date(upload.expiresAt), timeZone),
  };
  const past = stored.map(({ id, fileName, counts, status }) => ({
    id,
    fileName,
    from: counts.firstDay ?? null,
    to: counts.lastDay ?? null,
    added: (counts.added ?? 0) + (counts.updated ?? 0),
    undone: status === "undone",
  }));
  return (
    <>
      <PageHeader
        title="Import runs"
        description="Upload your activity list from Garmin Connect, or recordings of single runs. What was assumed is then confirmed or corrected, and you get a receipt."
      />
      <ImportFlow units={units} limits={LIMITS} waiting={waiting}>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card aria-labelledby="garmin-steps">
            <CardHeader id="garmin-steps" title="How to get the file" />
            <GarminSteps />
          </Card>
          <PastImports imports={past} />
        </div>
      </ImportFlow>
    </>
  );
}
