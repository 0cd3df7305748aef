-- The Sunday refresh: its reviews, its queue and its log.
create table public.weekly_reviews (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  week_start date not null,
  plan_version_before integer not null,
  plan_version_after integer not null,
  review jsonb not null,
  words text,
  created_at timestamptz not null default now(),
  unique (runner_id, week_start)
);
comment on table public.weekly_reviews is 'Report of a finished week: planned, actual, assumed, what changed and why.';
alter table public.weekly_reviews enable row level security;
create policy "Runners read their own weekly reviews" on public.weekly_reviews
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own weekly reviews" on public.weekly_reviews
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own weekly reviews" on public.weekly_reviews
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);

create table public.weekly_runs (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  week_start date not null,
  time_zone text not null,
  due_at timestamptz not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'dead')),
  attempt integer not null default 0,
  run_after timestamptz not null default now(),
  lease_token uuid,
  lease_until timestamptz,
  input jsonb,
  input_hash text,
  error_class text,
  finished_at timestamptz,
  created_at timestamptz not null default now(),
  unique (runner_id, week_start)
);
comment on table public.weekly_runs is 'One row per runner and week: the queue of the weekly refresh, and its frozen input for replay.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.weekly_runs enable row level security;
create index weekly_runs_open_idx on public.weekly_runs (due_at) where state in ('queued', 'running');

create table public.job_runs (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  trigger text not null default 'unknown',
  started_at timestamptz not null,
  finished_at timestamptz,
  enqueued integer not null default 0,
  claimed integer not null default 0,
  done integer not null default 0,
  retried integer not null default 0,
  dead integer not null default 0,
  llm_calls integer not null default 0,
  tokens integer not null default 0,
  cost_usd numeric not null default 0,
  failures jsonb not null default '[]',
  created_at timestamptz not null default now()
);
comment on table public.job_runs is 'What each run of a job did, how long it took and what failed.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.job_runs enable row level security;
create index job_runs_started_at_idx on public.job_runs (started_at desc);
