-- Maintenance looks at runners page by page: one statement for all took 8 s at four thousand runners, which is all that a hosted
-- database gives a statement.

drop function public.count_broken_invariants();
create function public.count_broken_invariants(p_after uuid, p_limit integer, p_zones jsonb, p_look timestamptz) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_page uuid[] := array(select p.runner_id from public.profiles p where p.runner_id > p_after
    order by p.runner_id limit p_limit);
  v_last uuid := v_page[cardinality(v_page)];
begin
  return jsonb_build_object('checked', cardinality(v_page), 'last', v_page[p_limit], 'broken', jsonb_build_object(
    -- Whoever has finished the questions at the start has a plan.
    'runnersWithoutPlan', (select count(*) from public.profiles p
      where p.runner_id > p_after and p.runner_id <= v_last and p.onboarded_at is not null
        and not exists (select 1 from public.plans v where v.runner_id = p.runner_id)),
    -- Versions of a plan have no gap: as many as the highest says, so that one is in force.
    'planVersionGaps', (select count(*) from (select runner_id from public.plans
      where runner_id > p_after and runner_id <= v_last
      group by runner_id having count(*) <> max(version)) broken),
    -- A plan keeps its first day, and ends with a week.
    'planDaysCut', (select count(*) from (select runner_id from public.plans
      where runner_id > p_after and runner_id <= v_last
      group by runner_id having min(first_day) <> max(first_day) or bool_or(extract(isodow from last_day) <> 7)) broken),
    -- A workout stands once in the plan in force.
    'workoutsTwice', (select count(*) from (select runner_id from public.workouts
      where runner_id > p_after and runner_id <= v_last and until_version is null
      group by runner_id, workout_id having count(*) > 1) broken),
    -- Ranges of versions of one workout don't overlap.
    'workoutsOverlap', (select count(*) from public.workouts a join public.workouts b
      on b.runner_id = a.runner_id and b.workout_id = a.workout_id and b.from_version > a.from_version
      where a.runner_id > p_after and a.runner_id <= v_last
        and (a.until_version is null or a.until_version > b.from_version)),
    -- Nothing is planned by a version that does not exist, or outside the days of the plan in force.
    'workoutsOutsidePlan', (select count(*) from public.workouts w
      join (select distinct on (runner_id) runner_id, version, first_day, last_day from public.plans
        where runner_id > p_after and runner_id <= v_last
        order by runner_id, version desc) p on p.runner_id = w.runner_id
      where w.until_version is null
        and (w.from_version > p.version or w.date > p.last_day or w.date < p.first_day)),
    -- A workout's own date is the one it is stored under.
    'workoutsMisdated', (select count(*) from public.workouts
      where runner_id > p_after and runner_id <= v_last and body ->> 'date' <> date::text),
    -- Each belief is about a workout that was planned.
    'beliefsWithoutWorkout', (select count(*) from public.ledger_entries l
      where l.runner_id > p_after and l.runner_id <= v_last and l.workout_id is not null
        and not exists (select 1 from public.workouts w
          where w.runner_id = l.runner_id and w.workout_id = l.workout_id)),
    -- Who believes by an import or a log that a workout was run can name the run.
    'beliefsWithoutEvidence', (select count(*) from (
        select distinct on (runner_id, workout_id) state, source, activity_id from public.ledger_entries
        where runner_id > p_after and runner_id <= v_last and workout_id is not null
        order by runner_id, workout_id, seq desc) latest
      where latest.state in ('completed', 'partial', 'moved') and latest.source in ('import', 'log')
        and latest.activity_id is null),
    -- The totals of a review are the sums of its workouts, to the rounding of each.
    'reviewTotalsOff', (select count(*) from public.weekly_reviews r cross join lateral (
        select coalesce(sum((w ->> 'plannedKm')::numeric), 0) as km, count(*) as runs
        from jsonb_array_elements(coalesce(r.review -> 'workouts', '[]')) w) total
      where r.runner_id > p_after and r.runner_id <= v_last
        and (abs(total.km - (r.review ->> 'plannedKm')::numeric) > 0.05 * (total.runs + 1)
          or total.runs <> (r.review -> 'runs' ->> 'planned')::integer)),
    -- A review names the version that was in force after it, at most one later than before.
    'reviewVersionsOff', (select count(*) from public.weekly_reviews r
      where r.runner_id > p_after and r.runner_id <= v_last
        and (r.plan_version_after - r.plan_version_before not in (0, 1)
          or not exists (select 1 from public.plans v
            where v.runner_id = r.runner_id and v.version = r.plan_version_after))),
    -- A finished week has its review.
    'weeksWithoutReview', (select count(*) from public.weekly_runs r
      where r.runner_id > p_after and r.runner_id <= v_last and r.state = 'done'
        and r.input_hash is not null and not exists (select 1 from public.weekly_reviews v
          where v.runner_id = r.runner_id and v.week_start >= r.week_start)),
    -- The last look put each week that was over by then into the queue. Whoever changed since may have moved to another zone.
    'weeksNotEnqueued', (select count(*)
      from jsonb_to_recordset(p_zones) as z ("timeZone" text, "weekStart" date, "dueAt" timestamptz)
      join public.profiles p on p.time_zone = z."timeZone" and p.onboarded_at < z."dueAt"
      where p.runner_id > p_after and p.runner_id <= v_last and p.updated_at < p_look
        and not exists (select 1 from public.weekly_runs r
          where r.runner_id = p.runner_id and r.week_start >= z."weekStart")
        and not exists (select 1 from public.weekly_reviews v
          where v.runner_id = p.runner_id and v.week_start >= z."weekStart"))));
end;
$$;
comment on function public.count_broken_invariants is
  'How many of the p_limit runners after p_after were checked, the last of them (null when no more follow), and how often each rule '
  'that must always hold is broken by them; all zero in good health. p_zones: [{ timeZone, weekStart, dueAt }], the last week of '
  'each zone that was over when the last look began, at p_look.';
revoke execute on function public.count_broken_invariants(uuid, integer, jsonb, timestamptz) from public, anon, authenticated;
grant execute on function public.count_broken_invariants(uuid, integer, jsonb, timestamptz) to service_role;

drop function public.runners_to_snapshot(date, timestamptz, uuid, integer);
create function public.runners_to_snapshot(p_month date, p_since timestamptz, p_after uuid, p_limit integer) returns jsonb
language sql stable set search_path = '' as $$
  with page as materialized (
    select p.runner_id, p.onboarded_at, p.updated_at from public.profiles p
    where p.runner_id > p_after order by p.runner_id limit p_limit)
  select jsonb_build_object(
    'last', (select p.runner_id from page p order by p.runner_id offset p_limit - 1),
    'runners', coalesce((select jsonb_agg(p.runner_id order by p.runner_id) from page p
      where p.onboarded_at is not null
        and (p.updated_at >= p_since or not exists (select 1 from public.fitness_snapshots s
          where s.runner_id = p.runner_id and s.month = p_month))), '[]'));
$$;
comment on function public.runners_to_snapshot is
  'Of the p_limit runners after p_after: the last (null when no more follow), and those whose snapshot of p_month is missing or '
  'who changed since.';
revoke execute on function public.runners_to_snapshot(date, timestamptz, uuid, integer) from public, anon, authenticated;
grant execute on function public.runners_to_snapshot(date, timestamptz, uuid, integer) to service_role;

-- When the oldest week fell due that waits in the queue, or whose time zone no look has come to yet (p_zones: the latest Sunday
-- 23:00 of each zone in which that passed after the last look began). Looking for the missing weeks of all runners took 7 s
-- at a million.
create or replace function public.oldest_due_week(p_zones jsonb) returns timestamptz
language sql stable set search_path = '' as $$
  select least(
    (select r.due_at from public.weekly_runs r where r.state in ('queued', 'running') order by r.due_at limit 1),
    (select min(z."dueAt") from jsonb_to_recordset(p_zones) as z ("timeZone" text, "dueAt" timestamptz)
      where exists (select 1 from public.profiles p where p.time_zone = z."timeZone" and p.onboarded_at < z."dueAt")));
$$;

-- A week's frozen inputs grow too old on the same day: a million rows, found by their index and taken away so many at a time.
create index weekly_runs_inputs_idx on public.weekly_runs (due_at) where input is not null and state = 'done';

create function public.drop_frozen_inputs(p_before timestamptz, p_limit integer) returns integer
language plpgsql set search_path = '' as $$
declare
  v_count integer;
begin
  -- The hash stays: it still proves what the input was.
  update public.weekly_runs set input = null where id in (
    select r.id from public.weekly_runs r where r.input is not null and r.state = 'done' and r.due_at < p_before
    order by r.due_at limit p_limit);
  get diagnostics v_count = row_count;
  return v_count;
end;
$$;
comment on function public.drop_frozen_inputs is 'Takes p_limit of the frozen inputs away that fell due before p_before; answers how many there were.';
revoke execute on function public.drop_frozen_inputs(timestamptz, integer) from public, anon, authenticated;
grant execute on function public.drop_frozen_inputs(timestamptz, integer) to service_role;

drop function public.clean_up(timestamptz, integer);
create function public.clean_up(p_now timestamptz) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_reservations integer;
  v_cache integer;
  v_throttle integer;
  v_leases integer;
begin
  delete from public.llm_reservations where expires_at < p_now;
  get diagnostics v_reservations = row_count;
  delete from public.llm_cache where expires_at < p_now;
  get diagnostics v_cache = row_count;
  delete from public.auth_throttle where window_start < p_now - interval '7 days';
  get diagnostics v_throttle = row_count;
  update public.weekly_runs set state = 'queued', lease_token = null, lease_until = null
  where state = 'running' and lease_until < p_now;
  get diagnostics v_leases = row_count;
  return jsonb_build_object('reservationsExpired', v_reservations, 'cachedAnswersExpired', v_cache,
    'attemptsForgotten', v_throttle, 'leasesLost', v_leases);
end;
$$;
comment on function public.clean_up is
  'Takes away what has served its time, and gives weeks whose worker died back to the queue; answers how many of each.';
revoke execute on function public.clean_up(timestamptz) from public, anon, authenticated;
grant execute on function public.clean_up(timestamptz) to service_role;
