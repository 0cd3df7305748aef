import { createHash } from "node:crypto";
import { modelSetup } from "@/lib/coach/model-environment";
import { writeWithModel } from "@/lib/coach/write-with-model";
import type { Db } from "@/lib/data/client";
import { bookWording } from "@/lib/data/job-runs";
import { keepReviewWords, listUnwordedReviews } from "@/lib/data/reviews";
import type { StreamTimers } from "@/lib/llm/constants";
import type { ModelEnvironment } from "@/lib/llm/models";
import { type WeeklyReview, weeklyReviewSchema } from "../weekly-review";
import { refuseReviewText } from "./check-review-text";
import {
  MAX_WORDED,
  REVIEW_PROMPT_VERSION,
  WORD_WITHIN_HOURS,
  WORDED_AT_ONCE,
  WORDING_BUDGET_MS,
} from "./constants";
import { reviewMessages } from "./review-prompt";

const MS_PER_HOUR = 3_600_000;
/** Who worded a review whose text by a model was not kept. */
const BY_RULES = "rules";

interface WordingInput {
  db: Db;
  now: Date;
  models: ModelEnvironment;
  /** One runner's reviews alone; null for everybody's. */
  runnerId: string | null;
  /** The run of the job that stored them, whose record shows what the words took. */
  jobRunId?: string;
  timers?: StreamTimers;
}

/** The same facts under the same prompt get the same text, and pay for it once. */
function keyOf(runnerId: string, review: WeeklyReview): string {
  const parts = [REVIEW_PROMPT_VERSION, runnerId, review];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Puts one review into words; when no model answers it stays open for another try. @throws ZodError when it is damaged. */
async function wordOne(
  input: WordingInput,
  { id, runnerId, ...stored }: { id: string; runnerId: string; review: unknown },
): Promise<void> {
  const { db, now, models, timers } = input;
  const review = weeklyReviewSchema.parse(stored.review);
  const written = await writeWithModel(models, {
    task: "weeklyReview",
    caller: { runnerId, requestId: id, feature: "review" },
    messages: reviewMessages(review),
    now,
    signal: new AbortController().signal,
    cacheKey: keyOf(runnerId, review),
    ...(timers === undefined ? {} : { timers }),
  });
  if (written === null) return;
  const text = written.text.trim();
  const fault = refuseReviewText(text, review);
  if (fault !== null) console.warn("A review's text by a model was not kept", { reviewId: id, fault });
  await keepReviewWords(db, {
    id,
    words: fault === null ? text : null,
    wordedBy: fault === null ? written.model : BY_RULES,
  });
}

/**
 * Lets a model put fresh reviews into words, long after they are stored with the words of the code: whatever goes wrong
 * here costs nothing but the text. Every text is checked against its review before it is kept. Answers how many were
 * looked at. Bounded in number and time; never throws.
 */
export async function wordReviews(input: WordingInput): Promise<number> {
  const { db, now, runnerId, models, jobRunId } = input;
  if (modelSetup(models).catalogue.length === 0) return 0;
  const begun = performance.now();
  const tried: string[] = [];
  try {
    const since = new Date(now.getTime() - WORD_WITHIN_HOURS * MS_PER_HOUR);
    const open = await listUnwordedReviews(db, { runnerId, since, limit: MAX_WORDED });
    const worker = async (): Promise<void> => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        if (performance.now() - begun > WORDING_BUDGET_MS) return;
        tried.push(next.id);
        // One that fails leaves the others their words, and what they took its place in the books.
        await wordOne(input, next).catch((error) => console.error("wording a review failed", error));
      }
    };
    await Promise.all(Array.from({ length: WORDED_AT_ONCE }, worker));
    if (jobRunId !== undefined && tried.length > 0)
      await bookWording(db, { jobRunId, reviewIds: tried, since: now });
  } catch (error) {
    console.error("wording reviews failed", error);
  }
  return tried.length;
}
