-- Each look puts what is missing into the queue for every runner whose week is over: 7 us for a week that is there already, 30 us
-- for a new one. At a million runners one statement for all would outlive the 8 s that a hosted database gives it, and then
-- nobody's week would be refreshed. So a look goes through the runners page by page.

drop function public.enqueue_weekly_runs(jsonb);
create function public.enqueue_weekly_runs(p_zones jsonb, p_after uuid, p_limit integer) returns jsonb
language sql set search_path = '' as $$
  with page as materialized (
    select p.runner_id, p.time_zone, p.onboarded_at from public.profiles p
    where p.runner_id > p_after order by p.runner_id limit p_limit),
  enqueued as (
    insert into public.weekly_runs (runner_id, week_start, time_zone, due_at, run_after)
    select p.runner_id, z."weekStart", z."timeZone", z."dueAt", z."dueAt"
    from jsonb_to_recordset(p_zones) as z ("timeZone" text, "weekStart" date, "dueAt" timestamptz)
    join page p on p.time_zone = z."timeZone" and p.onboarded_at < z."dueAt"
    -- Looks that overlap wait for each other's new weeks: in one order, so that none waits for one that waits for it.
    order by p.runner_id, z."weekStart"
    on conflict (runner_id, week_start) do nothing returning 1)
  select jsonb_build_object('enqueued', (select count(*) from enqueued),
    'last', (select p.runner_id from page p order by p.runner_id offset p_limit - 1));
$$;
comment on function public.enqueue_weekly_runs is
  'p_zones: [{ timeZone, weekStart, dueAt }], the Sundays 23:00 that have passed in each zone. Looks at the p_limit runners after '
  'p_after; answers how many weeks were new, and the last of these runners (null when no more follow).';
revoke execute on function public.enqueue_weekly_runs(jsonb, uuid, integer) from public, anon, authenticated;
grant execute on function public.enqueue_weekly_runs(jsonb, uuid, integer) to service_role;
