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
