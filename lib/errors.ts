/** What can be wrong with a request; `lib/http` maps each kind to one HTTP status. */
export type AppErrorKind =
  | "badInput"
  | "unauthorized"
  | "forbidden"
  | "notFound"
  | "stale"
  | "tooLarge"
  | "tooMany"
  | "unavailable";

/** An expected failure. The message is shown to the runner, so it says what to do. */
export class AppError extends Error {
  readonly kind: AppErrorKind;
  /** Machine-readable code in camelCase. */
  readonly code: string;
  /** Messages by field path, shown beside the field. */
  readonly fields: Record<string, string>;
  /** Further data for the client, such as the current diff of a stale plan. */
  readonly extra: Record<string, unknown>;

  constructor(
    kind: AppErrorKind,
    input: {
      code: string;
      message: string;
      fields?: Record<string, string>;
      extra?: Record<string, unknown>;
      cause?: unknown;
    },
  ) {
    super(input.message, { cause: input.cause });
    this.name = "AppError";
    this.kind = kind;
    this.code = input.code;
    this.fields = input.fields ?? {};
    this.extra = input.extra ?? {};
  }
}
