import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { wideZip } from "@/lib/imports/fixtures/wide-zip";
import { slimArchive } from "./slim-archive";

const noise = crypto.getRandomValues(new Uint8Array(60_000));
const summaries = new TextEncoder().encode(
  `[{"summarizedActivitiesExport":[${'{"a":1},'.repeat(5_000)}{}]}]`,
);
const inside = (name: string) => `DI_CONNECT/DI-Connect-Fitness/${name}`;

async function bytesOf(blob: Blob | null): Promise<Uint8Array> {
  if (blob === null) throw new Error("There is no archive.");
  return new Uint8Array(await blob.arrayBuffer());
}

describe("slimArchive", () => {
  const whole = zipSync({
    [inside("ana_0_summarizedActivities.json")]: summaries,
    [inside("ana_1001_summarizedActivities.json")]: [summaries, { level: 0 }],
    "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0.zip": noise,
    "customer_data/customer.json": noise,
  });

  it("keeps the lists of activities alone, byte for byte", async () => {
    const slim = await bytesOf(await slimArchive(new Blob([whole])));
    expect(slim.length).toBeLessThan(whole.length - noise.length);
    const entries = unzipSync(slim);
    expect(Object.keys(entries)).toEqual([
      inside("ana_0_summarizedActivities.json"),
      inside("ana_1001_summarizedActivities.json"),
    ]);
    for (const entry of Object.values(entries)) expect(strFromU8(entry)).toBe(strFromU8(summaries));
  });

  it("reads archives of the kind for more than 4 GB", async () => {
    const slim = await bytesOf(await slimArchive(new Blob([wideZip(whole)])));
    expect(slim).toEqual(await bytesOf(await slimArchive(new Blob([whole]))));
    expect(await slimArchive(new Blob([wideZip(whole).slice(-90)]))).toBeNull();
  });

  it("gives the same bytes each time, so that sending them can go on", async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(async () => bytesOf(await slimArchive(new Blob([whole])))),
    );
    expect(first).toEqual(second);
  });

  it("finds the list of a Strava archive", async () => {
    const strava = zipSync({ "activities.csv": summaries, "activities/1.fit.gz": noise });
    expect(Object.keys(unzipSync(await bytesOf(await slimArchive(new Blob([strava])))))).toEqual([
      "activities.csv",
    ]);
  });

  it("answers null where there is no list, no archive, or a damaged one", async () => {
    const damaged = whole.slice();
    damaged.fill(0, 0, 4);
    const files = [zipSync({ "1.fit": noise }), noise, whole.slice(0, -40), damaged, new Uint8Array(0)];
    for (const file of files) expect(await slimArchive(new Blob([file as BlobPart]))).toBeNull();
  });
});
