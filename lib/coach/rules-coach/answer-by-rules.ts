import type { LocalDate } from "@/lib/training";
import { weekStartOf } from "@/lib/training/format";
import { nextWorkout } from "../coach-context";
import { ILL_REST_DAYS } from "../constants";
import { type CardId, cardMarkdown } from "../methodology/cards";
import { dayWord, describeWorkout } from "../phrases";
import { answerEdit, propose, restFromToday } from "./edit-answers";
import { answerAvailability, answerFeedback, answerGoal, answerLogRun } from "./fact-answers";
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
import { answerAssumptions, answerBelief, answerRecovered, answerUsage, answerZones } from "./state-answers";
import { understandTurn } from "./understand";

const CAN_DO = [
  "- *What should I run today?* or any day or week",
  "- *Why is Thursday a tempo run?*",
  "- *Move Saturday's run to Sunday*, swap, skip or shorten a run, add a rest day",
  "- *I am ill*, *I travel from 3 to 6 December*, *a busy week*",
  "- *What are my paces?*, heart-rate zones, fitness, race predictions, my next race",
  "- *I want to run a half marathon on 12 April 2027*, *I can only run Monday and Thursday*",
  "- *I ran 8 km in 45 minutes yesterday*, *yesterday was a 7 out of 10*",
  "- *Why is Monday assumed?*, *what do you cost?*",
  "- *What changed?*, *how do assumptions work?*, *what is a taper?*",
].join("\n");

/** Shares of a planned week: for a busy one, a little less or more where no amount was named, and the limits of an edit. */
const WEEK_FACTOR = { busy: 0.7, down: 0.8, up: 1.05, least: 0.3, most: 1.1 } as const;

/** Fixed answers that need nothing of the plan. */
const TEXTS = {
  upload:
    "Export your activities from Garmin Connect (Activities, All, Export CSV) and drop the file under **Import**. You see a preview first; nothing is stored before you confirm.",
  severalRuns:
    "I log one run at a time, and I read more than one distance or time in that. Tell me the whole distance and time of one run, such as *I ran 8 km in 45 minutes yesterday*, then the next.",
  otherSport:
    "I log runs only. A ride, a swim or a walk comes in with the file of your watch, under **Import**; if you ran as well, tell me its day, distance and time by itself.",
  addRun:
    "I don't add single runs: how much you can take grows with what you have run. For more runs every week say, for example, *I want to run five times a week*; a run that you did besides the plan I can log: *I ran 8 km in 45 minutes yesterday*.",
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

function answerBusy(input: RulesInput, named: LocalDate | null): AnswerBody {
  const weekStart = named ?? weekStartOf(input.context.today);
  const lead = "A busy week is fine. I can make it a good deal shorter:";
  return propose(input, { ops: [{ op: "scaleWeek", weekStart, factor: WEEK_FACTOR.busy }], lead });
}

function answerScaleWeek(input: RulesInput, intent: Extract<Intent, { kind: "scaleWeek" }>): AnswerBody {
  const { weekStart, up } = intent;
  if (weekStart < weekStartOf(input.context.today))
    return say("That week is over, and what is past stays as it was.");
  const factor = intent.factor ?? (up ? WEEK_FACTOR.up : WEEK_FACTOR.down);
  if (factor > WEEK_FACTOR.most)
    return say("More than 10 % on top of a planned week is too much at once. I can add up to 10 %.");
  if (factor < WEEK_FACTOR.least)
    return say("That would leave less than a third of the week. Tell me which days to keep free instead.");
  const hint = intent.factor === null ? " (name a share if you want another)" : "";
  const lead = `I can ${up ? "add to" : "lighten"} that week by ${Math.round(Math.abs(1 - factor) * 100)} %${hint}:`;
  return propose(input, { ops: [{ op: "scaleWeek", weekStart, factor }], lead });
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
    case "zones":
      return answerZones(input);
    case "usage":
      return answerUsage(input);
    case "assumptions":
      return answerAssumptions(input);
    case "belief":
      return answerBelief(input, intent);
    case "recovered":
      return answerRecovered(input);
    case "logRun":
      return answerLogRun(input, intent);
    case "feedback":
      return answerFeedback(input, intent);
    case "goalChange":
      return answerGoal(input, intent.wish);
    case "availability":
      return answerAvailability(input, intent.wish);
    case "scaleWeek":
      return answerScaleWeek(input, intent);
    case "ill":
      return answerIll(input);
    case "tired":
      return answerTired(input);
    case "busy":
      return answerBusy(input, intent.weekStart);
    case "move":
    case "swap":
    case "skip":
    case "shorten":
    case "lengthen":
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
 * What is not understood is said to be so, with what can be asked. `previous` is what the runner
 * wrote before, oldest first, so that short replies to questions back are understood.
 */
export function answerByRules(
  message: string,
  input: RulesInput & { previous?: readonly string[] },
): RulesAnswer {
  const { today, units } = input.context;
  const intent = understandTurn(message, { today, units, earlier: input.previous ?? [] });
  return { intent: intent.kind, ...bodyOf(input, intent) };
}
