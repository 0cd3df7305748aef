import { CircleAlert, Info, TriangleAlert, Wrench } from "lucide-react";
import { type IssueView, rowsText } from "./import-view";

const LOOK = {
  error: { icon: CircleAlert, className: "text-state-missed", word: "Left out" },
  warning: { icon: TriangleAlert, className: "text-state-partial", word: "Please check" },
  fixed: { icon: Wrench, className: "text-state-completed", word: "Mended" },
  info: { icon: Info, className: "text-muted", word: "Good to know" },
} as const;

/** The same of the file as a whole: nothing of it was left out or mended. */
const WHOLE_FILE = {
  error: "Please check",
  warning: "Please check",
  fixed: "Mended",
  info: "Good to know",
} as const;

/** What was left out, mended or doubtful, one entry per kind with the rows of the file. */
export function IssueList({ issues }: { issues: readonly IssueView[] }) {
  return (
    <ul className="divide-y divide-line">
      {issues.map((issue) => {
        const { icon: Icon, className, word } = LOOK[issue.severity];
        return (
          <li key={`${issue.severity} ${issue.code}`} className="flex gap-3 py-3 first:pt-0 last:pb-0">
            <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${className}`} />
            <p className="min-w-0">
              <span className="font-medium">
                {issue.rows.length > 0 ? word : WHOLE_FILE[issue.severity]}:
              </span>{" "}
              {issue.message}
              {issue.rows.length > 0 ? (
                <span className="block text-muted text-sm">In {rowsText(issue.rows)} of the file.</span>
              ) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
