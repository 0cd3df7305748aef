import { weekStartOf } from "@/lib/training/format";
import { nextWorkout } from "../coach-context";
import { ILL_REST_DAYS } from "../constants";
import { type CardId, cardMarkdown } from "../methodology/cards";
import { dayWord, describeWorkout } from "../phrases";
import { answerEdit, propose, restFromToday } from "./edit-answers";
import {
  answerChanges,
  answerFitness,
  answerNextRace,
  answerPaces,
  answerPrediction,
  answerProgress,
} from "./fitness-answers";
import type { Intent } from "./intents";
import { answerDay, answerNextOfKind, answerWeek, answerWhy } from "./plan-answers";
import { type AnswerBody, type RulesAnswer, type RulesInput, say } from "./rules-answer";
import { understand, understandReply } from "./understand";

const CAN_DO = [
  "- *What should I run today?* or any day or week",
  "- *Why is Thursday a tempo run?*",
  "- *Move Saturday's run to Sunday*, swap, skip or shorten a run, add a rest day",
  "- *I am ill*, *I travel from 3 to 6 December*, *a busy week*",
  "- *What are my paces?*, my fitness, race predictions, my next race",
  "- *What changed?*, *how do assumptions work?*, *what is a taper?*",
].join("\n");

/** Fixed answers that need nothing of the plan. */
const TEXTS = {
  assumptions: cardMarkdown("assumptions"),
  logRun:
    "You can log a run, or how one felt, on its page: open it under **Today** or **Plan** and choose **How did it feel?**. I can't write it down from here.",
  upload:
    "Export your activities from Garmin Connect (Activities, All, Export CSV) and drop the file under **Import**. You see a preview first; nothing is stored before you confirm.",
  goalChange:
    "You can change your race, its date and your target under **Settings**. The plan is then made anew for the new goal, and you see what changes first.",
  availability:
    "You can change your running days, the long-run day and the time you have under **Settings**. For a single week, ask me to move, skip or shorten a run.",
  undo: "A change that you applied can be undone for seven days: press **Undo** on its card above, or restore an earlier version under **Plan**.",
  greeting: `Hello! I'm your coach. You can ask me:\n\n${CAN_DO}`,
  thanks: "You're welcome. Enjoy your running!",
  help: `This is what I can do:\n\n${CAN_DO}`,
  unknown: `I didn't understand that, and I'd rather say so than guess. What I can do:\n\n${CAN_DO}`,
} as const;

function answerIll(input: RulesInput): AnswerBody {
  const advice =
    "Get well first: running while ill makes it longer. With fever, or symptoms below the neck, please ask a doctor before you run again. When you have felt well for a whole day, start easy.";
  const rest = restFromToday(input, { days: ILL_REST_DAYS, lead: "I can clear the next days:" });
  return rest.proposal ? { ...rest, text: `${advice}\n\n${rest.text}` } : say(advice);
}

function answerTired(input: RulesInput): AnswerBody {
  const { context } = input;
  const next = nextWorkout(context, { from: context.today });
  if (!next) return say("Then rest. There is no run ahead in the plan as it stands.");
  const what = `${describeWorkout(next, context)}, ${dayWord(next.date, context.today)}`;
  if (!next.hard) {
    return say(
      `Heavy legs are normal now and then. Your next run is easy: ${what}. Take it slower than planned, or say *skip it*. If it lasts longer than a week, ease off and sleep more.`,
      [next.id],
    );
  }
  const lead = `Your next run is a hard one: ${what}. I can make it easy instead:`;
  return propose(input, { ops: [{ op: "replace", workoutId: next.id, kind: "easy" }], lead });
}

function answerBusy(input: RulesInput): AnswerBody {
  const weekStart = weekStartOf(input.context.today);
  const lead = "A busy week is fine. I can make the rest of this week a good deal shorter:";
  return propose(input, { ops: [{ op: "scaleWeek", weekStart, factor: 0.7 }], lead });
}

function answerMethodology(card: CardId): AnswerBody {
  return say(cardMarkdown(card));
}

function bodyOf(input: RulesInput, intent: Intent): AnswerBody {
  const { context } = input;
  switch (intent.kind) {
    case "day":
      return answerDay(context, intent.date);
    case "week":
      return answerWeek(context, intent.weekStart);
    case "why":
      return answerWhy(context, intent.ref);
    case "nextOfKind":
      return answerNextOfKind(context, intent.workoutKind);
    case "methodology":
      return answerMethodology(intent.card);
    case "paces":
      return answerPaces(context);
    case "fitness":
      return answerFitness(context);
    case "prediction":
      return answerPrediction(context);
    case "nextRace":
      return answerNextRace(context);
    case "changes":
      return answerChanges(context);
    case "progress":
      return answerProgress(context);
    case "ill":
      return answerIll(input);
    case "tired":
      return answerTired(input);
    case "busy":
      return answerBusy(input);
    case "move":
    case "swap":
    case "skip":
    case "shorten":
    case "ease":
    case "rest":
    case "away":
      return answerEdit(input, intent) ?? say(TEXTS.unknown);
    default:
      return say(TEXTS[intent.kind]);
  }
}

/**
 * Answers a message without any model, from the context alone. Changes come as a proposal, never as a fact.
 * What is not understood is said to be so, with what can be asked. `previous` is the runner's message before this one,
 * so that a short reply to a question back is understood.
 */
export function answerByRules(
  message: string,
  input: RulesInput & { previous?: string | null },
): RulesAnswer {
  const { today } = input.context;
  const reply = input.previous ? understandReply(message, { previous: input.previous, today }) : null;
  const intent = reply ?? understand(message, { today });
  return { intent: intent.kind, ...bodyOf(input, intent) };
}
