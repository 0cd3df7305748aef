-- Corrections of what is stored. An activity keeps its id when its numbers change, so that beliefs and feedback go on
-- pointing at it; an import keeps its file's report when the days that it covers change.
create or replace function private.store_activities(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.activities (id, runner_id, import_id, source, row_no, sport, start_local, local_date, distance_m,
    duration_s, moving_s, elapsed_s, avg_hr, max_hr, cadence_spm, stride_m, ascent_m, title, flags, dedupe_key)
  select a.id, p_runner, a."importId", a.source, a.row, a.sport, a."startLocal", a."localDate", a."distanceM",
    a."durationS", a."movingS", a."elapsedS", a."avgHr", a."maxHr", a."cadenceSpm", a."strideM", a."ascentM", a.title,
    array(select jsonb_array_elements_text(a.flags)), a."dedupeKey"
  from jsonb_to_recordset(p) as a (id uuid, "importId" uuid, source text, row integer, sport text,
    "startLocal" timestamp, "localDate" date, "distanceM" numeric, "durationS" numeric, "movingS" numeric,
    "elapsedS" numeric, "avgHr" numeric, "maxHr" numeric, "cadenceSpm" numeric, "strideM" numeric,
    "ascentM" numeric, title text, flags jsonb, "dedupeKey" text)
  on conflict (runner_id, dedupe_key) do update set
    import_id = excluded.import_id, source = excluded.source, row_no = excluded.row_no, sport = excluded.sport,
    start_local = excluded.start_local, local_date = excluded.local_date, distance_m = excluded.distance_m,
    duration_s = excluded.duration_s, moving_s = excluded.moving_s, elapsed_s = excluded.elapsed_s,
    avg_hr = excluded.avg_hr, max_hr = excluded.max_hr, cadence_spm = excluded.cadence_spm,
    stride_m = excluded.stride_m, ascent_m = excluded.ascent_m, title = excluded.title, flags = excluded.flags;
$$;

create or replace function private.store_import(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.imports (id, runner_id, sha256, file_name, bytes, format, units, unit_source,
    coverage_from, coverage_to, counts, issues, receipt, created_at)
  values ((p ->> 'id')::uuid, p_runner, p ->> 'sha256', p ->> 'fileName', (p ->> 'bytes')::integer, p ->> 'format',
    p ->> 'units', p ->> 'unitSource', (p ->> 'coverageFrom')::date, (p ->> 'coverageTo')::date,
    p -> 'counts', p -> 'issues', p -> 'receipt', coalesce((p ->> 'at')::timestamptz, now()))
  on conflict (id) do update set
    coverage_from = excluded.coverage_from, coverage_to = excluded.coverage_to, counts = excluded.counts;
$$;
