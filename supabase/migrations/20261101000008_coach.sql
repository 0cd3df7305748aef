-- Conversations with the coach and the changes it proposes.
create table public.chat_threads (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  title text not null default '' check (char_length(title) <= 120),
  created_at timestamptz not null default now(),
  unique (runner_id, id)
);
comment on table public.chat_threads is 'A conversation.';
alter table public.chat_threads enable row level security;
create policy "Runners read their own chat threads" on public.chat_threads
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own chat threads" on public.chat_threads
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own chat threads" on public.chat_threads
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create policy "Runners delete their own chat threads" on public.chat_threads
  for delete to authenticated using ((select auth.uid()) = runner_id);

create table public.chat_messages (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  runner_id uuid not null references public.users (id) on delete cascade,
  thread_id uuid not null,
  request_id uuid not null,
  role text not null check (role in ('runner', 'coach')),
  content text not null check (char_length(content) <= 8000),
  meta jsonb not null default '{}',
  created_at timestamptz not null default now(),
  unique (runner_id, request_id, role),
  foreign key (runner_id, thread_id) references public.chat_threads (runner_id, id) on delete cascade
);
comment on table public.chat_messages is 'Messages of a conversation. meta holds tier, model and the proposal they carry.';
alter table public.chat_messages enable row level security;
create policy "Runners read their own chat messages" on public.chat_messages
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own chat messages" on public.chat_messages
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own chat messages" on public.chat_messages
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create policy "Runners delete their own chat messages" on public.chat_messages
  for delete to authenticated using ((select auth.uid()) = runner_id);
create index chat_messages_thread_idx on public.chat_messages (thread_id, seq);

create table public.proposals (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  thread_id uuid,
  request_id uuid not null,
  ops jsonb not null,
  summary text not null,
  changes jsonb not null default '[]',
  warnings jsonb not null default '[]',
  base_version integer not null,
  state text not null default 'open' check (state in ('open', 'applied', 'dismissed', 'undone')),
  applied_version integer,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  foreign key (runner_id, thread_id) references public.chat_threads (runner_id, id) on delete cascade
);
comment on table public.proposals is 'A change of the plan that the coach suggests; it does nothing until the runner applies it.';
alter table public.proposals enable row level security;
create index proposals_runner_id_idx on public.proposals (runner_id);
create policy "Runners read their own proposals" on public.proposals
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own proposals" on public.proposals
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own proposals" on public.proposals
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create index proposals_thread_id_idx on public.proposals (thread_id);
