/** argon2id cost: the OWASP floor (19 MiB, 2 passes, 1 lane); about 70 ms on a small server. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Characters; NIST SP 800-63B and ASVS 6.2.1 ask for at least 8. */
export const PASSWORD_MIN_LENGTH = 8;
/** Bytes; more is refused before hashing so that long inputs cannot burn memory. */
export const PASSWORD_MAX_BYTES = 1024;
/** Seconds a database token lives: one request, with room for a slow one. */
export const DB_TOKEN_SECONDS = 120;
/** Seconds a sign-in lasts without use (30 days) and how often its cookie is renewed (1 day). */
export const SESSION_MAX_AGE_SECONDS = 30 * 24 * 3600;
export const SESSION_UPDATE_AGE_SECONDS = 24 * 3600;
/** Minutes of the throttle window, and failed sign-ins in it per account and per address. */
export const THROTTLE_WINDOW_MINUTES = 15;
export const THROTTLE_PER_ACCOUNT = 10;
export const THROTTLE_PER_ADDRESS = 60;
/** Hashes computed at a time; each takes 19 MiB. */
export const HASH_CONCURRENCY = 2;
