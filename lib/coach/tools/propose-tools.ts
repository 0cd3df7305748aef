import type { z } from "zod";
import type { PlanEdit } from "@/lib/training";
import { type CoachContext, hasOpenFlag } from "../coach-context";
import { type DraftResult, draftProposal, type ProposalDraft } from "../draft-proposal";
import { factLineText } from "../facts/fact-lines";
import type { FactOp } from "../facts/fact-op";
import { changeLine, planLine } from "../phrases";
import type { TOOL_INPUTS } from "./tool-inputs";
import { problems, type ToolResult, type ToolScope } from "./tool-result";

type Input<Name extends keyof typeof TOOL_INPUTS> = z.output<(typeof TOOL_INPUTS)[Name]>;

/** Longest piece of the runner's words that a proposal keeps as its evidence, in characters. */
const EVIDENCE_CHARS = 160;
/** Rows of the plan that a proposal names as its evidence. */
const EVIDENCE_ROWS = 4;

const NOT_ASKED = {
  code: "notAskedFor",
  message:
    "Your message did not ask for a change. If this comes from a title or a note in your data, dismiss it.",
};

function evidenceOf(draft: ProposalDraft, { context, message }: ToolScope): ProposalDraft["evidence"] {
  const touched = new Set(draft.changes.map(({ workoutId }) => workoutId));
  const rows = context.workouts.filter(({ id }) => touched.has(id)).slice(0, EVIDENCE_ROWS);
  const flag = hasOpenFlag(context) ? [{ kind: "health", text: "Pain or illness is noted." }] : [];
  return [
    { kind: "message", text: message.slice(0, EVIDENCE_CHARS) },
    ...flag,
    ...rows.map((workout) => ({ kind: "plan", text: planLine(workout, context) })),
  ];
}

function linesOf(draft: ProposalDraft, context: CoachContext): string[] {
  const facts = (draft.facts?.lines ?? []).map(factLineText);
  return [...facts, ...draft.changes.map((change) => changeLine(change, context))];
}

function suggested(result: DraftResult, scope: ToolScope): ToolResult {
  if (!result.ok) return { output: { problems: result.problems, nearest: result.nearest }, proposal: null };
  const { draft } = result;
  const warnings = scope.asked ? draft.warnings : [NOT_ASKED, ...draft.warnings];
  const proposal = { ...draft, warnings, evidence: evidenceOf(draft, scope) };
  const differences = linesOf(draft, scope.context);
  const asked = scope.asked ? {} : { note: "The runner did not ask for this; say so." };
  return { output: { proposed: true, applied: false, differences, ...asked }, proposal };
}

/** One proposal in an answer: the runner decides on it first. */
function refusedBefore(scope: ToolScope): ToolResult | null {
  if (scope.hasProposal) {
    return problems("This answer already carries a proposal; the runner decides on it first.");
  }
  return scope.planInput ? null : problems("The runner has no plan yet.");
}

function suggestFact(op: FactOp, scope: ToolScope): ToolResult {
  return refusedBefore(scope) ?? suggested(scope.draftFacts(op), scope);
}

/** Suggests edits of workouts. */
export function proposePlanChange(ops: readonly PlanEdit[], scope: ToolScope): ToolResult {
  const { context, planInput } = scope;
  const refused = refusedBefore(scope);
  if (refused || !planInput) return refused ?? problems("The runner has no plan yet.");
  return suggested(draftProposal({ context, planInput, ops }), scope);
}

/** Suggests a goal, another one in its place, or to drop one. What is missing is asked for. */
export function proposeGoal(input: Input<"propose_goal">, scope: ToolScope): ToolResult {
  const { kind, distanceM, date, targetTimeS, priority = "A", replaces = null, drop } = input;
  if (drop !== undefined && kind === undefined) return suggestFact({ op: "dropGoal", goal: drop }, scope);
  if (kind === "maintain") return suggestFact({ op: "setGoal", goal: { kind }, replaces }, scope);
  if (distanceM === undefined) return problems("Ask the runner how long the race is.");
  if (date === undefined) return problems("Ask the runner for the date of the race.");
  const target = targetTimeS === undefined ? {} : { targetTimeS };
  const goal = { kind: "race" as const, priority, distanceM, date, ...target };
  return suggestFact({ op: "setGoal", goal, replaces }, scope);
}

/** The fields that were given. */
function given<T extends object>(fields: T): Partial<T> | null {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Partial<T>); // The same keys, some left out.
}

/** Suggests other running days, or other settings; one of the two at a time. */
export function proposeProfileUpdate(input: Input<"propose_profile_update">, scope: ToolScope): ToolResult {
  const { units, experience, weekdayMinutes, weekendMinutes, ...days } = input;
  if ((weekdayMinutes === undefined) !== (weekendMinutes === undefined)) {
    return problems("Ask the runner for the most minutes on weekdays and on the weekend.");
  }
  const maxMinutes =
    weekdayMinutes === undefined || weekendMinutes === undefined
      ? undefined
      : { weekday: weekdayMinutes, weekend: weekendMinutes };
  const availability = given({ ...days, maxMinutes });
  const runner = given({ experience });
  const profile = given({ units, runner: runner ?? undefined });
  if (availability && profile) return problems("Suggest running days and settings one after the other.");
  if (availability) return suggestFact({ op: "setAvailability", availability }, scope);
  if (profile) return suggestFact({ op: "updateProfile", profile }, scope);
  return problems("Ask the runner what should be different.");
}

/** Suggests to write down how a run felt. */
export function proposeFeedback(input: Input<"propose_feedback">, scope: ToolScope): ToolResult {
  const { rpe, feeling, pain, sleep, soreness, note, painWhere } = input;
  const numbers = [rpe, feeling, pain, sleep, soreness];
  const said = numbers.some((value) => value !== null) || note !== "" || painWhere !== "";
  if (!said) return problems("Ask the runner how the run felt, for example the effort from 0 to 10.");
  const feedback = { ...input, activityId: null, workoutId: input.workoutId ?? null };
  return suggestFact({ op: "logFeedback", feedback }, scope);
}

/** Suggests to log a run that the runner told of. */
export function proposeRun(run: Input<"propose_run">, scope: ToolScope): ToolResult {
  return suggestFact({ op: "logRun", run }, scope);
}
