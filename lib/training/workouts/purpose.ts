import { raceDistanceWord } from "../format";
import type { Goal, RaceGoal } from "../plan-input";
import type { DatedWorkout, PhaseName, Step, WeekKind, Workout, WorkoutKind } from "../plan-output";

/** What an explanation may refer to. */
export type PurposeContext = { phase: PhaseName; goal: Goal | null };

type WeekFacts = { phase: PhaseName; kind: WeekKind; goal: RaceGoal | null };

const EASY: Record<PhaseName, string> = {
  base: "Easy running builds the engine that everything later stands on; you should be able to talk.",
  build: "Easy running between the harder days lets their work sink in.",
  peak: "Easy running keeps your volume up while the hard days do their work.",
  taper: "A short easy run keeps your legs loose while you freshen up.",
  race: "A short easy run keeps your legs loose before the race.",
  recovery: "Gentle running brings blood to tired legs; slower is better.",
  return: "A gentle run on the way back: regular matters more than far.",
  maintain: "Easy running keeps your fitness with little strain.",
};

const LONG: Record<PhaseName, string> = {
  base: "The long run makes you last longer, a little farther than before and never much.",
  build: "The long run teaches your body to burn fat and your legs to carry you far.",
  peak: "The longest runs of the season: this is where you get ready for the distance.",
  taper: "A shorter long run keeps the rhythm while you rest for the race.",
  race: "A shorter long run keeps the rhythm.",
  recovery: "A relaxed longer run, easy all the way.",
  return: "The longest run of the week, still gentle: your legs need time to get used to it again.",
  maintain: "A relaxed long run keeps your endurance where it is.",
};

const SESSION: Partial<Record<WorkoutKind, Partial<Record<PhaseName | "any", string>>>> = {
  tempo: {
    base: "A first taste of threshold effort: comfortably hard, so that faster running later feels normal.",
    build: "Threshold running raises the pace you can hold for about an hour.",
    peak: "Threshold running close to race effort makes your race pace feel easier.",
    taper: "A short piece of threshold keeps you sharp without tiring you.",
    any: "Threshold running keeps the pace up that you can hold for long.",
  },
  interval: {
    build: "Intervals raise the most oxygen your body can use; the jogs between belong to it.",
    peak: "Intervals at hard effort give you speed in reserve for the race.",
    taper: "A few short intervals remind your legs of race effort.",
    any: "Intervals keep your top end alive: hard, but never all out.",
  },
  repetition: {
    base: "Short fast repetitions with full rest make your stride quick and economical.",
    peak: "Fast repetitions with full rest sharpen your finish.",
    taper: "A few fast repetitions with full rest wake up your legs for the race.",
    any: "Short fast repetitions with full rest keep your stride quick and relaxed.",
  },
  marathonPace: {
    any: "Running at marathon pace teaches you what it feels like, so that you can trust it on the day.",
  },
  strides: {
    base: "An easy run with a few relaxed strides: quick feet now, so that faster running later comes easily.",
    any: "An easy run with a few relaxed strides: they keep your legs quick without tiring them.",
  },
  recovery: { any: "Very easy running that helps you recover; cut it short if you feel like it." },
};

const LIGHT_WEEK = "A lighter week";

function raceText(goal: RaceGoal | null, km: number): string {
  const word = raceDistanceWord(goal?.distanceM ?? km * 1000);
  return `Race day: your ${word}. Start at the pace your training says, not faster.`;
}

function runWalkText(workout: Pick<Workout, "steps">): string {
  const run = workout.steps.find((step) => step.kind === "work");
  const minutes = run?.minutes ?? 1;
  if (run !== undefined && run.times === 1)
    return "Running without a break: this is what the walking breaks led to. Keep it slow.";
  const unit = minutes === 1 ? "minute" : "minutes";
  return `Run ${minutes} ${unit}, walk, and repeat: your legs get used to running a little at a time.`;
}

/** How an easy run with parts is to be run; nothing for a steady one. */
function partsText({ steps }: Pick<Workout, "steps">): string {
  const [first, second, third] = steps.filter((step) => step.kind === "steady");
  const last = steps.at(-1);
  if (first === undefined || second === undefined || last === undefined) return "";
  const pace = (step: Step) => step.paceSecPerKm.fast;
  if (third !== undefined && pace(third) === pace(first) && pace(last) !== pace(first))
    return "go to and fro between the slow and the quick end of easy";
  return pace(last) < pace(first)
    ? "start gently and let the last part be quicker, still easy"
    : "start and end gently, with the middle at the quick end of easy";
}

/** One plain sentence for the runner: what the workout is for, in this phase and week. */
export function purposeOf(workout: Pick<DatedWorkout, "kind" | "steps" | "km">, week: WeekFacts): string {
  const purpose = plainPurposeOf(workout, week);
  const parts = workout.kind === "easy" || workout.kind === "long" ? partsText(workout) : "";
  return parts === "" ? purpose : `${purpose.replace(/\.$/, "")}; ${parts}.`;
}

function plainPurposeOf(workout: Pick<DatedWorkout, "kind" | "steps" | "km">, week: WeekFacts): string {
  const { kind } = workout;
  if (kind === "race") return raceText(week.goal, workout.km);
  if (kind === "runWalk" || workout.steps.some((step) => step.zone === "walk")) return runWalkText(workout);
  if (kind === "long") {
    if (workout.steps.some((step) => step.zone === "M")) {
      return "A long run that ends at marathon pace: practise the pace, and eating and drinking, on tired legs.";
    }
    if (week.kind === "cutback")
      return `${LIGHT_WEEK}: a shorter long run, so that the last weeks can turn into fitness.`;
    return LONG[week.phase];
  }
  if (kind === "easy") {
    return week.kind === "cutback"
      ? `${LIGHT_WEEK}: less running now, so that you can take more again next week.`
      : EASY[week.phase];
  }
  const texts = SESSION[kind];
  return texts?.[week.phase] ?? texts?.any ?? EASY[week.phase];
}

const WHY_NOW: Record<PhaseName, string> = {
  base: "You are in the base phase, which is about regular, mostly easy running.",
  build: "You are in the build phase, in which the harder sessions get longer step by step.",
  peak: "You are in the peak phase, the weeks closest in kind to your race.",
  taper: "You are tapering: less running, but still a little sharp, so that you start fresh.",
  race: "It is race week.",
  recovery: "You are recovering from a race, so nothing is hard.",
  return: "You are on the way back, so running grows in small steps and nothing is hard.",
  maintain: "You are keeping fit, with a lighter week every fourth week.",
};

const HOW: Record<WorkoutKind, string> = {
  easy: "You should be able to talk in whole sentences; if not, slow down.",
  recovery: "Go slower than you think you need to.",
  long: "Start slowly and finish with something left.",
  tempo: "The effort is comfortably hard: a few words at a time, never gasping.",
  interval: "Run each one evenly, at an effort you could hold for about ten minutes.",
  repetition: "Run fast but relaxed, and take all of the rest.",
  marathonPace: "Keep the pace steady, even if it feels too easy at first.",
  race: "Hold back in the first third, and run by effort when it is hot, windy or hilly.",
  runWalk: "Run slowly enough that you could go on when the walk comes.",
  strides: "Strides are quick and loose, never a sprint, with easy jogging between.",
};

function goalText(goal: Goal | null): string {
  return goal?.kind === "race" ? `It is part of the way to your ${raceDistanceWord(goal.distanceM)}.` : "";
}

/** Two to four plain sentences for the coach: what the workout is for, why now, how to run it. */
export function explainWorkout(workout: Workout, context: PurposeContext): string {
  return [workout.purpose, WHY_NOW[context.phase], goalText(context.goal), HOW[workout.kind]]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
