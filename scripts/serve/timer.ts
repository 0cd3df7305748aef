/** Minutes between two looks at the weekly refresh: on one machine no other timer is needed. */
const REFRESH_EVERY_MINUTES = 10;
/** Minutes between two runs of maintenance: once a day. */
const MAINTENANCE_EVERY_MINUTES = 24 * 60;

interface Jobs {
  /** Where the app listens, such as http://127.0.0.1:3000. */
  address: string;
  cronSecret: string;
}

async function call(path: string, { address, cronSecret }: Jobs): Promise<void> {
  try {
    const headers = { authorization: `Bearer ${cronSecret}`, "user-agent": "rungpt-timer" };
    const answer = await fetch(`${address}${path}`, { headers });
    if (!answer.ok) console.error(`The job at ${path} answered ${answer.status}; it is tried again later.`);
    await answer.body?.cancel();
  } catch {
    console.error(`The job at ${path} could not be reached; it is tried again later.`);
  }
}

/**
 * Calls the jobs of an app on this machine from time to time. Calls that come too often or at the same time as others do
 * no harm. Answers a function that stops it.
 */
export function startTimer(jobs: Jobs): () => void {
  const timers = [
    setInterval(() => void call("/api/cron/weekly-refresh", jobs), REFRESH_EVERY_MINUTES * 60_000),
    setInterval(() => void call("/api/cron/maintenance", jobs), MAINTENANCE_EVERY_MINUTES * 60_000),
  ];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}
