-- The state of a runner goes to the job as text: nobody on the way takes it apart, and a damaged one is damaged alone.
create or replace function public.load_runners(p_runners jsonb, p_from date) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_object_agg(asked.id, json_build_object(
      'state', public.load_season(asked.id, p_from)::text,
      'checkpoints', coalesce((
        select json_agg(json_build_object('monday', c.monday, 'key', c.key, 'replay', c.replay) order by c.monday desc)
        from public.replay_checkpoints c where c.runner_id = asked.id), '[]'))), '{}')
  from (select value::uuid as id from jsonb_array_elements_text(p_runners)) asked;
$$;
comment on function public.load_runners is
  'Several runners as load_season gives them, as text, with their checkpoints: { runner id: { state, checkpoints } }.';
