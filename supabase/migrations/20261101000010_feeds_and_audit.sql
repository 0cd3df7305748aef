-- Calendar feeds and the log of committed changes.
create table public.calendar_feeds (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null unique references public.users (id) on delete cascade,
  token_hash text not null unique,
  created_at timestamptz not null default now()
);
comment on table public.calendar_feeds is 'Secret address of a runner''s calendar feed (hashed).';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.calendar_feeds enable row level security;

create table public.audit_log (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  request_id uuid not null,
  action text not null,
  result jsonb not null default '{}',
  created_at timestamptz not null default now(),
  unique (runner_id, request_id)
);
comment on table public.audit_log is 'Every committed change by its request id, so that a repeated request finds its first answer.';
alter table public.audit_log enable row level security;
create policy "Runners read their own audit log" on public.audit_log
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own audit log" on public.audit_log
  for insert to authenticated with check ((select auth.uid()) = runner_id);
