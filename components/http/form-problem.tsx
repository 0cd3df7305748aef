import { Alert } from "@/components/ui/alert";
import type { Problem } from "./problem";

/** The message of a refused form, unless every part of it already stands beside a field. */
export function FormProblem({ problem, shown }: { problem: Problem | null; shown: readonly string[] }) {
  if (problem === null) return null;
  const named = Object.keys(problem.fields);
  if (named.length > 0 && named.every((field) => shown.includes(field))) return null;
  return (
    <div data-problem tabIndex={-1} className="focus:outline-none">
      <Alert tone="danger" live="assertive">
        {problem.message}
      </Alert>
    </div>
  );
}
