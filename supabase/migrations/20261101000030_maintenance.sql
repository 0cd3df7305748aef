-- What the maintenance job does and checks. Only the service role may touch it.

alter table public.job_runs add column counts jsonb not null default '{}';
comment on column public.job_runs.counts is 'What a maintenance run cleaned up and checked, by name.';

-- Takes away what has served its time, and gives weeks whose worker died back to the queue. Answers how many of each.
create function public.clean_up(p_now timestamptz, p_keep_inputs_days integer) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_inputs integer;
  v_reservations integer;
  v_cache integer;
  v_throttle integer;
  v_leases integer;
begin
  -- The hash stays: it still proves what the input was.
  update public.weekly_runs set input = null
  where input is not null and state = 'done' and due_at < p_now - make_interval(days => p_keep_inputs_days);
  get diagnostics v_inputs = row_count;
  delete from public.llm_reservations where expires_at < p_now;
  get diagnostics v_reservations = row_count;
  delete from public.llm_cache where expires_at < p_now;
  get diagnostics v_cache = row_count;
  delete from public.auth_throttle where window_start < p_now - interval '7 days';
  get diagnostics v_throttle = row_count;
  update public.weekly_runs set state = 'queued', lease_token = null, lease_until = null
  where state = 'running' and lease_until < p_now;
  get diagnostics v_leases = row_count;
  return jsonb_build_object('frozenInputsDropped', v_inputs, 'reservationsExpired', v_reservations,
    'cachedAnswersExpired', v_cache, 'attemptsForgotten', v_throttle, 'leasesLost', v_leases);
end;
$$;

-- How many runners break each rule that must always hold; all zero in good health.
create function public.count_broken_invariants() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    -- Versions of a plan have no gap: as many as the highest says.
    'planVersionGaps', (select count(*) from (select runner_id from public.plans
      group by runner_id having count(*) <> max(version)) broken),
    -- A workout stands once in the plan in force.
    'workoutsTwice', (select count(*) from (select runner_id from public.workouts where until_version is null
      group by runner_id, workout_id having count(*) > 1) broken),
    -- Ranges of versions of one workout don't overlap.
    'workoutsOverlap', (select count(*) from public.workouts a join public.workouts b
      on b.runner_id = a.runner_id and b.workout_id = a.workout_id and b.from_version > a.from_version
      where a.until_version is null or a.until_version > b.from_version),
    -- Nothing is planned by a version that does not exist, or outside the days of the plan in force.
    'workoutsOutsidePlan', (select count(*) from public.workouts w
      join (select distinct on (runner_id) runner_id, version, last_day from public.plans
        order by runner_id, version desc) p on p.runner_id = w.runner_id
      where w.until_version is null and (w.from_version > p.version or w.date > p.last_day)),
    -- A workout's own date is the one it is stored under.
    'workoutsMisdated', (select count(*) from public.workouts where body ->> 'date' <> date::text),
    -- Each belief is about a workout that was planned.
    'beliefsWithoutWorkout', (select count(*) from public.ledger_entries l
      where l.workout_id is not null and not exists (select 1 from public.workouts w
        where w.runner_id = l.runner_id and w.workout_id = l.workout_id)),
    -- A finished week has its review.
    'weeksWithoutReview', (select count(*) from public.weekly_runs r where r.state = 'done'
      and r.input_hash is not null and not exists (select 1 from public.weekly_reviews v
        where v.runner_id = r.runner_id and v.week_start >= r.week_start)));
$$;

-- When the oldest week that is due and not done fell due: in the queue, or not even there yet. Null when none waits.
create function public.oldest_due_week(p_zones jsonb) returns timestamptz
language sql stable set search_path = '' as $$
  select min(due_at) from (
    select due_at from public.weekly_runs where state in ('queued', 'running')
    union all
    select z."dueAt" from jsonb_to_recordset(p_zones) as z ("timeZone" text, "weekStart" date, "dueAt" timestamptz)
    join public.profiles p on p.time_zone = z."timeZone" and p.onboarded_at < z."dueAt"
    where not exists (select 1 from public.weekly_runs r
      where r.runner_id = p.runner_id and r.week_start >= z."weekStart")
      and not exists (select 1 from public.weekly_reviews v
        where v.runner_id = p.runner_id and v.week_start >= z."weekStart")) waiting;
$$;

-- Runners whose monthly snapshots may be missing or out of date, by id.
create function public.runners_to_snapshot(p_month date, p_since timestamptz, p_after uuid, p_limit integer)
returns setof uuid
language sql stable set search_path = '' as $$
  select p.runner_id from public.profiles p
  where p.onboarded_at is not null and (p_after is null or p.runner_id > p_after)
    and (p.updated_at >= p_since or not exists (select 1 from public.fitness_snapshots s
      where s.runner_id = p.runner_id and s.month = p_month))
  order by p.runner_id limit p_limit;
$$;

revoke execute on function public.clean_up(timestamptz, integer) from public, anon, authenticated;
revoke execute on function public.count_broken_invariants() from public, anon, authenticated;
revoke execute on function public.oldest_due_week(jsonb) from public, anon, authenticated;
revoke execute on function public.runners_to_snapshot(date, timestamptz, uuid, integer) from public, anon, authenticated;
grant execute on function public.clean_up(timestamptz, integer) to service_role;
grant execute on function public.count_broken_invariants() to service_role;
grant execute on function public.oldest_due_week(jsonb) to service_role;
grant execute on function public.runners_to_snapshot(date, timestamptz, uuid, integer) to service_role;
