import { redirect } from "next/navigation";
import { STEPS, stepPath } from "@/components/onboarding/steps";
import { readStart } from "./read-start";

/** Goes on where the runner stopped. */
export default async function Onboarding() {
  const { answers } = await readStart();
  const open = STEPS.find((step) => step !== "review" && answers[step] === undefined);
  redirect(stepPath(open ?? "review"));
}
