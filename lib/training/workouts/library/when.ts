/** Phases in which a session makes sense, and races that it prepares for. */
export const ALL = ["base", "build", "peak", "taper", "maintain"] as const;
export const EARLY = ["base", "build", "maintain"] as const;
export const LATE = ["build", "peak", "maintain"] as const;
export const BUILD_PEAK = ["build", "peak"] as const;

export const LONG_RACES = ["half", "marathon", "ultra"] as const;
/** Marathon pace is practised for races near that pace (rule I6). */
export const MARATHON_RACES = ["half", "marathon"] as const;
export const SHORT_RACES = ["short", "fiveK"] as const;
