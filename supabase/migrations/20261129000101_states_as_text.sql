-- { runner id: { state, checkpoints } }: from p_from on and at least from p_history_days before the start of the season in
-- force, since a replay needs all facts of its season and of the history before it. The state is JSON as text: nobody on
-- the way to the job takes it apart, and a damaged one is damaged alone.
create or replace function public.load_runners(p_runners jsonb, p_from date, p_history_days integer) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_object_agg(asked.id, json_build_object(
      'state', public.load_runner(asked.id, least(p_from, began.since))::text,
      'checkpoints', coalesce((
        select json_agg(json_build_object('monday', c.monday, 'key', c.key, 'replay', c.replay) order by c.monday desc)
        from public.replay_checkpoints c where c.runner_id = asked.id), '[]'))), '{}')
  from (select value::uuid as id from jsonb_array_elements_text(p_runners)) asked
  left join lateral (
    select date_trunc('week', (s.input ->> 'today')::date)::date - p_history_days as since
    from public.plans v join public.seasons s on s.id = v.season_id
    where v.runner_id = asked.id order by v.version desc limit 1) began on true;
$$;
