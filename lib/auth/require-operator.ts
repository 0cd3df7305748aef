import "server-only";
import { notFound } from "next/navigation";
import { env, isEmbedded } from "@/lib/env";
import { isOperator } from "./is-operator";
import { requireRunnerPage } from "./require-runner";

/** Lets only an operator see a page; to everybody else it does not exist. */
export async function requireOperatorPage(): Promise<void> {
  const runner = await requireRunnerPage();
  const emails = env().RUNGPT_OPERATOR_EMAILS;
  if (!isOperator(runner, { emails, embedded: isEmbedded() })) notFound();
}
