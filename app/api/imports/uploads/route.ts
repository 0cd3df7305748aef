import { readJson, runnerRoute } from "@/lib/http/route";
import { beginUpload, waitingUpload } from "@/lib/imports/use-cases/send-in-parts";
import { beginSchema } from "../schema";

/** Begins to take a file in parts, or says how far the same file came before. */
export const POST = runnerRoute(async ({ request, context }) =>
  beginUpload(context, await readJson(request, beginSchema)),
);

/** The file that waits for the rest of it or for its import. */
export const GET = runnerRoute(async ({ context }) => ({ upload: await waitingUpload(context) }));
