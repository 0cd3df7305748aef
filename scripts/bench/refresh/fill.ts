import { cloneRunners } from "./clone-runners";
import { TEMPLATES, WARM_UP_RUNNERS } from "./constants";
import { BEFORE_DUE, hourOf } from "./hours";
import { answerOf, start } from "./messages";
import type { BenchDatabase } from "./open-database";

/** Runners of hour 0 warm up; of each hour after it, as many as are measured. */
interface Amount {
  runners: number;
  hours: number;
}

/** Deals the copies of each template out to the hours, so that every hour has as many of each. */
async function placeInZones(database: BenchDatabase, { runners, hours }: Amount): Promise<void> {
  const zones = Array.from({ length: hours + 1 }, (_, hour) => `'${hourOf(hour).timeZone}'`);
  const [warmUp, measured] = [WARM_UP_RUNNERS, runners].map((count) => count / TEMPLATES.length);
  await database.sql(
    `update public.profiles p set time_zone = (array[${zones}])[1 + greatest(0, 1 + floor((placed.place - ${warmUp}) / ${measured}::numeric))]
     from (select runner_id, row_number() over (partition by created_at order by runner_id) - 1 as place from public.profiles) placed
     where placed.runner_id = p.runner_id`,
  );
}

/** Fills an empty database with runners in the middle of their season, whose weeks are over hour by hour. */
export async function fill(
  database: BenchDatabase,
  { env, ...amount }: Amount & { env: Record<string, string> },
): Promise<void> {
  await answerOf(await start("make-templates", env));
  const copies = (amount.runners * amount.hours + WARM_UP_RUNNERS) / TEMPLATES.length - 1;
  await cloneRunners(database.sql, copies);
  await placeInZones(database, amount);
  await answerOf(await start("prime-checkpoints", { ...env, BENCH_COPIES: String(copies) }));
  // Otherwise the first look would go back twelve weeks.
  await database.sql(
    `insert into public.job_runs (kind, started_at) values ('weekly-refresh', '${BEFORE_DUE}')`,
  );
  // What filling leaves behind would otherwise be tidied up while it is measured, for large numbers of runners alone.
  await database.sql("vacuum (analyze)");
  await database.sql("checkpoint");
}
