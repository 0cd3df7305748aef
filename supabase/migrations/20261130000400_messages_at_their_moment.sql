-- A message bears the moment that its conversation bears: when the product took it, whose clock may be moved. Only with it
-- can be told which words of a conversation are of today.
-- p_turn = { threadId, isNew, title, requestId, message, answerId, meta, at }; null for an unknown conversation.
create or replace function public.begin_turn(p_runner uuid, p_turn jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_thread uuid := (p_turn ->> 'threadId')::uuid;
  v_request uuid := (p_turn ->> 'requestId')::uuid;
  v_at timestamptz := (p_turn ->> 'at')::timestamptz;
  v_rows integer;
begin
  if (p_turn ->> 'isNew')::boolean then
    insert into public.chat_threads (id, runner_id, title, created_at, last_at)
    values (v_thread, p_runner, left(p_turn ->> 'title', 120), v_at, v_at) on conflict (id) do nothing;
  end if;
  update public.chat_threads set last_at = greatest(last_at, v_at) where runner_id = p_runner and id = v_thread;
  if not found then return null; end if;
  insert into public.chat_messages (id, runner_id, thread_id, request_id, role, content, meta, created_at)
  values (gen_random_uuid(), p_runner, v_thread, v_request, 'runner', p_turn ->> 'message', '{}', v_at),
    ((p_turn ->> 'answerId')::uuid, p_runner, v_thread, v_request, 'coach', '', p_turn -> 'meta', v_at)
  on conflict (runner_id, request_id, role) do nothing;
  get diagnostics v_rows = row_count;
  return jsonb_build_object('begun', v_rows = 2);
end;
$$;
