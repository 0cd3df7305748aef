import { z } from "zod";

export type Tally = { passed: number; failed: number };

/** The part of Vitest's JSON report that is counted. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * Counts one project's report. Besides failed tests, these count as failures: a file that could not be loaded or whose
 * setup failed, a test that was skipped (there are none on purpose), a run without tests, and a run that ended badly
 * although its tests passed.
 * @param report the JSON report, or null when there is none.
 */
export function tally(report: unknown, { exitCode }: { exitCode: number }): Tally {
  const parsed = Report.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const files = parsed.data.testResults.map(tallyFile);
  const passed = files.reduce((sum, file) => sum + file.passed, 0);
  const failed = files.reduce((sum, file) => sum + file.failed, 0);
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

function tallyFile(file: z.infer<typeof Report>["testResults"][number]): Tally {
  const passed = file.assertionResults.filter(({ status }) => status === "passed").length;
  const failed = file.assertionResults.length - passed;
  return { passed, failed: failed === 0 && file.status === "failed" ? 1 : failed };
}
