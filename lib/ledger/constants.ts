/** Metres in a kilometre. */
export const METERS_PER_KM = 1000;
/** Days back that count for the longest run (Garmin-RUNSAFE, BJSM 2025, doi 10.1136/bjsports-2024-109380). */
export const SPIKE_WINDOW_DAYS = 30;
