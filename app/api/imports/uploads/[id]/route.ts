import { runnerRoute } from "@/lib/http/route";
import { PART_BYTES } from "@/lib/imports/use-cases/constants";
import { putUploadAway, storePart } from "@/lib/imports/use-cases/send-in-parts";
import { parseInput } from "@/lib/parse-input";
import { readAtMost } from "../../read-body";
import { partQuerySchema, uploadIdSchema } from "../../schema";

/** Takes one part of a file, `?part=` from 0, as the raw body. */
export const POST = runnerRoute(async ({ request, context, params, query }) => {
  const uploadId = parseInput(uploadIdSchema, params.id);
  const { part } = parseInput(partQuerySchema, Object.fromEntries(query));
  return storePart(context, { uploadId, part, bytes: await readAtMost(request, PART_BYTES) });
});

/** Puts a file away that was being sent. */
export const DELETE = runnerRoute(({ context, params }) =>
  putUploadAway(context, parseInput(uploadIdSchema, params.id)),
);
