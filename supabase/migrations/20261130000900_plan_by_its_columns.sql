-- Of a plan a state names the columns that are read. As a whole row without its evidence, that evidence (the facts behind each
-- reason, long after a busy week) was read and turned into JSON each time, to be taken away again.
create or replace function public.load_runner(p_runner uuid, p_from date) returns json
language plpgsql stable set search_path = '' as $$
begin
  return (select json_build_object(
    'revision', p.revision,
    'profile', to_json(p),
    'goals', coalesce((select json_agg(to_json(g) order by g.date, g.created_at, g.id)
      from public.goals g where g.runner_id = p_runner and g.status = 'active'), '[]'),
    'plan', (select json_build_object('version', v.version, 'season_id', v.season_id, 'origin', v.origin, 'engine_version',
        v.engine_version, 'first_day', v.first_day, 'last_day', v.last_day, 'fitness', v.fitness, 'feasible', v.feasible,
        'reason', v.reason, 'warnings', v.warnings, 'created_at', v.created_at, 'season', s.season, 'seasonInput', s.input)
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
    'lastReview', (select json_build_object('week_start', r.week_start) from public.weekly_reviews r
      where r.runner_id = p_runner order by r.week_start desc limit 1))
  from public.profiles p where p.runner_id = p_runner);
end;
$$;
