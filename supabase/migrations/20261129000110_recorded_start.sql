-- A run keeps the start that its file had, once the runner corrected day or start: another file of the same run has that
-- start, and is known by it.
alter table public.activities add column recorded_start_local timestamp;
comment on column public.activities.recorded_start_local is
  'Start as the file had it; null while nobody corrected day or start, and for what was typed in.';

create or replace function private.store_activities(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.activities (id, runner_id, import_id, source, row_no, sport, start_local, local_date, distance_m,
    duration_s, moving_s, elapsed_s, avg_hr, max_hr, cadence_spm, stride_m, ascent_m, title, flags, dedupe_key,
    recorded_start_local)
  select a.id, p_runner, a."importId", a.source, a.row, a.sport, a."startLocal", a."localDate", a."distanceM",
    a."durationS", a."movingS", a."elapsedS", a."avgHr", a."maxHr", a."cadenceSpm", a."strideM", a."ascentM", a.title,
    array(select jsonb_array_elements_text(a.flags)), a."dedupeKey", a."recordedStart"
  from jsonb_to_recordset(p) as a (id uuid, "importId" uuid, source text, row integer, sport text,
    "startLocal" timestamp, "localDate" date, "distanceM" numeric, "durationS" numeric, "movingS" numeric,
    "elapsedS" numeric, "avgHr" numeric, "maxHr" numeric, "cadenceSpm" numeric, "strideM" numeric,
    "ascentM" numeric, title text, flags jsonb, "dedupeKey" text, "recordedStart" timestamp)
  on conflict (runner_id, dedupe_key) do update set
    import_id = excluded.import_id, source = excluded.source, row_no = excluded.row_no, sport = excluded.sport,
    start_local = excluded.start_local, local_date = excluded.local_date, distance_m = excluded.distance_m,
    duration_s = excluded.duration_s, moving_s = excluded.moving_s, elapsed_s = excluded.elapsed_s,
    avg_hr = excluded.avg_hr, max_hr = excluded.max_hr, cadence_spm = excluded.cadence_spm,
    stride_m = excluded.stride_m, ascent_m = excluded.ascent_m, title = excluded.title, flags = excluded.flags,
    recorded_start_local = excluded.recorded_start_local;
$$;

create or replace function public.load_runner(p_runner uuid, p_from date) returns json
language sql stable set search_path = '' as $$
  select json_build_object(
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
    'beliefs', coalesce((select json_agg(to_json(l) order by l.date, l.seq) from (
        select distinct on (coalesce(e.workout_id, e.activity_id::text, e.id::text)) e.seq, e.workout_id, e.date, e.state,
          e.source, e.activity_id, e.import_id, e.confidence, e.planned_km, e.planned_minutes, e.actual_km,
          e.actual_minutes, e.locked, e.believed_at
        from public.ledger_entries e where e.runner_id = p_runner and e.date >= p_from
        order by coalesce(e.workout_id, e.activity_id::text, e.id::text), e.seq desc) l), '[]'),
    'activities', coalesce((select json_agg(to_json(r) order by r.start_local, r.dedupe_key) from (
        select a.id, a.import_id, a.source, a.row_no, a.sport, a.start_local, a.recorded_start_local, a.local_date, a.distance_m,
          a.duration_s, a.moving_s, a.elapsed_s, a.avg_hr, a.max_hr, a.cadence_spm, a.stride_m, a.ascent_m, a.title, a.flags, a.dedupe_key
        from public.activities a where a.runner_id = p_runner and a.local_date >= p_from) r), '[]'),
    'feedback', coalesce((select json_agg(to_json(f) order by f.date, f.id)
      from public.run_feedback f where f.runner_id = p_runner and f.date >= p_from), '[]'),
    'coverage', coalesce((select json_agg(json_build_object('from', i.coverage_from, 'to', i.coverage_to)
        order by i.coverage_from, i.coverage_to)
      from public.imports i where i.runner_id = p_runner and i.status = 'committed'
        and i.coverage_from is not null), '[]'),
    'fitness', (select to_json(f) from public.fitness_profiles f where f.runner_id = p_runner),
    'lastReview', (select to_json(r) from public.weekly_reviews r
      where r.runner_id = p_runner order by r.week_start desc limit 1))
  from public.profiles p where p.runner_id = p_runner;
$$;
