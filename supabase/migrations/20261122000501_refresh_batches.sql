-- The weekly refresh reads and writes several runners at once. Only the service role may.

-- { runner id: { state, checkpoint } }: from p_from on and at least from p_history_days before the start of the season in
-- force, since a replay needs all facts of its season and of the history before it.
create function public.load_runners(p_runners jsonb, p_from date, p_history_days integer) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_object_agg(asked.id, json_build_object(
      'state', public.load_runner(asked.id, least(p_from, began.since)),
      'checkpoint', (select json_build_object('monday', c.monday, 'key', c.key, 'replay', c.replay)
        from public.replay_checkpoints c where c.runner_id = asked.id))), '{}')
  from (select value::uuid as id from jsonb_array_elements_text(p_runners)) asked
  left join lateral (
    select date_trunc('week', (s.input ->> 'today')::date)::date - p_history_days as since
    from public.plans v join public.seasons s on s.id = v.season_id
    where v.runner_id = asked.id order by v.version desc limit 1) began on true;
$$;

-- p_changes = [{ runnerId, revision, change }]: each is committed by itself or not at all, and answered in order with
-- { result } or { error }. One that fails leaves the others alone.
create function public.commit_changes(p_changes jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_one jsonb;
  v_answers jsonb := '[]';
begin
  for v_one in select value from jsonb_array_elements(p_changes) loop
    begin
      v_answers := v_answers || jsonb_build_object('result', public.commit_change(
        (v_one ->> 'runnerId')::uuid, (v_one ->> 'revision')::integer, v_one -> 'change'));
    exception when others then
      v_answers := v_answers || jsonb_build_object('error', jsonb_build_object('code', sqlstate, 'message', sqlerrm));
    end;
  end loop;
  return v_answers;
end;
$$;

revoke execute on function public.load_runners(jsonb, date, integer) from public, anon, authenticated;
revoke execute on function public.commit_changes(jsonb) from public, anon, authenticated;
grant execute on function public.load_runners(jsonb, date, integer) to service_role;
grant execute on function public.commit_changes(jsonb) to service_role;
