-- The parts of a committed change. Each function stores one kind of fact for one runner, under the caller's rights.
create function private.store_profile(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  update public.profiles set
    units = coalesce(p ->> 'units', units),
    time_zone = coalesce(p ->> 'timeZone', time_zone),
    runner = coalesce(p -> 'runner', runner),
    availability = coalesce(p -> 'availability', availability),
    start_fitness = coalesce(p -> 'startFitness', start_fitness),
    health = coalesce(p -> 'health', health),
    environment = coalesce(p -> 'environment', environment),
    methodology = coalesce(p ->> 'methodology', methodology),
    onboarding = coalesce(p -> 'onboarding', onboarding),
    onboarded_at = coalesce((p ->> 'onboardedAt')::timestamptz, onboarded_at)
  where runner_id = p_runner;
$$;

-- p = { "dropped": [id], "added": [{ kind, priority, distanceM, date, targetTimeS }] }
create function private.store_goals(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  update public.goals set status = 'dropped'
  where runner_id = p_runner and id in (select value::uuid from jsonb_array_elements_text(p -> 'dropped'));
  insert into public.goals (runner_id, kind, priority, distance_m, date, target_time_s)
  select p_runner, g.kind, g.priority, g."distanceM", g.date, g."targetTimeS"
  from jsonb_to_recordset(p -> 'added')
    as g (kind text, priority text, "distanceM" numeric, date date, "targetTimeS" numeric);
$$;

create function private.store_import(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.imports (id, runner_id, sha256, file_name, bytes, format, units, unit_source,
    coverage_from, coverage_to, counts, issues, receipt, created_at)
  values ((p ->> 'id')::uuid, p_runner, p ->> 'sha256', p ->> 'fileName', (p ->> 'bytes')::integer, p ->> 'format',
    p ->> 'units', p ->> 'unitSource', (p ->> 'coverageFrom')::date, (p ->> 'coverageTo')::date,
    p -> 'counts', p -> 'issues', p -> 'receipt', coalesce((p ->> 'at')::timestamptz, now()));
$$;

-- An activity that is there already (same key) is left as it is; the caller sends corrections as removed + added.
create function private.store_activities(p_runner uuid, p jsonb) returns void
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
  on conflict (runner_id, dedupe_key) do nothing;
$$;

create function private.store_ledger(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.ledger_entries (runner_id, workout_id, date, state, source, activity_id, import_id, confidence,
    planned_km, planned_minutes, actual_km, actual_minutes, locked, believed_at)
  select p_runner, l."workoutId", l.date, l.state, l.source, l."activityId", l."importId", l.confidence,
    l."plannedKm", l."plannedMinutes", l."actualKm", l."actualMinutes", l.locked, l."believedAt"
  from jsonb_to_recordset(p) as l ("workoutId" text, date date, state text, source text, "activityId" uuid,
    "importId" uuid, confidence numeric, "plannedKm" numeric, "plannedMinutes" numeric, "actualKm" numeric,
    "actualMinutes" numeric, locked boolean, "believedAt" timestamptz);
$$;

create function private.store_feedback(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.run_feedback (runner_id, workout_id, activity_id, date, rpe, feeling, pain, pain_where, sleep,
    soreness, note)
  values (p_runner, p ->> 'workoutId', (p ->> 'activityId')::uuid, (p ->> 'date')::date, (p ->> 'rpe')::integer,
    (p ->> 'feeling')::integer, (p ->> 'pain')::integer, coalesce(p ->> 'painWhere', ''), (p ->> 'sleep')::integer,
    (p ->> 'soreness')::integer, coalesce(p ->> 'note', ''))
  on conflict (runner_id, workout_id) do update set
    rpe = excluded.rpe, feeling = excluded.feeling, pain = excluded.pain, pain_where = excluded.pain_where,
    sleep = excluded.sleep, soreness = excluded.soreness, note = excluded.note, updated_at = now();
$$;

create function private.store_fitness(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.fitness_profiles (runner_id, as_of, profile)
  values (p_runner, (p ->> 'asOf')::date, p -> 'profile')
  on conflict (runner_id) do update set as_of = excluded.as_of, profile = excluded.profile, updated_at = now();
$$;

create function private.store_snapshots(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.fitness_snapshots (runner_id, month, version, profile)
  select p_runner, s.month, s.version, s.profile
  from jsonb_to_recordset(p) as s (month date, version integer, profile jsonb);
$$;

create function private.store_review(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.weekly_reviews (runner_id, week_start, plan_version_before, plan_version_after, review)
  values (p_runner, (p ->> 'weekStart')::date, (p ->> 'planVersionBefore')::integer,
    (p ->> 'planVersionAfter')::integer, p -> 'review');
$$;
