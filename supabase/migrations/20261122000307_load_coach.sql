-- Everything that one turn of the chat is made from, in one round trip, under the caller's rights: the runner's state,
-- what the newest version of the plan changed, the conversation, and what this request was answered.
-- p_ask = { requestId, threadId (or null: the one used last), messages (how many) }.
create function public.load_coach(p_runner uuid, p_from date, p_ask jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_request uuid := (p_ask ->> 'requestId')::uuid;
  v_state jsonb := public.load_runner(p_runner, p_from);
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
comment on function public.load_coach is 'Everything that one turn of the chat is made from, in one round trip.';

revoke execute on function public.load_coach(uuid, date, jsonb) from public, anon;
grant execute on function public.load_coach(uuid, date, jsonb) to authenticated, service_role;
