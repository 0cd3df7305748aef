import { describe, expect, test } from "vitest";
import { checkSafety, type SafetyLevel } from "./safety";
import { SAFETY_CARDS } from "./safety-cards";

const EXPECTED: [SafetyLevel, string[]][] = [
  [
    "emergency",
    [
      "I have chest pain when I run",
      "there was a lot of pressure on my chest during intervals",
      "My chest feels tight and heavy on hills",
      "I fainted at the end of my long run",
      "I passed out yesterday",
      "I blacked out after the race",
      "I can't breathe properly even walking",
      "suddenly I couldn't catch my breath",
      "my face is drooping on one side",
      "My speech was slurred after the run",
      "my left arm went numb",
      "I felt confused in the heat and stopped sweating",
      "I want to kill myself",
      "I keep harming myself",
      "I don't want to live anymore",
      "I don't have a headache but I do have chest pain",
      "coughing up blood since the run",
    ],
  ],
  [
    "refer",
    [
      "sharp bone pain in my shin",
      "my foot hurts at night",
      "the pain wakes me up",
      "I'm limping since Sunday",
      "my calf is swollen",
      "I get palpitations on easy runs",
      "there was blood in my urine",
      "I have a fever, should I run?",
      "temperature of 38.5 today",
      "I felt a pop in my hamstring",
      "I get dizzy when I stand up",
    ],
  ],
  [
    "eating",
    [
      "I missed three periods",
      "I haven't had my period since summer",
      "I sometimes make myself sick after eating",
      "how do I lose weight fast for the race?",
      "what is my ideal weight for a marathon?",
      "should I restrict calories this week",
      "I feel guilty when I eat",
    ],
  ],
  [
    "pregnancy",
    ["I'm 12 weeks pregnant", "I gave birth two months ago", "I am breastfeeding, can I do intervals?"],
  ],
  [
    "pain",
    [
      "my knee hurts",
      "a niggle in my achilles",
      "I think I have shin splints",
      "I'm injured",
      "my hamstring feels tight",
      "pain in my hip since Tuesday",
      "5 weeks to go and I have a bad pain in my shin",
    ],
  ],
];

const BENIGN = [
  "what should I run today?",
  "my chest strap shows 190 bpm",
  "does a chest strap measure better?",
  "that was a killer workout",
  "no chest pain, all good",
  "I don't have any pain",
  "my knee pain is gone",
  "the run was painfully slow",
  "no pain no gain, right?",
  "I was dying at km 30 of my last marathon",
  "how long is the base period?",
  "what heart rate should I have?",
  "I never had palpitations",
  "race fever is here!",
  "move Saturday's run to Sunday",
  "I'm not injured, just tired",
  "why is Thursday a tempo run?",
  "legs are tired after yesterday",
  "I nailed it, killed it even",
  "can I run in the heat?",
  "what's a good warm-up?",
  "how do I not go out too fast?",
  "I didn't faint, just sat down",
  "skip tomorrow please",
  "I'm in Spain next week",
  "my left shoe is worn",
  "the long run felt hard but fine",
  "without pain since Monday",
  "I feel fine, no dizziness or pain",
  "what does easy mean?",
];

describe("the safety check", () => {
  const cases = EXPECTED.flatMap(([level, messages]) => messages.map((message) => [level, message] as const));
  test.each(cases)("%s: %s", (level, message) => {
    expect(checkSafety(message)?.level).toBe(level);
  });

  test.each(BENIGN)("leaves alone: %s", (message) => {
    expect(checkSafety(message)).toBeNull();
  });

  test("the most urgent level wins", () => {
    expect(checkSafety("My knee hurts. And I have chest pain.")?.level).toBe("emergency");
  });

  test("what is told beside a question of a day to come is noted as well", () => {
    const finding = checkSafety("What if I faint in the race? My calf is swollen and hot.");
    expect(finding).toMatchObject({ level: "refer", opensNote: true });
    expect(finding?.card).toBe(`${SAFETY_CARDS.emergency}\n\n${SAFETY_CARDS.refer}`);
  });

  test("an emergency card names emergency numbers and holds no training advice", () => {
    const card = checkSafety("I have chest pain")?.card ?? "";
    expect(card).toMatch(/112/);
    expect(card).not.toMatch(/\bkm\b|pace|easy run/i);
  });

  test.each([
    ["emergency", "my chest hurts right now", true],
    ["emergency", "I fainted last week", true],
    ["emergency", "I fainted in a race in 2015", false],
    ["emergency", "my friend has just collapsed, what do I do", false],
    ["eating", "I had bulimia as a teen", false],
    ["eating", "I had bulimia as a teen and it is coming back", true],
  ] as const)("%s: %s - opens a note: %s", (level, message, opensNote) => {
    expect(checkSafety(message)).toMatchObject({ level, opensNote });
  });

  test.each([
    "my dad had a heart attack at 60",
    "how do I avoid fainting after a race?",
    "what is heat stroke?",
    "I had a stress fracture in 2015, all healed",
  ])("hears nothing of the runner now in: %s", (message) => {
    expect(checkSafety(message)).toBeNull();
  });

  test.each([
    "i passed out and needed water",
    "light headed and my chest feels tight",
    "there is a stabbing pain close to my chest on the left",
    "i stopped sweating over an hour ago and feel muddled",
    "im sick of being alive",
    "i want to die for real",
    "my dad collapsed onto the sofa and wont wake up",
    "got knocked out the other day, headache since",
    "since the marathon fever of 41 and he is confused",
  ])("no harmless phrase takes the sign out of: %s", (message) => {
    expect(checkSafety(message)?.level).toBe("emergency");
  });

  test.each([
    "my friend collapsed",
    "somebody fell here. Not breathing!",
    "my husband has heatstroke i think, he is babbling",
    "my mate says he wants to kill himself",
  ])("speaks to a bystander, whose own plan stays: %s", (message) => {
    const finding = checkSafety(message);
    expect(finding).toMatchObject({ level: "emergency", opensNote: false });
    expect(finding?.card).toMatch(/stay with them/);
  });

  test.each(["my friend collapsed and my own chest hurts", "she says my face is drooping"])(
    "speaks to the runner who is ill as well: %s",
    (message) => {
      expect(checkSafety(message)).toMatchObject({ level: "emergency", opensNote: true });
      expect(checkSafety(message)?.card).toMatch(/stop and get help/);
    },
  );

  test.each([
    "what is this pain in my chest",
    "can I run with chest pain?",
    "does running with chest pain matter",
  ])("does not take for a general question: %s", (message) => {
    expect(checkSafety(message)?.level).toBe("emergency");
  });
});
