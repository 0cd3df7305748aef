-- Several conversations of one runner: which one was used last, and what is kept in short of its older part.
alter table public.chat_threads
  add column last_at timestamptz not null default now(),
  add column summary jsonb,
  add column summary_seq bigint not null default 0;
comment on column public.chat_threads.summary is 'What the messages up to summary_seq came to; null while there is nothing to sum up.';
create index chat_threads_last_idx on public.chat_threads (runner_id, last_at desc);

create policy "Runners delete their own proposals" on public.proposals
  for delete to authenticated using ((select auth.uid()) = runner_id);
grant delete on public.proposals to authenticated;

-- Stores the runner's message and, as a promise, the coach's empty one. Whoever sees `begun` answers.
-- p_turn = { threadId, isNew, title, requestId, message, answerId, meta, at }; null for an unknown conversation.
create function public.begin_turn(p_runner uuid, p_turn jsonb) returns jsonb
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
  insert into public.chat_messages (id, runner_id, thread_id, request_id, role, content, meta)
  values (gen_random_uuid(), p_runner, v_thread, v_request, 'runner', p_turn ->> 'message', '{}'),
    ((p_turn ->> 'answerId')::uuid, p_runner, v_thread, v_request, 'coach', '', p_turn -> 'meta')
  on conflict (runner_id, request_id, role) do nothing;
  get diagnostics v_rows = row_count;
  return jsonb_build_object('begun', v_rows = 2);
end;
$$;
comment on function public.begin_turn is 'Begins a turn of the chat, once per request, and its conversation where that is new.';

-- Deletes a question with its answer and proposal. A summary that knew of them goes too.
create function public.forget_turn(p_runner uuid, p_request uuid) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_thread uuid;
  v_seq bigint;
begin
  select thread_id, min(seq) into v_thread, v_seq from public.chat_messages
  where runner_id = p_runner and request_id = p_request group by thread_id;
  if v_thread is null then return false; end if;
  -- A summary that is being made of these messages waits, and then finds them gone.
  perform 1 from public.chat_threads where runner_id = p_runner and id = v_thread for update;
  delete from public.chat_messages where runner_id = p_runner and request_id = p_request;
  delete from public.proposals where runner_id = p_runner and request_id = p_request;
  update public.chat_threads set summary = null, summary_seq = 0
  where runner_id = p_runner and id = v_thread and summary_seq >= v_seq;
  return true;
end;
$$;
comment on function public.forget_turn is 'Deletes a question with its answer and its proposal; says whether there was one.';

-- Keeps what the messages after `base` up to `seq` came to, unless one of them was deleted or summed up meanwhile.
-- p_summary = { threadId, base, seq, messages (how many), summary }; says whether it was kept.
create function public.keep_summary(p_runner uuid, p_summary jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_thread uuid := (p_summary ->> 'threadId')::uuid;
  v_base bigint := (p_summary ->> 'base')::bigint;
  v_seq bigint := (p_summary ->> 'seq')::bigint;
begin
  perform 1 from public.chat_threads
  where runner_id = p_runner and id = v_thread and summary_seq = v_base for update;
  if not found or (p_summary ->> 'messages')::integer <> (select count(*) from public.chat_messages
      where runner_id = p_runner and thread_id = v_thread and seq > v_base and seq <= v_seq and content <> '') then
    return false;
  end if;
  update public.chat_threads set summary = p_summary -> 'summary', summary_seq = v_seq
  where runner_id = p_runner and id = v_thread;
  return true;
end;
$$;
comment on function public.keep_summary is 'Keeps the summary of the older part of a conversation, if that part is still as it was read.';

revoke execute on function public.begin_turn(uuid, jsonb) from public, anon;
revoke execute on function public.forget_turn(uuid, uuid) from public, anon;
revoke execute on function public.keep_summary(uuid, jsonb) from public, anon;
grant execute on function public.keep_summary(uuid, jsonb) to authenticated, service_role;
grant execute on function public.begin_turn(uuid, jsonb) to authenticated, service_role;
grant execute on function public.forget_turn(uuid, uuid) to authenticated, service_role;
