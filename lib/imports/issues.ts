import type { ImportIssue } from "./import-output";

/** How to get the file that can always be read. */
export const EXPORT_HINT =
  "In Garmin Connect on the web open Activities, All Activities, scroll down as far as you want to go back, and press Export CSV.";

export type IssueSeverity = ImportIssue["severity"];

/** Why a whole file cannot be read: what it looks like, and what to do instead. */
export interface FileProblem {
  code: string;
  message: string;
}

/** All issues of one kind, for a report such as "54 rows: the time was written as hours and minutes". */
export interface IssueGroup {
  code: string;
  severity: IssueSeverity;
  count: number;
  message: string;
  rows: number[];
}

const SEVERITY_ORDER: Readonly<Record<IssueSeverity, number>> = { error: 0, warning: 1, fixed: 2, info: 3 };

/** An issue of the whole file. */
export function fileIssue(input: { code: string; severity: IssueSeverity; message: string }): ImportIssue {
  return { line: null, row: null, field: null, header: null, raw: null, ...input };
}

/** Groups issues by severity and code: errors first, then by number of rows. `rows` are the data rows concerned. */
export function groupIssues(issues: readonly ImportIssue[]): IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  for (const { code, severity, message, row } of issues) {
    const key = `${severity} ${code}`;
    const group = groups.get(key) ?? { code, severity, count: 0, message, rows: [] };
    group.count += 1;
    if (row !== null) group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      b.count - a.count ||
      (a.code < b.code ? -1 : 1),
  );
}
