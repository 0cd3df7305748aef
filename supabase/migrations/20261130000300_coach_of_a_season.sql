-- A turn of the chat previews what facts would change by a replay of the season in force, as the change itself does: from
-- half a year of facts alone it would announce changes that applying never makes.
create or replace function public.load_coach(p_runner uuid, p_from date, p_ask jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_request uuid := (p_ask ->> 'requestId')::uuid;
  v_state jsonb := public.load_season(p_runner, p_from);
  v_version integer := (v_state -> 'plan' ->> 'version')::integer;
  v_answered jsonb := (select coalesce(jsonb_agg(to_jsonb(m) order by m.seq), '[]') from public.chat_messages m
    where m.runner_id = p_runner and m.request_id = v_request);
  v_thread uuid := coalesce((v_answered -> 0 ->> 'thread_id')::uuid, (p_ask ->> 'threadId')::uuid,
    (select id from public.chat_threads where runner_id = p_runner order by last_at desc, id limit 1));
begin
  return jsonb_build_object(
    'state', v_state,
    'changes', coalesce((select jsonb_agg(to_jsonb(c) order by c.date) from public.plan_changes c
      where c.runner_id = p_runner and c.version = v_version and v_version > 1), '[]'),
    'answered', v_answered,
    'thread', (select to_jsonb(t) from public.chat_threads t where t.runner_id = p_runner and t.id = v_thread),
    'messages', coalesce((select jsonb_agg(to_jsonb(m) order by m.seq) from (
        select * from public.chat_messages where runner_id = p_runner and thread_id = v_thread
        order by seq desc limit (p_ask ->> 'messages')::integer) m), '[]'));
end;
$$;
