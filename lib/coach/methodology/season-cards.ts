import { known, type MethodologyCard, paper } from "./card";

/** How a season is built, and how RunGPT deals with what it does not know. */
export const SEASON_CARDS = {
  taper: {
    title: "The taper",
    text: "In the last one to three weeks before a race you run less and keep some speed. Fitness stays, tiredness goes, and the difference is your race. Feeling restless is a good sign.",
    inPractice: [
      "Nothing that you add in those days helps, so nothing is made up.",
      "Keep the rhythm: fewer kilometres, nearly as many days.",
      "Sleep early in the week; the last night matters little.",
    ],
    sources: [
      paper(
        "Bosquet 2007: about two weeks, 41-60 % less volume, intensity kept",
        "10.1249/mss.0b013e31806010e0",
      ),
      paper("Smyth 2021: disciplined tapers in the marathon", "10.3389/fspor.2021.735220"),
    ],
  },
  recoveryWeek: {
    title: "Lighter weeks",
    text: "Every third or fourth week the plan eases off. The body adapts while it rests: in a lighter week the work of the weeks before turns into fitness. It is planned, not a step back.",
    inPractice: [
      "Leave it light, also when you feel great: that is the point of it.",
      "A good week for sleep, a test of kit, or other things in life.",
    ],
    sources: [known("Published plans of Higdon and Pfitzinger: every third to fifth week, 6-30 % less")],
  },
  raceDay: {
    title: "Race day",
    text: "The plan has done its work; the day is about pacing and about nothing new. Most runners who slow down badly began too fast: the first kilometres feel free and are paid for at the end.",
    inPractice: [
      "Shoes, breakfast and drinks that you know from training.",
      "Warm up short for long races and longer for short ones.",
      "The first tenth slower than feels right, the middle by feel, the last third is the race.",
      "In heat, slow down from the start; the time of a cool day is not there to be had.",
    ],
    sources: [
      paper(
        "Smyth and Muniz-Pumares 2020: fast starts and slowing down in 25,000 marathons",
        "10.1249/MSS.0000000000002412",
      ),
    ],
  },
  assumptions: {
    title: "How assumptions work",
    text: "When a day is over and there is no data, RunGPT counts the planned run as done and marks it **assumed**. That keeps your plan going, and it is never sold as fact: assumed runs don't raise your fitness, your paces, your predictions or the length of your long run.",
    inPractice: [
      "Import your watch data when you like: the past is corrected, and you see what changed and why.",
      "A run that the data don't show becomes *not run*. Nothing is made up later.",
      "After three weeks with nothing confirmed the plan stops growing, after six it only keeps you fit.",
    ],
    sources: [known("RunGPT's own rule: what is assumed is shown as assumed")],
  },
} as const satisfies Record<string, MethodologyCard>;
