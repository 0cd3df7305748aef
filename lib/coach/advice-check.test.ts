import { describe, expect, test } from "vitest";
import { replaceHardAdvice, replaceUnsafeAdvice } from "./advice-check";

describe("what a coach never says", () => {
  test.each([
    "You should lose 3 kg before the race.",
    "Try to drop a few pounds.",
    "Losing some weight would make you faster.",
    "Eat about 1800 kcal on rest days.",
    "A calorie deficit of 300 is fine.",
    "Just cut your calories a little.",
    "Your ideal weight is 62 kg.",
    "At race time you should weigh around 58 kg.",
    "Aim for a body fat of 12 %.",
    "You probably have a stress fracture.",
    "This sounds like shin splints.",
    "It could be tendinitis.",
    "That's classic runner's knee.",
    "What you describe points to a muscle tear.",
    "You've got plantar fasciitis.",
    "This is most likely a strain.",
    "It's nothing to worry about.",
    "You don't need to see a doctor for that.",
  ])("is replaced: %s", (sentence) => {
    expect(replaceUnsafeAdvice(sentence)).not.toBeNull();
  });

  test.each([
    "Your long run is 18 km on Sunday.",
    "Take 30-60 g of carbohydrate an hour on long runs.",
    "You burned a good deal of energy, so eat well.",
    "I can't say whether this is serious; please see a doctor.",
    "Tempo runs raise your threshold.",
    "It sounds like a good week.",
    "Heat makes the same effort slower.",
    "You have 6 km today.",
    "Keep the dumbbells under 10 kg at first.",
  ])("stands: %s", (sentence) => {
    expect(replaceUnsafeAdvice(sentence)).toBeNull();
  });
});

describe("under an open health note", () => {
  test.each([
    "You could add a tempo run on Thursday.",
    "Try 6 intervals at 4:10 /km.",
    "Let's increase to more km next week.",
    "Do some strides at the end.",
    "You can run faster on Saturday.",
  ])("is replaced: %s", (sentence) => {
    expect(replaceHardAdvice(sentence)).not.toBeNull();
  });

  test.each([
    "Skip the tempo run on Thursday.",
    "No intervals until you are well.",
    "Your tempo run of last week was 9 km.",
    "Rest, or walk a little.",
    "Don't push yourself.",
  ])("stands: %s", (sentence) => {
    expect(replaceHardAdvice(sentence)).toBeNull();
  });
});
