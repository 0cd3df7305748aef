-- A change is computed from a replay, which needs all facts of its season and of half a year before it (182 days). Where
-- the plan has gone on for two years (728 days) since it was made or its last race was over, a later season has begun in
-- the meantime, at most that long ago: older facts have no say any more. A week may be caught up twelve weeks late (84
-- days) and is computed as of then: the later season counts from so much later, and so much more is read.
-- p_from is half a year ago or earlier.
create or replace function private.facts_from(p_runner uuid, p_from date) returns date
language sql stable set search_path = '' as $$
  select least(p_from, (
    select case when greatest((s.input ->> 'today')::date, races.last) < p_from + 182 - 728 - 84 then p_from - 728 - 84
      else date_trunc('week', (s.input ->> 'today')::timestamp)::date - 182 end
    from public.plans v join public.seasons s on s.id = v.season_id
    left join lateral (select max((g ->> 'date')::date) as last from jsonb_array_elements(s.input -> 'goals') g) races on true
    where v.runner_id = p_runner order by v.version desc limit 1));
$$;
