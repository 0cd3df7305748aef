-- Reading a state costs half as much. Beliefs and runs come as columns ({ name: [values] }), which say each name once. The text
-- of a workout is kept as it was written; it is never searched. And the plan of these long statements is kept by the
-- connection, which needs PL/pgSQL: a function in SQL is planned anew for each call.
alter table public.workouts alter column body type json using body::json;

create or replace function private.keep_workouts_immutable() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.until_version is not null
    or new.runner_id <> old.runner_id or new.workout_id <> old.workout_id
    or new.from_version <> old.from_version or new.date <> old.date or new.body::text <> old.body::text
    or new.pinned <> old.pinned or new.id <> old.id then
    raise exception 'A workout of a stored plan version cannot be changed.' using errcode = '23514';
  end if;
  return new;
end;
$$;

create or replace function public.load_runner(p_runner uuid, p_from date) returns json
language plpgsql stable set search_path = '' as $$
begin
  return (select json_build_object(
    'revision', p.revision,
    'profile', to_json(p),
    'goals', coalesce((select json_agg(to_json(g) order by g.date, g.created_at, g.id)
      from public.goals g where g.runner_id = p_runner and g.status = 'active'), '[]'),
    'plan', (select to_jsonb(v) - 'evidence' || jsonb_build_object('season', s.season, 'seasonInput', s.input)
      from public.plans v join public.seasons s on s.id = v.season_id
      where v.runner_id = p_runner order by v.version desc limit 1),
    'workouts', coalesce((select json_agg(json_build_object('pinned', w.pinned, 'body', w.body) order by w.date, w.workout_id)
      from public.workouts w
      where w.runner_id = p_runner and w.until_version is null and w.date >= p_from), '[]'),
    'beliefs', (select json_build_object(
        'workout_id', json_agg(l.workout_id), 'date', json_agg(l.date), 'state', json_agg(l.state), 'source',
        json_agg(l.source), 'activity_id', json_agg(l.activity_id), 'import_id', json_agg(l.import_id), 'confidence',
        json_agg(l.confidence), 'planned_km', json_agg(l.planned_km), 'planned_minutes', json_agg(l.planned_minutes),
        'actual_km', json_agg(l.actual_km), 'actual_minutes', json_agg(l.actual_minutes), 'locked',
        json_agg(l.locked), 'believed_at', json_agg(l.believed_at))
      from (select * from (
          select distinct on (coalesce(e.workout_id, e.activity_id::text, e.id::text)) e.* from public.ledger_entries e
          where e.runner_id = p_runner and e.date >= p_from
          order by coalesce(e.workout_id, e.activity_id::text, e.id::text), e.seq desc) latest
        order by date, seq) l),
    'activities', (select json_build_object(
        'id', json_agg(a.id), 'import_id', json_agg(a.import_id), 'source', json_agg(a.source), 'row_no',
        json_agg(a.row_no), 'sport', json_agg(a.sport), 'start_local', json_agg(a.start_local),
        'recorded_start_local', json_agg(a.recorded_start_local), 'local_date', json_agg(a.local_date), 'distance_m',
        json_agg(a.distance_m), 'duration_s', json_agg(a.duration_s), 'moving_s', json_agg(a.moving_s), 'elapsed_s',
        json_agg(a.elapsed_s), 'avg_hr', json_agg(a.avg_hr), 'max_hr', json_agg(a.max_hr), 'cadence_spm',
        json_agg(a.cadence_spm), 'stride_m', json_agg(a.stride_m), 'ascent_m', json_agg(a.ascent_m), 'title',
        json_agg(a.title), 'flags', json_agg(a.flags), 'dedupe_key', json_agg(a.dedupe_key))
      from (select * from public.activities
        where runner_id = p_runner and local_date >= p_from order by start_local, dedupe_key) a),
    'feedback', coalesce((select json_agg(to_json(f) order by f.date, f.id)
      from public.run_feedback f where f.runner_id = p_runner and f.date >= p_from), '[]'),
    'coverage', coalesce((select json_agg(json_build_object('from', i.coverage_from, 'to', i.coverage_to)
        order by i.coverage_from, i.coverage_to)
      from public.imports i where i.runner_id = p_runner and i.status = 'committed'
        and i.coverage_from is not null), '[]'),
    'fitness', (select to_json(f) from public.fitness_profiles f where f.runner_id = p_runner),
    'lastReview', (select to_json(r) from public.weekly_reviews r
      where r.runner_id = p_runner order by r.week_start desc limit 1))
  from public.profiles p where p.runner_id = p_runner);
end;
$$;

create or replace function public.load_season(p_runner uuid, p_from date) returns json
language plpgsql stable set search_path = '' as $$
begin
  return public.load_runner(p_runner, private.facts_from(p_runner, p_from));
end;
$$;

drop function public.load_runners(jsonb, date);
create function public.load_runners(p_runners jsonb, p_from date)
returns table (runner_id uuid, state text, checkpoints json)
language plpgsql stable set search_path = '' as $$
begin
  return query select asked.id, public.load_season(asked.id, p_from)::text,
    coalesce((select json_agg(json_build_object('monday', c.monday, 'key', c.key, 'replay', c.replay) order by c.monday desc)
      from public.replay_checkpoints c where c.runner_id = asked.id), '[]')
  from (select value::uuid as id from jsonb_array_elements_text(p_runners)) asked;
end;
$$;
comment on function public.load_runners is
  'Several runners as load_season gives them, as text (null for one who is gone), with their checkpoints, newest first.';
revoke execute on function public.load_runners(jsonb, date) from public, anon, authenticated;
grant execute on function public.load_runners(jsonb, date) to service_role;
