import "server-only";
/**
 * Who may look at the jobs: the accounts whose addresses are listed. Without a list nobody on a hosted database, and on
 * the own machine whoever has an account there. The demo runner never is.
 */
export function isOperator(
  runner: { email: string; isDemo: boolean },
  { emails, embedded }: { emails: string | undefined; embedded: boolean },
): boolean {
  if (runner.isDemo) return false;
  if (emails === undefined) return embedded;
  const listed = emails.split(",").map((email) => email.trim().toLowerCase());
  return listed.includes(runner.email.toLowerCase());
}
