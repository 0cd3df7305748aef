import type { SafetyLevel } from "./safety";

/** Fixed answers. They diagnose nothing, give no target for weight or calories, and point to people who can help. */
export const SAFETY_CARDS: Record<SafetyLevel, string> = {
  emergency: [
    "**Please stop and get help now.** What you describe can be an emergency.",
    "",
    "- Call your local emergency number: **112** in Europe, **911** in the US and Canada, **999** in the UK, **000** in Australia.",
    "- Do not drive yourself, and do not stay alone. Tell somebody near you.",
    "- If you are thinking of harming yourself: call or text **988** in the US and Canada, **116 123** in much of Europe and the UK, or your emergency number. You deserve help right now.",
    "",
    "I can't judge this and I won't talk about training until a doctor has seen you. Your plan can wait, and nothing is lost.",
  ].join("\n"),
  refer: [
    "**Please see a doctor or physiotherapist before you run again.** What you describe is something that a coach must not judge.",
    "",
    "- Until then: rest, or easy cross-training only if it is free of symptoms.",
    "- If it gets worse quickly, or comes with chest pain, fainting or trouble breathing, call your emergency number.",
    "",
    "I won't suggest harder or longer training while this is open. When you have been cleared, tell me how many days you were off and the plan will lead you back gently.",
  ].join("\n"),
  eating: [
    "**Thank you for telling me.** I don't give targets for weight, calories or body composition, because they do runners more harm than good.",
    "",
    "- Training on too little energy affects bones, hormones, mood and performance, in women and men alike. Missed periods or a stress injury are reasons to see a doctor, ideally one who knows sport.",
    "- If eating or weight takes up a lot of your thoughts, please talk to your doctor or an eating-disorder helpline. It is common, and it can be treated.",
    "",
    "I'm glad to help with easy running, rest and a plan that fits your life.",
  ].join("\n"),
  pregnancy: [
    "**Congratulations, and please let your midwife or doctor lead here.** I don't set paces or hard sessions during pregnancy or in the months after birth.",
    "",
    "- With their go-ahead, easy movement at an effort where you can talk is usually what they allow.",
    "- Stop and call them at: vaginal bleeding, breathlessness before exertion, dizziness, headache, chest pain, muscle weakness, calf pain or swelling, contractions, or leaking fluid.",
    "",
    "I can take hard sessions out of your plan: ask me to skip or shorten any run.",
  ].join("\n"),
  pain: [
    "**Let's be careful with that.** I can't diagnose, but I can make the plan lighter.",
    "",
    "- Where is it, how strong from 0 to 10, and is it getting better or worse?",
    "- Up to 2 of 10, and not changing how you run: easy running may go on; stop if it rises.",
    "- 3 or more, or it changes your stride: rest today and tomorrow.",
    "- The same pain in two runs in a row: please see a physiotherapist or doctor before the third.",
    "",
    "Please also note it with your next run under **How did it feel?**, so that your plan knows.",
  ].join("\n"),
};

/**
 * For somebody who sees the emergency of another person, who may be lying next to them. First aid as the European
 * Resuscitation Council teaches it to everybody (Guidelines 2021, basic life support and first aid).
 */
export const BYSTANDER_CARD = [
  "**Call the emergency number now, and stay with them.** **112** in Europe, **911** in the US and Canada, **999** in the UK, **000** in Australia. Put the phone on speaker: they will tell you what to do.",
  "",
  "- **Not responding and not breathing normally:** push hard and fast in the middle of the chest and don't stop; send somebody for a defibrillator.",
  "- **Not responding but breathing:** roll them onto their side, and keep watching the breathing.",
  "- **Very hot and confused:** get them into shade and cool the whole body with cold water.",
  "- **A fit:** move hard things away and don't hold them down. **After a blow to the head or neck:** don't move them unless you must.",
  "- **Thinking of harming themselves:** don't leave them alone; **988** in the US and Canada and **116 123** in much of Europe and the UK also help you.",
  "- Give nothing to eat or drink to anybody who is not fully awake, and don't let them go home alone.",
  "",
  "I can't judge this from here. Your own plan stays as it is.",
].join("\n");

/** What became of the plan, said only when it is stored. */
export const NOTED: Record<SafetyLevel, string> = {
  emergency:
    "I have set your plan to **rest**. It stays so until you clear the note on **Today**, once a doctor has seen you.",
  refer:
    "I have noted it: until you clear the note on **Today**, the plan holds nothing hard and at most half of your usual week.",
  eating:
    "I have noted it: until you clear the note on **Today**, the plan holds nothing hard and does not grow.",
  pregnancy:
    "I have noted it: until you clear the note on **Today**, the plan holds no hard sessions and no races, and does not grow.",
  pain: "I have noted it: until you clear the note on **Today**, the plan holds nothing hard and does not grow.",
};

/** The answer to everything while an emergency is not cleared. */
export const EMERGENCY_OPEN = [
  "**Your plan is at rest**, because of what you told me. I won't talk about training until a doctor has seen you.",
  "",
  "- If it is happening now or comes back: call your local emergency number (**112**, **911**, **999**, **000**).",
  "- When a doctor has cleared you, open **Today** and clear the note there. The plan then leads you back gently.",
].join("\n");
