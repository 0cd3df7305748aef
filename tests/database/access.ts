import { randomUUID } from "node:crypto";
import { MODEL_TABLES } from "./model-tables";

export type Verb = "select" | "insert" | "update" | "delete";
export type Row = Record<string, unknown>;

/** Ids of rows of one runner that other rows may point to. */
export interface Parents {
  season: string;
  import: string;
  upload: string;
  activity: string;
  thread: string;
}

/** What a runner may do with a table, and how to make and change a row of it. */
export interface TableAccess {
  /** The column that says whose row it is; null for tables without owner. */
  owner: "runner_id" | "user_id" | "id" | null;
  /** What the owner may do; the service may do everything, others nothing. */
  verbs: Verb[];
  /** A new row of this runner. */
  row: (runner: string, parents: Parents) => Row;
  /** A harmless change of a row. */
  change: Row;
  /** Columns that point to other rows of the same runner. */
  references?: Partial<Record<string, keyof Parents>>;
}

const DAY = "2026-11-25";
const MOMENT = "2026-11-25T12:00:00Z";
const READ: Verb[] = ["select"];
const APPEND: Verb[] = ["select", "insert"];
const KEEP: Verb[] = ["select", "insert", "update"];
const ALL: Verb[] = ["select", "insert", "update", "delete"];
const unique = () => randomUUID();

/** Every table of the product. A table that is missing here turns the tests red. */
export const ACCESS: Record<string, TableAccess> = {
  users: {
    owner: "id",
    verbs: READ,
    row: (id) => ({ id, email: `${id}@example.org` }),
    change: { name: "changed" },
  },
  accounts: {
    owner: "user_id",
    verbs: [],
    row: (user_id) => ({ user_id, provider: "password", provider_account_id: unique() }),
    change: { password_hash: "changed" },
  },
  auth_tokens: {
    owner: "runner_id",
    verbs: [],
    row: (runner_id) => ({ runner_id, kind: "personal", token_hash: unique() }),
    change: { scope: "write" },
  },
  auth_throttle: {
    owner: null,
    verbs: [],
    row: () => ({ key: unique(), window_start: MOMENT }),
    change: { attempts: 0 },
  },
  profiles: { owner: "runner_id", verbs: ALL, row: (runner_id) => ({ runner_id }), change: { units: "mi" } },
  goals: {
    owner: "runner_id",
    verbs: ALL,
    row: (runner_id) => ({ runner_id, kind: "maintain" }),
    change: { status: "dropped" },
  },
  imports: {
    owner: "runner_id",
    verbs: KEEP,
    row: (runner_id) => ({
      ...{ runner_id, sha256: unique(), bytes: 1, format: "fit", units: "km", unit_source: "stride" },
    }),
    change: { status: "undone" },
  },
  import_uploads: {
    owner: "runner_id",
    verbs: ["select", "insert", "delete"],
    row: (runner_id) => ({ runner_id, sha256: newHash(), bytes: 1, expires_at: MOMENT }),
    change: { file_name: "changed" },
  },
  import_parts: {
    owner: "runner_id",
    verbs: ["select", "insert", "delete"],
    row: (runner_id, parents) => ({ runner_id, upload_id: parents.upload, part: nextPart(), body: "AAAA" }),
    change: { part: 14 },
    references: { upload_id: "upload" },
  },
  import_answers: {
    owner: "runner_id",
    verbs: ALL,
    row: (runner_id) => ({
      runner_id,
      kind: "sport",
      key: unique(),
      answer: { sport: "run" },
      answered_at: MOMENT,
    }),
    change: { answer: { sport: "walk" } },
  },
  activities: {
    owner: "runner_id",
    verbs: ALL,
    row: (runner_id, parents) => ({
      ...{ runner_id, import_id: parents.import, source: "fit", sport: "run", dedupe_key: unique() },
      ...{ start_local: "2026-11-25T07:00:00", local_date: DAY, duration_s: 1800 },
    }),
    change: { title: "changed" },
    references: { import_id: "import" },
  },
  run_feedback: {
    owner: "runner_id",
    verbs: ALL,
    row: (runner_id, parents) => ({
      ...{ runner_id, activity_id: parents.activity, workout_id: unique(), date: DAY },
    }),
    change: { note: "changed" },
    references: { activity_id: "activity" },
  },
  seasons: {
    owner: "runner_id",
    verbs: APPEND,
    row: (runner_id) => ({ runner_id, season: {}, input: {}, start_date: DAY, end_date: DAY }),
    change: { season: { changed: true } },
  },
  plans: {
    owner: "runner_id",
    verbs: APPEND,
    row: (runner_id, parents) => ({
      ...{
        runner_id,
        version: nextVersion(),
        season_id: parents.season,
        origin: "edit",
        engine_version: "1",
      },
      ...{ first_day: DAY, last_day: DAY, fitness: {}, feasible: true },
    }),
    change: { origin: "chat" },
    references: { season_id: "season" },
  },
  workouts: {
    owner: "runner_id",
    verbs: KEEP,
    row: (runner_id) => ({ runner_id, workout_id: unique(), from_version: 1, date: DAY, body: {} }),
    change: { until_version: 2 },
  },
  plan_changes: {
    owner: "runner_id",
    verbs: APPEND,
    row: (runner_id) => ({
      ...{ runner_id, version: 1, workout_id: unique(), date: DAY, change: "added", reasons: ["runnerEdit"] },
    }),
    change: { change: "removed" },
  },
  ledger_entries: {
    owner: "runner_id",
    verbs: APPEND,
    row: (runner_id, parents) => ({
      ...{ runner_id, workout_id: unique(), date: DAY, state: "completed", source: "import" },
      ...{ activity_id: parents.activity, import_id: parents.import, believed_at: MOMENT },
    }),
    change: { state: "missed" },
    references: { activity_id: "activity", import_id: "import" },
  },
  fitness_profiles: {
    owner: "runner_id",
    verbs: KEEP,
    row: (runner_id) => ({ runner_id, as_of: DAY, profile: {} }),
    change: { profile: { changed: true } },
  },
  fitness_snapshots: {
    owner: "runner_id",
    verbs: APPEND,
    row: (runner_id) => ({ runner_id, month: DAY, version: nextVersion(), profile: {} }),
    change: { profile: { changed: true } },
  },
  weekly_reviews: {
    owner: "runner_id",
    verbs: KEEP,
    row: (runner_id) => ({
      ...{ runner_id, week_start: nextDay(), plan_version_before: 1, plan_version_after: 1, review: {} },
    }),
    change: { words: "changed" },
  },
  weekly_runs: {
    owner: "runner_id",
    verbs: [],
    row: (runner_id) => ({ runner_id, week_start: nextDay(), time_zone: "UTC", due_at: MOMENT }),
    change: { state: "dead" },
  },
  replay_checkpoints: {
    owner: "runner_id",
    verbs: [],
    row: (runner_id) => ({ runner_id, monday: DAY, key: "x", replay: "x" }),
    change: { key: "changed" },
  },
  job_runs: {
    owner: null,
    verbs: [],
    row: () => ({ kind: "weeklyRefresh", started_at: MOMENT }),
    change: { done: 1 },
  },
  chat_threads: {
    owner: "runner_id",
    verbs: ALL,
    row: (runner_id) => ({ runner_id }),
    change: { title: "changed" },
  },
  chat_messages: {
    owner: "runner_id",
    verbs: ALL,
    row: (runner_id, parents) => ({
      ...{ runner_id, thread_id: parents.thread, request_id: unique(), role: "runner", content: "Hello" },
    }),
    change: { content: "changed" },
    references: { thread_id: "thread" },
  },
  proposals: {
    owner: "runner_id",
    verbs: ALL,
    row: (runner_id, parents) => ({
      ...{ runner_id, thread_id: parents.thread, request_id: unique(), ops: [], summary: "A move" },
      ...{ base_version: 1, expires_at: MOMENT },
    }),
    change: { state: "dismissed" },
    references: { thread_id: "thread" },
  },
  ...MODEL_TABLES,
  calendar_feeds: {
    owner: "runner_id",
    verbs: [],
    row: (runner_id) => ({ runner_id, token_hash: unique() }),
    change: { token_hash: "changed" },
  },
  audit_log: {
    owner: "runner_id",
    verbs: APPEND,
    row: (runner_id) => ({ runner_id, request_id: unique(), action: "edit" }),
    change: { action: "changed" },
  },
};

let counter = 1;

/** A content hash that nobody has. */
function newHash(): string {
  return unique().replaceAll("-", "").repeat(2);
}

/** Parts are counted up to 14; a file of one runner has few here. */
function nextPart(): number {
  counter += 1;
  return counter % 14;
}

/** Rows that are unique by number: 1 is the version that other rows may point to. */
function nextVersion(): number {
  counter += 1;
  return counter;
}

function nextDay(): string {
  counter += 1;
  return new Date(Date.UTC(2026, 0, 1 + counter)).toISOString().slice(0, 10);
}
