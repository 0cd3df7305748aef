-- The queue behind the Sunday refresh. Only the service role may touch it.

-- p_zones = [{ timeZone, weekStart, dueAt }]: the latest Sunday 23:00 that has passed in each zone.
create function public.enqueue_weekly_runs(p_zones jsonb) returns integer
language plpgsql set search_path = '' as $$
declare
  v_count integer;
begin
  insert into public.weekly_runs (runner_id, week_start, time_zone, due_at, run_after)
  select p.runner_id, z."weekStart", z."timeZone", z."dueAt", z."dueAt"
  from jsonb_to_recordset(p_zones) as z ("timeZone" text, "weekStart" date, "dueAt" timestamptz)
  join public.profiles p on p.time_zone = z."timeZone" and p.onboarded_at < z."dueAt"
  on conflict (runner_id, week_start) do nothing;
  get diagnostics v_count = row_count;
  return v_count;
end;
$$;

-- Takes up to p_limit due weeks for p_lease_seconds; two workers never get the same one.
create function public.claim_weekly_runs(p_now timestamptz, p_limit integer, p_lease_seconds integer, p_runner uuid)
returns setof public.weekly_runs
language sql set search_path = '' as $$
  update public.weekly_runs r set state = 'running', attempt = r.attempt + 1, lease_token = gen_random_uuid(),
    lease_until = p_now + make_interval(secs => p_lease_seconds)
  where r.id in (
    select q.id from public.weekly_runs q
    where ((q.state = 'queued' and q.run_after <= p_now) or (q.state = 'running' and q.lease_until < p_now))
      and (p_runner is null or q.runner_id = p_runner)
      -- Weeks of one runner are applied in order: an older open week goes first.
      and not exists (select 1 from public.weekly_runs o where o.runner_id = q.runner_id
        and o.week_start < q.week_start and o.state in ('queued', 'running'))
    order by q.due_at, q.id for update skip locked limit p_limit)
  returning r.*;
$$;

-- Puts a failed week back for later, or aside when it has failed too often. Does nothing without the lease.
create function public.fail_weekly_run(p_id uuid, p_lease uuid, p_error text, p_run_after timestamptz, p_dead boolean)
returns boolean
language plpgsql set search_path = '' as $$
begin
  update public.weekly_runs set state = case when p_dead then 'dead' else 'queued' end, error_class = p_error,
    run_after = p_run_after, lease_token = null, lease_until = null
  where id = p_id and lease_token = p_lease and state = 'running';
  return found;
end;
$$;

create function public.active_time_zones() returns setof text
language sql stable set search_path = '' as $$
  select distinct time_zone from public.profiles where onboarded_at is not null order by 1;
$$;

-- One more attempt under this key in this window; answers how many there were, this one included.
create function public.count_attempt(p_key text, p_window_start timestamptz) returns integer
language sql set search_path = '' as $$
  insert into public.auth_throttle (key, window_start, attempts) values (p_key, p_window_start, 1)
  on conflict (key, window_start) do update set attempts = public.auth_throttle.attempts + 1
  returning attempts;
$$;

revoke execute on function public.enqueue_weekly_runs(jsonb) from public, anon, authenticated;
revoke execute on function public.claim_weekly_runs(timestamptz, integer, integer, uuid) from public, anon, authenticated;
revoke execute on function public.fail_weekly_run(uuid, uuid, text, timestamptz, boolean) from public, anon, authenticated;
revoke execute on function public.active_time_zones() from public, anon, authenticated;
revoke execute on function public.count_attempt(text, timestamptz) from public, anon, authenticated;
grant execute on function public.enqueue_weekly_runs(jsonb) to service_role;
grant execute on function public.claim_weekly_runs(timestamptz, integer, integer, uuid) to service_role;
grant execute on function public.fail_weekly_run(uuid, uuid, text, timestamptz, boolean) to service_role;
grant execute on function public.active_time_zones() to service_role;
grant execute on function public.count_attempt(text, timestamptz) to service_role;
