/** Before any recording. */
export const FIRST_DAY = "2000-01-01";
/** Bytes of one request with a file; hosts such as Vercel cut request bodies off at 4.5 MB. */
export const MAX_BODY_BYTES = 4_000_000;
/** Bytes of one part of a larger file: small enough to be sent again over a poor connection. */
export const PART_BYTES = 1_000_000;
/** Bytes of one file, whole or in parts: a GPX of thirteen hours at a point a second, with heart rate and cadence (320 bytes a point); the summaries of a data export 3 MB. */
export const MAX_FILE_BYTES = 15_000_000;
/** Hours that a file which is sent in parts waits for the rest: over a night and a day. */
export const UPLOAD_KEPT_HOURS = 48;
/** Runs shown in the preview. */
export const PREVIEW_RUNS = 5;
/** Characters of a heading that can be chosen as a column, and of a word for a sport that can be answered. */
export const HEADING_CHARS_MAX = 200;
export const SPORT_WORD_CHARS_MAX = 200;
/** Words for sports that are asked about at once. */
export const SPORT_WORDS_MAX = 12;
/** Stored runs that are offered as the one that a file without a date may be. */
export const START_SUGGESTIONS = 4;
/** Characters of a file name that are kept. */
export const FILE_NAME_CHARS_MAX = 200;
/** Issues kept with an import, worst first; a summary by kind is kept of all. */
export const STORED_ISSUES_MAX = 500;
/** Wall clock given to a run whose start nobody knows, as in files without a time of day. */
export const UNKNOWN_START = "00:00";
/** How far a run told from memory may be off in distance and time (share). */
export const ALIKE_SHARE = 0.1;
/** Days between a run and the workout that it may be linked to by hand: Saturday's long run on Tuesday is another run. */
export const LINK_DAYS_MAX = 3;
/** Hours between the start that a runner remembers and the recorded one. */
export const MANUAL_START_HOURS = 2;
