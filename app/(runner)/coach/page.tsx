import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { threadIdSchema } from "@/app/api/chat/schema";
import { CoachChat } from "@/components/coach/coach-chat";
import { Conversations } from "@/components/coach/conversations";
import { HealthNotes } from "@/components/health/health-notes";
import { PageHeader } from "@/components/shell/page-header";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { MESSAGES_SHOWN } from "@/lib/coach/constants";
import { type Conversation, listConversation } from "@/lib/coach/list-conversation";
import { modelEnvironment, modelSetup } from "@/lib/coach/model-environment";
import { listConversations } from "@/lib/coach/threads";
import type { RunnerContext } from "@/lib/data/change-runner";
import { AppError } from "@/lib/errors";
import { profileView } from "@/lib/runner/profile";
import { messageViews } from "./message-views";
import { threadViews } from "./thread-views";

export const metadata: Metadata = { title: "Coach" };

const SUGGESTIONS = [
  "What should I run today?",
  "Why is my next hard run there?",
  "What changed in my plan?",
  "What are my paces?",
  "I feel ill",
];

type CoachPageProps = { searchParams: Promise<{ thread?: string | string[] }> };

/** The conversation that the address names; one that is gone leads to the one used last. */
async function conversationOf(context: RunnerContext, thread: unknown): Promise<Conversation> {
  if (thread === "new") return { threadId: null, messages: [] };
  const named = threadIdSchema.safeParse(thread);
  if (!named.success) return listConversation(context, { threadId: null });
  return listConversation(context, { threadId: named.data }).catch((error: unknown) => {
    if (error instanceof AppError && error.kind === "notFound") redirect("/coach");
    throw error;
  });
}

/** The chat with the coach. */
export default async function CoachPage({ searchParams }: CoachPageProps) {
  const { thread } = await searchParams;
  const { runnerId, db } = await requireRunnerPage();
  const context = { runnerId, db, now: now() };
  const [conversation, { threads }, { units, health, timeZone, today }] = await Promise.all([
    conversationOf(context, thread),
    listConversations(context),
    profileView(context),
  ]);
  const { threadId } = conversation;
  const withModel = modelSetup(modelEnvironment()).catalogue.length > 0;
  return (
    <>
      <PageHeader
        title="Coach"
        actions={<Conversations threads={threadViews(threads, { timeZone, today })} current={threadId} />}
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
        key={threadId ?? "new"}
        threadId={threadId ?? (threads.length > 0 ? "new" : null)}
        messages={messageViews(conversation.messages)}
        hasOlder={conversation.messages.length >= MESSAGES_SHOWN}
        suggestions={SUGGESTIONS}
        units={units}
      />
    </>
  );
}
