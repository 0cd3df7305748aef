import { ARITHMETIC_RULES } from "./arithmetic-rules";
import { CALENDAR_RULES } from "./calendar-rules";
import { HARD_DAY_RULES } from "./hard-day-rules";
import { LONG_RUN_RULES } from "./long-run-rules";
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
  ...SESSION_RULES,
  ...ARITHMETIC_RULES,
  ...TAPER_RULES,
  ...RECOVERY_RULES,
];
