-- A worker that is killed again and again by one week must neither take others along nor be killed for ever.

drop index public.weekly_runs_open_idx;
create index weekly_runs_open_idx on public.weekly_runs (due_at, id) where state in ('queued', 'running');

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
      -- Weeks of one runner are applied in order: an older open week goes first.
      and not exists (select 1 from public.weekly_runs o where o.runner_id = q.runner_id
        and o.week_start < q.week_start and o.state in ('queued', 'running'))
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
      and not exists (select 1 from public.weekly_runs o where o.runner_id = q.runner_id
        and o.week_start < q.week_start and o.state in ('queued', 'running'))
    order by q.due_at, q.id for update skip locked limit 1)
  returning r.*;
end;
$$;

-- Puts weeks aside whose workers were lost p_max_attempts times; answers which.
create function public.bury_lost_weeks(p_now timestamptz, p_max_attempts integer) returns setof public.weekly_runs
language sql set search_path = '' as $$
  update public.weekly_runs set state = 'dead', error_class = 'workerLost', lease_token = null, lease_until = null
  where state = 'running' and lease_until < p_now and attempt >= p_max_attempts
  returning *;
$$;

revoke execute on function public.bury_lost_weeks(timestamptz, integer) from public, anon, authenticated;
grant execute on function public.bury_lost_weeks(timestamptz, integer) to service_role;
