/** The model's context, static parts included, in tokens (range 2 000-4 000). */
export const CONTEXT_TOKEN_BUDGET = 3_000;
/** Counted tokens may be off by this much, so that the budget holds for every tokenizer (range 1-1.3). */
export const TOKEN_MARGIN = 1.1;
/** The most that each part of the data may take, in tokens; the static head takes about half of all. */
export const BLOCK_TOKENS = {
  profile: 250,
  plan: 460,
  laterWeeks: 120,
  past: 260,
  summary: 150,
  turns: 400,
  untrusted: 200,
  now: 50,
  message: 600,
} as const;
/**
 * When all parts together are too much: which part is cut next, and to how many tokens. What is oldest and least certain
 * goes first; profile, date, the next days and the question always stay.
 */
export const TRUNCATION_ORDER = [
  ["untrusted", 90],
  ["turns", 250],
  ["untrusted", 0],
  ["laterWeeks", 0],
  ["turns", 120],
  ["past", 120],
  ["plan", 300],
  ["turns", 0],
  ["summary", 0],
  ["past", 0],
  ["message", 300],
  ["plan", 180],
] as const;
/** The older part of a conversation is summed up when more messages than this, or more tokens, are not yet. */
export const SUMMARY_AFTER = { messages: 16, tokens: 1_200 } as const;
/** The longest that a summary may take, in milliseconds: nobody waits for it. */
export const SUMMARY_MS = 20_000;
/** Entries of one kind in the summary of a conversation, and their length in characters. */
export const SUMMARY_ENTRIES = 4;
export const SUMMARY_ENTRY_CHARS = 100;
/** Days of the plan shown to the model one line each (range 7-21). */
export const PLAN_DAYS_BY_LINE = 14;
/** Weeks after those, one summary each (range 4-8). */
export const PLAN_WEEKS_BY_SUMMARY = 6;
/** Turns of the conversation that the model sees again (range 2-8). */
export const HISTORY_TURNS = 6;
/** Messages of the conversation that are read for a turn; those before them live on in its summary (range 20-60). */
export const MESSAGES_READ = 30;
/** Longest piece of an old turn that is repeated, in characters. */
export const HISTORY_TURN_CHARS = 260;
/** Longest piece of the runner's own message, in characters. */
export const MESSAGE_CHARS = 2_000;
/** Goals that the model sees, by date; the others are far away. */
export const GOALS_SHOWN = 5;
/** Newest recorded activities whose titles the model sees. */
export const UNTRUSTED_ROWS = 8;
/** Titles of activities are untrusted and short (range 20-120 characters). */
export const UNTRUSTED_TITLE_CHARS = 60;
/** Model calls for one turn: each tool answer needs another one. */
export const MAX_ROUNDS = 4;
/** Operations in one proposal (range 1-20). */
export const MAX_PROPOSAL_OPS = 14;
/** Hours until a proposal can no longer be applied. */
export const PROPOSAL_TTL_HOURS = 24;
/** The version of the static prompt; also the key under which providers cache it. */
export const PROMPT_VERSION = "coach-3";
/** Days of rest proposed when the runner says they are ill (range 1-7). */
export const ILL_REST_DAYS = 3;
/** A stated distance may differ from the record by this much and still be a rounding (km). */
export const DISTANCE_TOLERANCE_KM = 0.6;
/** A stated pace may differ from the record by this much and still be a rounding (s/km). */
export const PACE_TOLERANCE_SEC_PER_KM = 6;
/** A typo is a known word at most this many edits away, by word length. */
export const TYPO_EDITS = { short: 1, long: 2, longFrom: 7, ignoreBelow: 4 } as const;
/** Messages of the runner before this one to which it may be a reply: a run is asked for its day, distance and time (range 2-6). */
export const REPLY_TURNS = 3;
/** Days of rest offered when the runner speaks of pain (range 1-4). */
export const SAFETY_REST_DAYS = 2;
/** Weeks before the current one that the coach looks back (range 2-8). */
export const PAST_WEEKS = 4;
/** Newest recorded activities that the coach can look up (range 10-100). */
export const RECENT_ACTIVITIES = 40;
/** Conversations that a page lists at once. */
export const THREADS_SHOWN = 50;
/** Messages of a conversation that a page shows at once. */
export const MESSAGES_SHOWN = 100;
/** The longest answer that is stored, in characters: the limit of the column. */
export const STORED_ANSWER_CHARS = 8_000;
/** An answer that is not finished after this was cut off: the longest that a function may run, with a margin. */
export const ANSWER_LEASE_MS = 75_000;
/** Days after the suggestion in which an applied change can be undone. */
export const UNDO_DAYS = 7;
