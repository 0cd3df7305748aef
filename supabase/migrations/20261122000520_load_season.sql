-- A change is computed from a replay, which needs all facts of its season and of half a year before it (182 days). Where
-- the plan has gone on for two years (728 days) since it was made or its last race was over, a later season has begun in
-- the meantime, at most that long ago: older facts have no say any more. p_from is half a year ago or earlier.
create or replace function private.facts_from(p_runner uuid, p_from date) returns date
language sql stable set search_path = '' as $$
  select least(p_from, (
    select case when greatest((s.input ->> 'today')::date, races.last) < p_from + 182 - 728 then p_from - 728
      else date_trunc('week', (s.input ->> 'today')::timestamp)::date - 182 end
    from public.plans v join public.seasons s on s.id = v.season_id
    left join lateral (select max((g ->> 'date')::date) as last from jsonb_array_elements(s.input -> 'goals') g) races on true
    where v.runner_id = p_runner order by v.version desc limit 1));
$$;

create function public.load_season(p_runner uuid, p_from date) returns json
language sql stable set search_path = '' as $$
  select public.load_runner(p_runner, private.facts_from(p_runner, p_from));
$$;
comment on function public.load_season is 'As load_runner, with all that a replay of the season in force needs.';

drop function public.load_runners(jsonb, date, integer);
create function public.load_runners(p_runners jsonb, p_from date) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_object_agg(asked.id, json_build_object(
      'state', public.load_season(asked.id, p_from),
      'checkpoint', (select json_build_object('monday', c.monday, 'key', c.key, 'replay', c.replay)
        from public.replay_checkpoints c where c.runner_id = asked.id))), '{}')
  from (select value::uuid as id from jsonb_array_elements_text(p_runners)) asked;
$$;
comment on function public.load_runners is 'Several runners as load_season gives them, with their checkpoints: { runner id: { state, checkpoint } }.';

revoke execute on function public.load_season(uuid, date) from public, anon;
grant execute on function public.load_season(uuid, date) to authenticated, service_role;
revoke execute on function public.load_runners(jsonb, date) from public, anon, authenticated;
grant execute on function public.load_runners(jsonb, date) to service_role;
