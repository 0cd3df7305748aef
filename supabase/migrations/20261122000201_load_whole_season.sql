-- A season is replayed from its first day, and each of its days looks half a year back: however long it lasts, the facts
-- behind it are loaded whole. With less, its first weeks would be replayed as if nothing had been run.
create function private.facts_from(p_runner uuid, p_from date) returns date
language sql stable set search_path = '' as $$
  select least(p_from, (
    select date_trunc('week', (s.input ->> 'today')::timestamp)::date - 182
    from public.plans v join public.seasons s on s.id = v.season_id
    where v.runner_id = p_runner order by v.version desc limit 1));
$$;

create or replace function public.load_runner(p_runner uuid, p_from date) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'revision', p.revision,
    'profile', to_jsonb(p),
    'goals', coalesce((select jsonb_agg(to_jsonb(g) order by g.date, g.created_at, g.id)
      from public.goals g where g.runner_id = p_runner and g.status = 'active'), '[]'),
    'plan', (select to_jsonb(v) - 'evidence' || jsonb_build_object('season', s.season, 'seasonInput', s.input)
      from public.plans v join public.seasons s on s.id = v.season_id
      where v.runner_id = p_runner order by v.version desc limit 1),
    'workouts', coalesce((select jsonb_agg(w.body || jsonb_build_object('pinned', w.pinned) order by w.date, w.workout_id)
      from public.workouts w
      where w.runner_id = p_runner and w.until_version is null and w.date >= f.day), '[]'),
    'beliefs', coalesce((select jsonb_agg(to_jsonb(l) order by l.date, l.seq) from (
        select distinct on (coalesce(e.workout_id, e.activity_id::text, e.id::text)) e.*
        from public.ledger_entries e where e.runner_id = p_runner and e.date >= f.day
        order by coalesce(e.workout_id, e.activity_id::text, e.id::text), e.seq desc) l), '[]'),
    'activities', coalesce((select jsonb_agg(to_jsonb(a) order by a.start_local, a.dedupe_key)
      from public.activities a where a.runner_id = p_runner and a.local_date >= f.day), '[]'),
    'feedback', coalesce((select jsonb_agg(to_jsonb(b) order by b.date, b.id)
      from public.run_feedback b where b.runner_id = p_runner and b.date >= f.day), '[]'),
    'coverage', coalesce((select jsonb_agg(jsonb_build_object('from', i.coverage_from, 'to', i.coverage_to)
        order by i.coverage_from, i.coverage_to)
      from public.imports i where i.runner_id = p_runner and i.status = 'committed'
        and i.coverage_from is not null), '[]'),
    'fitness', (select to_jsonb(t) from public.fitness_profiles t where t.runner_id = p_runner),
    'lastReview', (select to_jsonb(r) from public.weekly_reviews r
      where r.runner_id = p_runner order by r.week_start desc limit 1))
  from public.profiles p, lateral (select private.facts_from(p_runner, p_from) as day) f
  where p.runner_id = p_runner;
$$;

revoke execute on all functions in schema private from public, anon;
grant execute on all functions in schema private to authenticated, service_role;
