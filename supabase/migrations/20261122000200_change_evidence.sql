-- Behind every reason of a plan version stand facts: weeks, beliefs, feedback, fitness. They are kept as they were then.
alter table public.plans add column evidence jsonb not null default '[]';
comment on column public.plans.evidence is 'The facts behind each reason code of this version: [{ reason, rows }].';

create or replace function private.store_plan(p_runner uuid, p jsonb) returns integer
language plpgsql set search_path = '' as $$
declare
  v_current integer := coalesce((select max(version) from public.plans where runner_id = p_runner), 0);
  v_version integer := v_current + 1;
  v_season jsonb := p -> 'season';
begin
  if (p ->> 'baseVersion')::integer <> v_current then
    raise exception 'stale_base' using errcode = 'PT409', detail = 'The plan is at version ' || v_current || '.';
  end if;
  insert into public.seasons (id, runner_id, season, input, start_date, end_date)
  values ((v_season ->> 'id')::uuid, p_runner, v_season -> 'season', v_season -> 'input',
    (v_season ->> 'startDate')::date, (v_season ->> 'endDate')::date)
  on conflict (id) do nothing;
  insert into public.plans (runner_id, version, season_id, origin, engine_version, first_day, last_day, fitness,
    feasible, reason, warnings, evidence, created_at)
  values (p_runner, v_version, (v_season ->> 'id')::uuid, p ->> 'origin', p ->> 'engineVersion',
    (p ->> 'firstDay')::date, (p ->> 'lastDay')::date, p -> 'fitness', (p ->> 'feasible')::boolean,
    nullif(p -> 'reason', 'null'::jsonb), p -> 'warnings', coalesce(p -> 'evidence', '[]'),
    coalesce((p ->> 'at')::timestamptz, now()));
  update public.workouts set until_version = v_version
  where runner_id = p_runner and until_version is null
    and workout_id in (select value from jsonb_array_elements_text(p -> 'closed'));
  insert into public.workouts (runner_id, workout_id, from_version, date, pinned, body)
  select p_runner, w."workoutId", v_version, w.date, w.pinned, w.body
  from jsonb_to_recordset(p -> 'opened') as w ("workoutId" text, date date, pinned boolean, body jsonb);
  insert into public.plan_changes (runner_id, version, workout_id, date, change, before, after, reasons)
  select p_runner, v_version, c."workoutId", c.date, c.change, nullif(c.before, 'null'::jsonb),
    nullif(c.after, 'null'::jsonb), array(select jsonb_array_elements_text(c.reasons))
  from jsonb_to_recordset(p -> 'changes')
    as c ("workoutId" text, date date, change text, before jsonb, after jsonb, reasons jsonb);
  return v_version;
end;
$$;
