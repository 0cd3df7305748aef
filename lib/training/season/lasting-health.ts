import { daysBetween, type LocalDate, laterOf } from "../calendar";
import type { Health, HealthFlagLevel } from "../plan-input";
import { HEALTH } from "./constants";

/**
 * Health as a plan made on `today` takes it. Pain and illness halve the running for a week from the day on which they were
 * told (rule R4). Where they last, halving anew each Sunday what was halved before would lead to nothing: from then on their
 * open note holds the plan, at half of what was usual when it was opened and with nothing hard. `painOn` is the last day on
 * which the runner logged strong pain, "" for none. Without a note nothing is known of when it began, and health stays as it is.
 */
export function lastingHealth(health: Health, when: { today: LocalDate; painOn: LocalDate }): Health {
  const { flags = [], ill, painScore } = health;
  const lasts = (level: HealthFlagLevel, toldOn: LocalDate) =>
    flags.some(
      (flag) =>
        flag.level === level && daysBetween(laterOf(flag.since, toldOn), when.today) >= HEALTH.easyDays,
    );
  const painLasts = painScore >= HEALTH.painFrom && lasts("pain", when.painOn);
  const illnessLasts = ill && lasts("ill", "");
  if (!painLasts && !illnessLasts) return health;
  const isHalved = (level: HealthFlagLevel) =>
    (painLasts && level === "pain") || (illnessLasts && level === "ill");
  return {
    ...health,
    painScore: painLasts ? 0 : painScore,
    ill: ill && !illnessLasts,
    flags: flags.map((flag) =>
      isHalved(flag.level) ? { ...flag, weekKm: flag.weekKm * HEALTH.share } : flag,
    ),
  };
}
