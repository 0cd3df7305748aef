-- What was said of runs can be put back as it was: p_change.feedbackReset = { workoutIds, activityIds, feedback } takes away all that
-- was said of these workouts and activities (before activities go, while it is still known of which it was) and stores
-- `feedback` in its place.

-- p_revision is the revision that the change was computed from; a repeated request id gets its first answer back.
-- p_change.at is the product's time, which demos and tests may shift; it dates what the runner sees.
create or replace function public.commit_change(p_runner uuid, p_revision integer, p_change jsonb) returns jsonb
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
  if p_change ? 'feedbackReset' then
    delete from public.run_feedback f where f.runner_id = p_runner
      and (f.workout_id in (select jsonb_array_elements_text(p_change -> 'feedbackReset' -> 'workoutIds'))
        or f.activity_id in (select value::uuid
          from jsonb_array_elements_text(p_change -> 'feedbackReset' -> 'activityIds')));
  end if;
  if p_change ? 'activitiesRemoved' then
    delete from public.activities where runner_id = p_runner
      and id in (select value::uuid from jsonb_array_elements_text(p_change -> 'activitiesRemoved'));
  end if;
  if p_change ? 'activities' then perform private.store_activities(p_runner, p_change -> 'activities'); end if;
  if p_change ? 'feedback' then perform private.store_feedback(p_runner, p_change -> 'feedback'); end if;
  if p_change ? 'feedbackReset' then
    perform private.store_feedback(p_runner, value)
    from jsonb_array_elements(p_change -> 'feedbackReset' -> 'feedback');
  end if;
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
