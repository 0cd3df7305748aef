import "server-only";
import { notFound } from "next/navigation";
import { env, isEmbedded } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isOperator } from "./is-operator";
import { requireRunnerPage, type SignedInRunner } from "./require-runner";

function mayOperate(runner: SignedInRunner): boolean {
  return isOperator(runner, { emails: env().RUNGPT_OPERATOR_EMAILS, embedded: isEmbedded() });
}

/** Lets only an operator see a page; to everybody else it does not exist. */
export async function requireOperatorPage(): Promise<void> {
  if (!mayOperate(await requireRunnerPage())) notFound();
}

/** Lets only an operator act. @throws AppError notFound for everybody else who is signed in, as if it did not exist. */
export function requireOperator(runner: SignedInRunner): void {
  if (mayOperate(runner)) return;
  throw new AppError("notFound", { code: "notFound", message: "There is nothing here." });
}
