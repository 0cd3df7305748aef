-- More rules that must always hold, counted beside the ones before: one plan per runner, whole days, true totals, evidence.
create or replace function public.count_broken_invariants() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    -- Whoever has finished the questions at the start has a plan.
    'runnersWithoutPlan', (select count(*) from public.profiles p where p.onboarded_at is not null
      and not exists (select 1 from public.plans v where v.runner_id = p.runner_id)),
    -- Versions of a plan have no gap: as many as the highest says, so that one is in force.
    'planVersionGaps', (select count(*) from (select runner_id from public.plans
      group by runner_id having count(*) <> max(version)) broken),
    -- A plan keeps its first day, and ends with a week.
    'planDaysCut', (select count(*) from (select runner_id from public.plans
      group by runner_id having min(first_day) <> max(first_day) or bool_or(extract(isodow from last_day) <> 7)) broken),
    -- A workout stands once in the plan in force.
    'workoutsTwice', (select count(*) from (select runner_id from public.workouts where until_version is null
      group by runner_id, workout_id having count(*) > 1) broken),
    -- Ranges of versions of one workout don't overlap.
    'workoutsOverlap', (select count(*) from public.workouts a join public.workouts b
      on b.runner_id = a.runner_id and b.workout_id = a.workout_id and b.from_version > a.from_version
      where a.until_version is null or a.until_version > b.from_version),
    -- Nothing is planned by a version that does not exist, or outside the days of the plan in force.
    'workoutsOutsidePlan', (select count(*) from public.workouts w
      join (select distinct on (runner_id) runner_id, version, first_day, last_day from public.plans
        order by runner_id, version desc) p on p.runner_id = w.runner_id
      where w.until_version is null
        and (w.from_version > p.version or w.date > p.last_day or w.date < p.first_day)),
    -- A workout's own date is the one it is stored under.
    'workoutsMisdated', (select count(*) from public.workouts where body ->> 'date' <> date::text),
    -- Each belief is about a workout that was planned.
    'beliefsWithoutWorkout', (select count(*) from public.ledger_entries l
      where l.workout_id is not null and not exists (select 1 from public.workouts w
        where w.runner_id = l.runner_id and w.workout_id = l.workout_id)),
    -- Who believes by an import or a log that a workout was run can name the run.
    'beliefsWithoutEvidence', (select count(*) from (
        select distinct on (runner_id, workout_id) state, source, activity_id from public.ledger_entries
        where workout_id is not null order by runner_id, workout_id, seq desc) latest
      where latest.state in ('completed', 'partial', 'moved') and latest.source in ('import', 'log')
        and latest.activity_id is null),
    -- The totals of a review are the sums of its workouts, to the rounding of each.
    'reviewTotalsOff', (select count(*) from public.weekly_reviews r cross join lateral (
        select coalesce(sum((w ->> 'plannedKm')::numeric), 0) as km, count(*) as runs
        from jsonb_array_elements(coalesce(r.review -> 'workouts', '[]')) w) total
      where abs(total.km - (r.review ->> 'plannedKm')::numeric) > 0.05 * (total.runs + 1)
        or total.runs <> (r.review -> 'runs' ->> 'planned')::integer),
    -- A review names the version that was in force after it, at most one later than before.
    'reviewVersionsOff', (select count(*) from public.weekly_reviews r
      where r.plan_version_after - r.plan_version_before not in (0, 1)
        or not exists (select 1 from public.plans v
          where v.runner_id = r.runner_id and v.version = r.plan_version_after)),
    -- A finished week has its review.
    'weeksWithoutReview', (select count(*) from public.weekly_runs r where r.state = 'done'
      and r.input_hash is not null and not exists (select 1 from public.weekly_reviews v
        where v.runner_id = r.runner_id and v.week_start >= r.week_start)));
$$;
