import type { Metadata } from "next";
import { CoachChat } from "@/components/coach/coach-chat";
import { HealthNotes } from "@/components/health/health-notes";
import { PageHeader } from "@/components/shell/page-header";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { listConversation } from "@/lib/coach/list-conversation";
import { modelEnvironment, modelSetup } from "@/lib/coach/model-environment";
import { profileView } from "@/lib/runner/profile";
import { messageViews } from "./message-views";

export const metadata: Metadata = { title: "Coach" };

const SUGGESTIONS = [
  "What should I run today?",
  "Why is my next hard run there?",
  "What changed in my plan?",
  "What are my paces?",
  "I feel ill",
];

/** The chat with the coach. */
export default async function CoachPage() {
  const { runnerId, db } = await requireRunnerPage();
  const context = { runnerId, db, now: now() };
  const [conversation, { units, health }] = await Promise.all([
    listConversation(context, { threadId: null }),
    profileView(context),
  ]);
  const withModel = modelSetup(modelEnvironment()).catalogue.length > 0;
  return (
    <>
      <PageHeader
        title="Coach"
        description={
          withModel
            ? "Ask about your plan or say what to change. Changes happen only when you apply them."
            : "No language model is set up, so the rules coach answers from your plan. Changes happen only when you apply them."
        }
      />
      <div className="mb-6 grid gap-3 empty:hidden">
        <HealthNotes health={health} units={units} />
      </div>
      <CoachChat
        threadId={conversation.threadId}
        messages={messageViews(conversation.messages)}
        suggestions={SUGGESTIONS}
        units={units}
      />
    </>
  );
}
