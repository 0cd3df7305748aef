import { known, type MethodologyCard, paper } from "./card";

const DANIELS = known("Daniels and Gilbert, Oxygen Power (1979): paces as shares of VDOT");

/** The kinds of running that a plan is made of. */
export const RUNNING_CARDS = {
  easy: {
    title: "Easy running",
    text: "Easy runs build the heart, the small blood vessels and the tendons, and they leave you fresh enough to train again tomorrow. Most of your distance belongs here, whatever you train for.",
    inPractice: [
      "You can talk in whole sentences. If you can't, slow down or walk a little.",
      "If in doubt, slower is right: nothing is lost by an easy run that was too easy.",
      "Wind, heat, hills and tired legs make the same effort slower. Go by effort then.",
    ],
    sources: [
      paper("Knopp 2024: 92 marathon plans keep about 80 % easy", "10.1186/s40798-024-00717-5"),
      paper("Muniz-Pumares 2025: more easy running goes with faster marathons", "10.1007/s40279-024-02137-7"),
    ],
  },
  long: {
    title: "The long run",
    text: "The long run teaches you to keep going: more stored fuel, better use of fat, stronger legs. It grows slowly, measured against your longest run of the last 30 days, because a sudden jump in a single run is what injuries were most clearly linked to.",
    inPractice: [
      "Run it easy from the first step; the last kilometres may feel long, never hard.",
      "Take something to drink, and from about 90 minutes on something to eat.",
      "If you must cut a run short, this is the one to cut with a clear mind: it comes back next week.",
    ],
    sources: [
      paper(
        "Schuster Brandt Frandsen 2025: 5,205 runners, injuries and single long runs",
        "10.1136/bjsports-2024-109380",
      ),
      paper("Fokkema 2020: long runs and finish times", "10.1111/sms.13725"),
    ],
  },
  threshold: {
    title: "Threshold (tempo) running",
    text: "Threshold pace is about the fastest that you could hold for an hour: comfortably hard. Running there in blocks of minutes raises the speed at which your body still clears what hard work leaves behind.",
    inPractice: [
      "A few words at a time are possible, a conversation is not.",
      "Keep it steady. Faster than the pace is not better, it is another kind of run.",
      "Warm up first, and finish feeling that one more block would have been possible.",
    ],
    sources: [DANIELS],
  },
  interval: {
    title: "Intervals",
    text: "Intervals of two to five minutes at about the pace of a 10-12 minute race make heart and lungs work near their limit, for longer than one go would allow. The jog between them is part of the session.",
    inPractice: [
      "The first should feel too easy and the last should look like the first.",
      "Jog the breaks, don't stand.",
      "Easy days belong before and after.",
    ],
    sources: [DANIELS],
  },
  repetition: {
    title: "Repetitions",
    text: "Repetitions are short and quick, with full rest, to train economy and speed. They should feel smooth, not like a fight.",
    inPractice: [
      "Take the whole rest: it is what makes the next one good.",
      "When your form goes, the session is over.",
    ],
    sources: [DANIELS],
  },
  marathonPace: {
    title: "Marathon-pace running",
    text: "Running some kilometres at the pace of your marathon teaches rhythm, fuelling and patience. The pace comes from a cautious prediction, because common formulas are too fast for half of all marathon runners.",
    inPractice: [
      "Practise eating and drinking as on race day.",
      "It should feel almost too controlled in training.",
    ],
    sources: [paper("Vickers and Vertosick 2016: 2,303 runners", "10.1186/s13102-016-0052-y")],
  },
  strides: {
    title: "Strides",
    text: "Strides are 15-20 seconds of quick, relaxed running at the end of an easy run, with a full walk back. They keep your stride springy and cost almost nothing.",
    inPractice: ["Build up over a few steps, stay loose, slow down before it gets hard."],
    sources: [known("Common practice of coaches; we claim no study for it")],
  },
  warmup: {
    title: "Warming up",
    text: "Ten slow minutes raise temperature and blood flow, so that the first fast minute is not a shock. The harder and shorter the session, the longer the warm-up.",
    inPractice: [
      "Start every run slowly.",
      "Before hard sessions and races: ten easy minutes, a few drills, two or three strides.",
    ],
    sources: [paper("Fradkin 2010: warming up and performance, a review", "10.1519/JSC.0b013e3181c643a0")],
  },
} as const satisfies Record<string, MethodologyCard>;
