import { formatDay, zoneWord } from "@/lib/training/format";
import { hasOpenFlag, workoutsOn } from "../coach-context";
import { cardMarkdown } from "../methodology/cards";
import { beliefSentence, dayWord, describeWorkout } from "../phrases";
import { answerPaces } from "./fitness-answers";
import { type AnswerBody, type RulesInput, say } from "./rules-answer";

const LISTED_RUNS = 8;

/** What is believed of the run of a day, and by which rule of the ledger. */
const WHY_BELIEVED: Readonly<Record<string, string>> = {
  planned: "Its day is not over yet.",
  assumed:
    "Its day is over and no file and no log says anything about it. An assumed run keeps the plan going, but it never raises your fitness or your paces.",
  completed: "A recorded run of that day fits it, or you said that you did it.",
  partial: "The recorded run was a good deal shorter than planned.",
  missed:
    "A list of your activities covers that day and holds no run that fits. If you did run, log it under **Today** or link a recording on the run's page.",
  skipped: "You said so.",
  moved: "A recorded run of another day fits it better than that day's own plan.",
};

/** Why a day's run is counted as it is. */
export function answerBelief({ context }: RulesInput, { date }: { date: string }): AnswerBody {
  const [workout] = workoutsOn(context, date);
  const day = dayWord(date, context.today);
  if (!workout) return say(`No run was planned for ${day}, so there is nothing to believe or doubt.`);
  const now = beliefSentence(workout, context);
  const why = WHY_BELIEVED[workout.state] ?? "";
  return say(`**${describeWorkout(workout, context)}, ${day}.** ${[now, why].filter(Boolean).join(" ")}`, [
    workout.id,
  ]);
}

/** The runs of the last weeks that are only assumed, and how assumptions work. */
export function answerAssumptions({ context }: RulesInput): AnswerBody {
  const assumed = context.workouts.filter(({ state }) => state === "assumed");
  const lines = assumed
    .slice(-LISTED_RUNS)
    .map((workout) => `- ${formatDay(workout.date)}: ${describeWorkout(workout, context)}`);
  const head =
    lines.length === 0
      ? "**Nothing of the last weeks is only assumed.**"
      : `**Assumed, with no data so far:**\n\n${lines.join("\n")}`;
  return say(
    `${head}\n\n${cardMarkdown("assumptions")}`,
    assumed.map(({ id }) => id),
  );
}

/** Heart rates by zone, with how they were found. */
export function answerZones({ context, zones }: RulesInput): AnswerBody {
  if (!zones) {
    const paces = answerPaces(context);
    const hint =
      "I have no heart rates of yours yet: enter your highest or resting one under **Settings**, **You**. By pace:";
    return {
      ...paces,
      text: `${hint}

${paces.text}`,
    };
  }
  const lines = (["E", "M", "T", "I"] as const).map(
    (zone) => `- ${zoneWord(zone)}: **${zones.bands[zone].low}-${zones.bands[zone].high}** beats a minute`,
  );
  const note = zones.isEstimate
    ? "They are estimated from your age and may be ten beats off; your own highest heart rate, under **Settings**, **You**, makes them right."
    : "They come from your own heart rates.";
  return say(
    `**Your heart-rate zones**\n\n${lines.join("\n")}\n\n${note} Repetitions are too short for a heart rate.`,
  );
}

function dollars(usd: number): string {
  return usd > 0 && usd < 0.01 ? "less than $0.01" : `$${usd.toFixed(2)}`;
}

/** What the language models have cost this runner. */
export function answerUsage({ usage }: RulesInput): AnswerBody {
  const rules = "Answers like this one come from the rules coach: no language model, no cost.";
  if (!usage) return say(`${rules} What models cost is listed under **Settings**, **Coach**.`);
  const { today, month } = usage;
  return say(
    `**Language models so far:** ${dollars(today.usd)} today of ${dollars(today.limitUsd)}, ${dollars(month.usd)} this month of ${dollars(month.limitUsd)}. When that is used up I answer by rules alone. ${rules}`,
  );
}

/** The runner is well again: what to do with a note that is still open. */
export function answerRecovered(input: RulesInput): AnswerBody {
  if (!hasOpenFlag(input.context)) {
    return say("Good to hear! Nothing is noted against you, so the plan simply goes on. Start easy.");
  }
  return say(
    "Good to hear! A health note is still open, and only you can clear it: open **Today** and press its button. The plan then builds up again, gently. Until then nothing gets harder.",
  );
}
