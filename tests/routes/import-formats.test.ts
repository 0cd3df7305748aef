import { randomUUID } from "node:crypto";
import { gzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { listActivities } from "@/lib/data/activities";
import { buildFit } from "@/lib/imports/fixtures/build-fit";
import { buildStrava } from "@/lib/imports/fixtures/build-strava";
import { buildSummaries } from "@/lib/imports/fixtures/build-summaries";
import { buildGpx, steadyPoints } from "@/lib/imports/fixtures/build-xml";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { undoImport } from "@/lib/imports/use-cases/undo-import";
import { shownFile } from "../support/preview";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

/** After the days of all fixtures. */
const LATER = "2026-12-16T12:00:00Z";
const EVER = { from: "2000-01-01", to: "2099-12-31" };

beforeAll(useTestEnvironment);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const summaries = () => bytesOf(buildSummaries([{}]));
const FILES = {
  "FIT recording": { name: "run.fit", bytes: () => buildFit({}) },
  "packed FIT recording": { name: "run.fit.gz", bytes: () => gzipSync(buildFit({})) },
  "GPX track": {
    name: "run.gpx",
    bytes: () => bytesOf(buildGpx({ segments: [steadyPoints({ seconds: 1800, everyS: 5, metresPerS: 3 })] })),
  },
  "Strava list": { name: "activities.csv", bytes: () => bytesOf(buildStrava([{}])) },
  "Garmin archive": {
    name: "export.zip",
    bytes: () => zipSync({ "DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json": summaries() }),
  },
};

test.each(Object.entries(FILES))("a %s is shown, stored once and taken back", async (_, { name, bytes }) => {
  const context = at(await onboardedRunner(), LATER);
  const upload = { bytes: bytes(), fileName: name };
  const { counts } = await shownFile(context, upload);
  expect(counts.added).toBeGreaterThanOrEqual(1);
  const stored = async () =>
    (await listActivities(context.db, { runnerId: context.runnerId, ...EVER })).length;
  expect(await stored()).toBe(0);
  const { importId } = await commitImport(context, { ...upload, requestId: randomUUID() });
  expect(await stored()).toBe(counts.added);
  await commitImport(context, { ...upload, requestId: randomUUID() });
  expect(await stored()).toBe(counts.added);
  await undoImport(context, { importId: String(importId), requestId: randomUUID() });
  expect(await stored()).toBe(0);
});
