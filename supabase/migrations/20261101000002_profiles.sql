-- What the runner told us about themselves and what they train for.
create table public.profiles (
  runner_id uuid primary key references public.users (id) on delete cascade,
  revision integer not null default 0,
  units text not null default 'km' check (units in ('km', 'mi')),
  time_zone text not null default 'UTC',
  runner jsonb not null default '{}',
  availability jsonb not null default '{}',
  start_fitness jsonb not null default '{}',
  health jsonb not null default '{}',
  environment jsonb not null default '{}',
  methodology text not null default 'balanced'
    check (methodology in ('balanced', 'polarized', 'pyramidal', 'threshold')),
  onboarding jsonb not null default '{}',
  onboarded_at timestamptz,
  updated_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
comment on table public.profiles is 'Facts and preferences of a runner. revision grows by one with every committed change and fences stale writes.';
alter table public.profiles enable row level security;
create policy "Runners read their own profile" on public.profiles
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own profile" on public.profiles
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own profile" on public.profiles
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create policy "Runners delete their own profile" on public.profiles
  for delete to authenticated using ((select auth.uid()) = runner_id);
comment on column public.profiles.onboarding is 'Answers given so far, kept so that a reload loses nothing.';
comment on column public.profiles.start_fitness is 'What the runner said at the start: recent race, weekly km, longest run, easy pace.';
-- The Sunday job looks up runners by zone.
create index profiles_time_zone_idx on public.profiles (time_zone) where onboarded_at is not null;

create table public.goals (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  kind text not null check (kind in ('race', 'maintain')),
  priority text check (priority in ('A', 'B', 'C')),
  distance_m numeric check (distance_m between 800 and 200000),
  date date,
  target_time_s numeric check (target_time_s > 0),
  status text not null default 'active' check (status in ('active', 'done', 'dropped')),
  created_at timestamptz not null default now(),
  check (kind <> 'race' or (priority is not null and distance_m is not null and date is not null))
);
comment on table public.goals is 'Races with priority and date, or staying fit.';
alter table public.goals enable row level security;
create index goals_runner_id_idx on public.goals (runner_id);
create policy "Runners read their own goals" on public.goals
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own goals" on public.goals
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own goals" on public.goals
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create policy "Runners delete their own goals" on public.goals
  for delete to authenticated using ((select auth.uid()) = runner_id);
