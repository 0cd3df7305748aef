-- The one way in which anything that a plan depends on is written: all of a change, or nothing.

-- A new plan version: workouts that end with it are closed, new ones are opened, each change carries its reasons.
create function private.store_plan(p_runner uuid, p jsonb) returns integer
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
    feasible, reason, warnings, created_at)
  values (p_runner, v_version, (v_season ->> 'id')::uuid, p ->> 'origin', p ->> 'engineVersion',
    (p ->> 'firstDay')::date, (p ->> 'lastDay')::date, p -> 'fitness', (p ->> 'feasible')::boolean,
    nullif(p -> 'reason', 'null'::jsonb), p -> 'warnings', coalesce((p ->> 'at')::timestamptz, now()));
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

-- Only the holder of a live lease may finish a week: a worker that overslept is fenced off here.
create function private.finish_weekly_run(p_runner uuid, p jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  update public.weekly_runs set state = 'done', finished_at = now(), lease_token = null, lease_until = null,
    input = p -> 'input', input_hash = p ->> 'inputHash', error_class = null
  where id = (p ->> 'id')::uuid and runner_id = p_runner and state = 'running'
    and lease_token = (p ->> 'leaseToken')::uuid;
  if not found then
    raise exception 'lost_lease' using errcode = 'PT409', detail = 'Another worker has taken this week over.';
  end if;
end;
$$;

-- p_revision is the revision that the change was computed from; a repeated request id gets its first answer back.
-- p_change.at is the product's time, which demos and tests may shift; it dates what the runner sees.
create function public.commit_change(p_runner uuid, p_revision integer, p_change jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_request uuid := (p_change ->> 'requestId')::uuid;
  v_before jsonb := (select result from public.audit_log where runner_id = p_runner and request_id = v_request);
  v_at jsonb := jsonb_build_object('at', p_change ->> 'at');
  v_version integer;
  v_result jsonb;
begin
  if v_before is not null then
    return v_before || '{"repeated": true}';
  end if;
  update public.profiles set revision = revision + 1, updated_at = now()
  where runner_id = p_runner and revision = p_revision;
  if not found then
    raise exception 'stale_base' using errcode = 'PT409', detail = 'The facts changed since they were read.';
  end if;
  if p_change ? 'profile' then perform private.store_profile(p_runner, p_change -> 'profile'); end if;
  if p_change ? 'goals' then perform private.store_goals(p_runner, p_change -> 'goals'); end if;
  if p_change ? 'import' then perform private.store_import(p_runner, (p_change -> 'import') || v_at); end if;
  if p_change ? 'importUndone' then
    update public.imports set status = 'undone'
    where runner_id = p_runner and id = (p_change ->> 'importUndone')::uuid;
  end if;
  if p_change ? 'activitiesRemoved' then
    delete from public.activities where runner_id = p_runner
      and id in (select value::uuid from jsonb_array_elements_text(p_change -> 'activitiesRemoved'));
  end if;
  if p_change ? 'activities' then perform private.store_activities(p_runner, p_change -> 'activities'); end if;
  if p_change ? 'feedback' then perform private.store_feedback(p_runner, p_change -> 'feedback'); end if;
  if p_change ? 'plan' then v_version := private.store_plan(p_runner, (p_change -> 'plan') || v_at); end if;
  if p_change ? 'ledger' then perform private.store_ledger(p_runner, p_change -> 'ledger'); end if;
  if p_change ? 'fitness' then perform private.store_fitness(p_runner, p_change -> 'fitness'); end if;
  if p_change ? 'snapshots' then perform private.store_snapshots(p_runner, p_change -> 'snapshots'); end if;
  if p_change ? 'review' then perform private.store_review(p_runner, p_change -> 'review'); end if;
  if p_change ? 'weeklyRun' then perform private.finish_weekly_run(p_runner, p_change -> 'weeklyRun'); end if;
  if p_change ? 'proposal' then
    update public.proposals set state = p_change -> 'proposal' ->> 'state',
      applied_version = coalesce(v_version, applied_version)
    where runner_id = p_runner and id = (p_change -> 'proposal' ->> 'id')::uuid;
  end if;
  v_result := jsonb_build_object('repeated', false, 'revision', p_revision + 1, 'planVersion', v_version,
    'detail', coalesce(p_change -> 'detail', '{}'));
  insert into public.audit_log (runner_id, request_id, action, result)
  values (p_runner, v_request, p_change ->> 'action', v_result);
  return v_result;
end;
$$;
comment on function public.commit_change is 'Stores all parts of one change of one runner in one transaction, or nothing.';

revoke execute on function public.commit_change(uuid, integer, jsonb) from public, anon;
grant execute on function public.commit_change(uuid, integer, jsonb) to authenticated, service_role;
revoke execute on all functions in schema private from public, anon;
grant usage on schema private to authenticated, service_role;
grant execute on all functions in schema private to authenticated, service_role;
