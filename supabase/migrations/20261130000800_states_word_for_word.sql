-- The Sunday job reads and writes half a year of facts per runner, and as JSON within JSON each of them is taken apart and put
-- together again on its way, up to three times. Now an answer of `load_runners` and the changes of `commit_changes` travel as text.

-- Whoever asks for text/csv gets what a function with this type returns, as it is. It is the one text besides JSON that
-- supabase-js hands on (`csv()`); what it holds is said by each function.
create domain public."text/csv" as text;

drop function public.load_runners(jsonb, date);
create function public.load_runners(p_runners jsonb, p_from date) returns public."text/csv"
language plpgsql stable set search_path = '' as $$
declare
  -- Stands in no JSON: within strings it is escaped (RFC 8259, section 7).
  separator constant text := chr(30);
begin
  return (select string_agg(concat_ws(separator, asked.id, coalesce(public.load_season(asked.id, p_from)::text, 'null'),
      coalesce((select json_agg(json_build_object('monday', c.monday, 'key', c.key, 'replay', c.replay) order by c.monday desc)
        from public.replay_checkpoints c where c.runner_id = asked.id), '[]')), separator)
    from (select value::uuid as id from jsonb_array_elements_text(p_runners)) asked);
end;
$$;
comment on function public.load_runners is
  'Several runners: for each the id, what load_season gives (null for one who is gone) and the checkpoints, newest first; '
  'all separated by U+001E.';
revoke execute on function public.load_runners(jsonb, date) from public, anon, authenticated;
grant execute on function public.load_runners(jsonb, date) to service_role;

drop function public.commit_changes(jsonb);
create function public.commit_changes(p_changes text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_one jsonb;
  v_answers jsonb := '[]';
begin
  for v_one in select value from jsonb_array_elements(p_changes::jsonb) loop
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
comment on function public.commit_changes is
  'A JSON array of { runnerId, revision, change }, as text: each is committed by itself or not at all, and answered in order '
  'with { result } or { error }. One that fails leaves the others alone.';
revoke execute on function public.commit_changes(text) from public, anon, authenticated;
grant execute on function public.commit_changes(text) to service_role;
