import { known, type MethodologyCard, paper } from "./card";

/** What changes with the runner and with the world around them. None of it is medical advice. */
export const RUNNER_CARDS = {
  heat: {
    title: "Running in heat",
    text: "Warm, damp air makes the same effort slower, for everyone and more so for those who are out longer. That is physics, not form. Your body needs one to two weeks of gentle running in the warmth to get used to it.",
    inPractice: [
      "Go by effort or heart rate, and let the pace be what it is.",
      "Early or late, in the shade, with something to drink; move hard sessions to cooler hours.",
      "Confusion, chills or no sweat in the heat: stop, cool down, get help at once.",
    ],
    sources: [
      paper("Mantzios 2022: 1,258 races and the weather", "10.1249/MSS.0000000000002769"),
      paper("Ely 2007: marathons in the heat", "10.1249/mss.0b013e31802d3aba"),
    ],
  },
  hills: {
    title: "Hills",
    text: "Uphill costs more than downhill gives back, so a hilly run is slower at the same effort. Running uphill trains strength at little impact; running downhill loads the thighs and needs getting used to.",
    inPractice: [
      "Keep the effort, not the pace: shorter steps uphill, loose and quick downhill.",
      "If your race is hilly, run some of your easy and long runs on hills.",
      "After a long descent expect sore legs for a day or two, and keep those days easy.",
    ],
    sources: [paper("Minetti 2002: what slopes cost", "10.1152/japplphysiol.01177.2001")],
  },
  returning: {
    title: "Coming back after illness or injury",
    text: "A few days off cost nothing. After a longer break the plan starts again at half of what you ran and climbs back in steps, because the heart returns faster than tendons and bones. Missed runs are not made up.",
    inPractice: [
      "Fever, chest complaints or a racing pulse: no running until they are gone, then some easy days more.",
      "After an injury the first sign that you are ready is walking without symptoms, the second easy running without any.",
      "Tell me how long you were off under **Settings**, **Health**, and the plan leads you back.",
      "Pain that returns in two runs in a row belongs to a doctor or physiotherapist.",
    ],
    sources: [
      {
        label: "V.O2: adjustments for time off",
        href: "https://news.vdoto2.com/2018/02/vdot-adjustments-time-off/",
      },
      paper("Schwellnus 2016: load in sport and illness, IOC consensus", "10.1136/bjsports-2016-096572"),
    ],
  },
  masters: {
    title: "Running after 45",
    text: "You can train hard at any age; what changes is how long it takes to recover. That is why the plan puts more easy days between hard ones from 46 on, and again from 56. Regular training slows the loss of fitness a good deal.",
    inPractice: [
      "An extra easy day is training, not weakness.",
      "Some speed and some strength work keep what age takes first.",
      "Calves and Achilles tendons like slow changes: of shoes, hills and pace.",
    ],
    sources: [
      paper(
        "Rogers 1990: aerobic capacity of masters athletes over eight years",
        "10.1152/jappl.1990.68.5.2195",
      ),
      known("Pfitzinger: days between hard sessions by age"),
    ],
  },
  beginners: {
    title: "Starting to run",
    text: "Running with walking breaks is running. In the first weeks your breath improves faster than your legs, so the plan grows by minutes, stays easy and keeps rest days between. Speed comes later and by itself.",
    inPractice: [
      "Slow enough to talk. Most beginners run too fast and think they are unfit.",
      "Repeat a week whenever it was hard; nothing in the plan is lost by that.",
      "Two or three runs a week are enough to get better.",
    ],
    sources: [
      paper("Buist 2008: beginners and slow progress, a trial", "10.1177/0363546507307505"),
      paper("Bertelsen 2018: starting with little distance", "10.26603/ijspt20180943"),
    ],
  },
  fuelling: {
    title: "Fuelling basics",
    text: "Eat enough: training only works on what you give it. For runs up to an hour you need nothing special. In longer ones carbohydrate keeps the pace, and the gut has to practise taking it.",
    inPractice: [
      "A meal with carbohydrate two to four hours before long or hard runs.",
      "From about 75-90 minutes on: 30-60 g of carbohydrate an hour, practised in training.",
      "Drink by thirst, more when it is hot; carbohydrate and protein in the hours after.",
      "I give no targets for weight or calories. For those, and for anything medical, ask a dietitian or doctor.",
    ],
    sources: [
      paper(
        "Thomas, Erdman and Burke 2016: nutrition and athletic performance, joint position",
        "10.1249/MSS.0000000000000852",
      ),
    ],
  },
  strength: {
    title: "Strength training",
    text: "Two short sessions a week make running cheaper: heavy or explosive strength work improved running economy by a few per cent in trials, without runners getting bulky.",
    inPractice: [
      "Squats, lunges, calf raises, bridges and something for the trunk; few repetitions, good form.",
      "Put it on the day of a hard run, after it, so that easy days stay easy.",
      "Stop it about ten days before your race.",
    ],
    sources: [
      paper("Blagrove 2018: strength training and distance running, a review", "10.1007/s40279-017-0835-7"),
    ],
  },
} as const satisfies Record<string, MethodologyCard>;
