/** Sundays that one simulation may hold: two years. */
export const MAX_SIMULATED_WEEKS = 104;
/** Weeks between two files of a runner who uploads every four weeks. */
export const UPLOAD_EVERY_WEEKS = 4;
/** Distance over plan of a runner who overruns a week. */
export const OVERRUN_SHARE = 1.5;
/** An unplanned race: ten kilometres, started in the morning. */
export const EVENT_RACE = { distanceM: 10_000, startTime: "10:00:00" } as const;
/** The wall-clock time at which virtual runs start. */
export const RUN_START = "07:30:00";
/** The UTC time of day at which virtual files arrive and Sundays are refreshed; only what is believed when depends on it. */
export const EVENING = "22:00:00Z";
/** VDOT of a runner without a plan. */
export const USUAL_VDOT = 35;
