-- The calculated state of a runner, now and at each month's end.
create table public.fitness_profiles (
  runner_id uuid primary key references public.users (id) on delete cascade,
  as_of date not null,
  profile jsonb not null,
  updated_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
comment on table public.fitness_profiles is 'VDOT and its source, paces, load, volume, longest run and predictions as of a day.';
alter table public.fitness_profiles enable row level security;
create policy "Runners read their own fitness profile" on public.fitness_profiles
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own fitness profile" on public.fitness_profiles
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own fitness profile" on public.fitness_profiles
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);

create table public.fitness_snapshots (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  month date not null,
  version integer not null default 1,
  profile jsonb not null,
  created_at timestamptz not null default now(),
  unique (runner_id, month, version)
);
comment on table public.fitness_snapshots is 'The fitness profile frozen at a month''s end; late data add a version, old ones stay.';
alter table public.fitness_snapshots enable row level security;
create policy "Runners read their own fitness snapshots" on public.fitness_snapshots
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own fitness snapshots" on public.fitness_snapshots
  for insert to authenticated with check ((select auth.uid()) = runner_id);
