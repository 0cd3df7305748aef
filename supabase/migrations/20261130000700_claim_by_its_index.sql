-- A claim walks the queue in its order and stops after p_limit weeks; one for a single runner looks at their weeks alone. Whether
-- the planner sees that depended on what statistics happened to know of the queue: with those of a busy hour, or after a vacuum,
-- each claim read all of the queue and sorted it; with those of an empty queue, a claim for one runner walked through it. So the
-- planner is left one way for each: the index of the queue, or, where the state is not said as that index says it, the index on
-- runner and week. A plan for the call at hand knows which of the two is meant.

-- Takes up to p_limit due weeks for p_lease_seconds; two workers never get the same one. A week whose worker was lost is
-- taken last and alone.
create or replace function public.claim_weekly_runs(p_now timestamptz, p_limit integer, p_lease_seconds integer, p_runner uuid)
returns setof public.weekly_runs
language plpgsql
set search_path = '' set enable_bitmapscan = off set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
begin
  return query
  update public.weekly_runs r set state = 'running', attempt = r.attempt + 1, lease_token = gen_random_uuid(),
    lease_until = p_now + make_interval(secs => p_lease_seconds)
  where r.id in (
    select q.id from public.weekly_runs q
    where ((p_runner is null and q.state = 'queued')
        or (p_runner is not null and q.runner_id = p_runner and q.state not in ('running', 'done', 'dead')))
      and q.run_after <= p_now and (q.attempt = 0 or q.error_class <> 'workerLost')
      -- Weeks of one runner are applied in order: the oldest open week goes first.
      and q.week_start = (select min(o.week_start) from public.weekly_runs o
        where o.runner_id = q.runner_id and o.state not in ('done', 'dead'))
    order by q.due_at, q.id for update skip locked limit p_limit)
  returning r.*;
  if found then
    return;
  end if;
  return query
  update public.weekly_runs r set state = 'running', attempt = r.attempt + 1, lease_token = gen_random_uuid(),
    lease_until = p_now + make_interval(secs => p_lease_seconds), error_class = 'workerLost'
  where r.id in (
    select q.id from public.weekly_runs q
    where ((p_runner is null and q.state in ('queued', 'running'))
        or (p_runner is not null and q.runner_id = p_runner and q.state not in ('done', 'dead')))
      and ((q.state <> 'running' and q.run_after <= p_now and q.attempt > 0
          and coalesce(q.error_class, 'workerLost') = 'workerLost')
        or (q.state <> 'queued' and q.lease_until < p_now))
      and q.week_start = (select min(o.week_start) from public.weekly_runs o
        where o.runner_id = q.runner_id and o.state not in ('done', 'dead'))
    order by q.due_at, q.id for update skip locked limit 1)
  returning r.*;
end;
$$;
