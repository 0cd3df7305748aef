import { SYSTEM_PROMPT } from "./prompts/system-prompt";
import { TOOLS_JSON } from "./tools/tool-schemas";

/** This many words in a row are never the same by chance. */
const RUN_OF_WORDS = 7;
const INSTEAD = "I can't share how I am set up, but I am happy to talk about your running.";

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const OWN_WORDS = ` ${wordsOf(SYSTEM_PROMPT).join(" ")} ${wordsOf(TOOLS_JSON).join(" ")} `;

/** Text to show instead of a sentence that repeats the coach's own instructions, or null when it doesn't. */
export function replacePromptLeak(sentence: string): string | null {
  const words = wordsOf(sentence);
  for (let at = 0; at + RUN_OF_WORDS <= words.length; at += 1) {
    if (OWN_WORDS.includes(` ${words.slice(at, at + RUN_OF_WORDS).join(" ")} `)) return INSTEAD;
  }
  return null;
}
