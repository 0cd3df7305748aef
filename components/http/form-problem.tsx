import { Alert } from "@/components/ui/alert";
import { isBesideFields, type Problem } from "./problem";

/** The message of a refused form, unless every part of it already stands beside a field. */
export function FormProblem({ problem, shown }: { problem: Problem | null; shown: readonly string[] }) {
  if (problem === null || isBesideFields(problem, { shown })) return null;
  return (
    <div data-problem tabIndex={-1} className="focus:outline-none">
      <Alert tone="danger" live="assertive">
        {problem.message}
      </Alert>
    </div>
  );
}
