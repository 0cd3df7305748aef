-- A claim looks at the first weeks of the queue and at no others, however long that is: whether a week is its runner's oldest
-- open one is asked of each week in turn, by the index on runner and week. With `not exists` the whole queue was joined with
-- itself for every sixteen weeks; with `state in ('queued', 'running')` it would be read through for each of them, because the
-- statistics, which are older than the queue of this hour, take its own index for an empty one.

-- Takes up to p_limit due weeks for p_lease_seconds; two workers never get the same one. A week whose worker was lost is
-- taken last and alone.
create or replace function public.claim_weekly_runs(p_now timestamptz, p_limit integer, p_lease_seconds integer, p_runner uuid)
returns setof public.weekly_runs
language plpgsql set search_path = '' as $$
begin
  return query
  update public.weekly_runs r set state = 'running', attempt = r.attempt + 1, lease_token = gen_random_uuid(),
    lease_until = p_now + make_interval(secs => p_lease_seconds)
  where r.id in (
    select q.id from public.weekly_runs q
    where q.state = 'queued' and q.run_after <= p_now and (q.attempt = 0 or q.error_class <> 'workerLost')
      and (p_runner is null or q.runner_id = p_runner)
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
    where ((q.state = 'queued' and q.run_after <= p_now and q.attempt > 0 and coalesce(q.error_class, 'workerLost') = 'workerLost')
        or (q.state = 'running' and q.lease_until < p_now))
      and (p_runner is null or q.runner_id = p_runner)
      and q.week_start = (select min(o.week_start) from public.weekly_runs o
        where o.runner_id = q.runner_id and o.state not in ('done', 'dead'))
    order by q.due_at, q.id for update skip locked limit 1)
  returning r.*;
end;
$$;
