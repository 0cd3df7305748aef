import type { SafetyLevel } from "../safety";
import { COLLAPSE_AND_HEAD } from "./collapse-and-head";
import { EATING } from "./eating";
import { HEART_AND_BREATH } from "./heart-and-breath";
import { SELF_HARM } from "./mind";
import { PAIN } from "./pain";
import { PREGNANCY } from "./pregnancy";
import { REFER } from "./refer";
import type { Sign } from "./sign";
import { SUGAR_URINE_AND_SPINE } from "./sugar-urine-and-spine";
import { VITAL_SIGNS } from "./vital-signs";

/** What asks for which card, most urgent first. English; each is matched inside one clause of plain lower-case words. */
export const SIGNS: readonly (readonly [SafetyLevel, readonly Sign[]])[] = [
  [
    "emergency",
    [...SELF_HARM, ...HEART_AND_BREATH, ...COLLAPSE_AND_HEAD, ...VITAL_SIGNS, ...SUGAR_URINE_AND_SPINE],
  ],
  ["refer", REFER],
  ["eating", EATING],
  ["pregnancy", PREGNANCY],
  ["pain", PAIN],
];
