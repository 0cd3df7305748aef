-- How hard a run was belongs to the run: told again it replaces what was said, it moves along when the run turns out to
-- have been another workout, and when nothing is left of it, it goes.
create or replace function private.store_feedback(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  delete from public.run_feedback f
  where f.runner_id = p_runner and f.activity_id = (p ->> 'activityId')::uuid
    and f.workout_id is distinct from p ->> 'workoutId';
  delete from public.run_feedback f
  where f.runner_id = p_runner and f.workout_id is null and f.activity_id = (p ->> 'activityId')::uuid;
  insert into public.run_feedback as f (runner_id, workout_id, activity_id, date, rpe, feeling, pain, pain_where, sleep,
    soreness, note)
  values (p_runner, p ->> 'workoutId', (p ->> 'activityId')::uuid, (p ->> 'date')::date, (p ->> 'rpe')::integer,
    (p ->> 'feeling')::integer, (p ->> 'pain')::integer, coalesce(p ->> 'painWhere', ''), (p ->> 'sleep')::integer,
    (p ->> 'soreness')::integer, coalesce(p ->> 'note', ''))
  on conflict (runner_id, workout_id) do update set
    activity_id = coalesce(excluded.activity_id, f.activity_id), date = excluded.date,
    rpe = excluded.rpe, feeling = excluded.feeling, pain = excluded.pain, pain_where = excluded.pain_where,
    sleep = excluded.sleep, soreness = excluded.soreness, note = excluded.note, updated_at = now();
  delete from public.run_feedback f
  where f.runner_id = p_runner and num_nonnulls(f.rpe, f.feeling, f.pain, f.sleep, f.soreness) = 0
    and f.pain_where = '' and f.note = ''
    and (f.workout_id = p ->> 'workoutId' or f.activity_id = (p ->> 'activityId')::uuid);
$$;
