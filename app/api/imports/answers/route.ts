import { readJson, runnerRoute } from "@/lib/http/route";
import { answerFile } from "@/lib/imports/use-cases/answer-file";
import { answersSchema } from "../schema";

/** Keeps which column is which and which word is which sport; the same question again changes the answer. */
export const POST = runnerRoute(async ({ request, context }) =>
  answerFile(context, await readJson(request, answersSchema)),
);
