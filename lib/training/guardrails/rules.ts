import { ARITHMETIC_RULES } from "./arithmetic-rules";
import { CALENDAR_RULES } from "./calendar-rules";
import { FITNESS_RULES } from "./fitness-rules";
import { HARD_DAY_RULES } from "./hard-day-rules";
import { INTENSITY_RULES } from "./intensity-rules";
import { LONG_RUN_RULES } from "./long-run-rules";
import { PROMISE_RULES } from "./promise-rules";
import { RECOVERY_RULES } from "./recovery-rules";
import type { Rule } from "./rule";
import { SESSION_RULES } from "./session-rules";
import { TAPER_RULES } from "./taper-rules";
import { VOLUME_RULES } from "./volume-rules";

/** Every rule that a plan is checked against, in the order in which breaches are reported. */
export const RULES: readonly Rule[] = [
  ...CALENDAR_RULES,
  ...HARD_DAY_RULES,
  ...VOLUME_RULES,
  ...LONG_RUN_RULES,
  ...INTENSITY_RULES,
  ...SESSION_RULES,
  ...ARITHMETIC_RULES,
  ...FITNESS_RULES,
  ...TAPER_RULES,
  ...RECOVERY_RULES,
  ...PROMISE_RULES,
];
