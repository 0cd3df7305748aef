-- Seasons, numbered plan versions and the workouts in them.
create table public.seasons (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  season jsonb not null,
  input jsonb not null,
  start_date date not null,
  end_date date not null,
  created_at timestamptz not null default now(),
  unique (runner_id, id)
);
comment on table public.seasons is 'The skeleton of the way to the goal, with the facts it was made from.';
alter table public.seasons enable row level security;
create policy "Runners read their own seasons" on public.seasons
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own seasons" on public.seasons
  for insert to authenticated with check ((select auth.uid()) = runner_id);

create table public.plans (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  version integer not null check (version >= 1),
  season_id uuid not null,
  origin text not null check (origin in
    ('onboarding', 'refresh', 'import', 'edit', 'chat', 'goal', 'profile', 'health', 'undo', 'restore')),
  engine_version text not null,
  first_day date not null,
  last_day date not null,
  fitness jsonb not null,
  feasible boolean not null,
  reason jsonb,
  warnings jsonb not null default '[]',
  created_at timestamptz not null default now(),
  unique (runner_id, version),
  foreign key (runner_id, season_id) references public.seasons (runner_id, id) on delete cascade
);
comment on table public.plans is 'Immutable, numbered versions of a plan; the highest number is in force.';
alter table public.plans enable row level security;
create policy "Runners read their own plans" on public.plans
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own plans" on public.plans
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create index plans_season_id_idx on public.plans (season_id);

create table public.workouts (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  workout_id text not null,
  from_version integer not null,
  until_version integer,
  date date not null,
  pinned boolean not null default false,
  body jsonb not null,
  created_at timestamptz not null default now(),
  unique (runner_id, workout_id, from_version),
  check (until_version is null or until_version > from_version)
);
comment on table public.workouts is 'A planned run over the plan versions in which it stood unchanged: from_version up to, not including, until_version.';
alter table public.workouts enable row level security;
create policy "Runners read their own workouts" on public.workouts
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own workouts" on public.workouts
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own workouts" on public.workouts
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create index workouts_in_force_idx on public.workouts (runner_id, date) where until_version is null;
-- Whatever a version said stays said: only its end may still be written, once.
create function private.keep_workouts_immutable() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.until_version is not null
    or new.runner_id <> old.runner_id or new.workout_id <> old.workout_id
    or new.from_version <> old.from_version or new.date <> old.date or new.body <> old.body
    or new.pinned <> old.pinned or new.id <> old.id then
    raise exception 'A workout of a stored plan version cannot be changed.' using errcode = '23514';
  end if;
  return new;
end;
$$;
create trigger workouts_are_immutable before update on public.workouts
  for each row execute function private.keep_workouts_immutable();

create table public.plan_changes (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  version integer not null,
  workout_id text not null,
  date date not null,
  change text not null check (change in ('moved', 'shortened', 'extended', 'replaced', 'removed', 'added')),
  before jsonb,
  after jsonb,
  reasons text[] not null check (cardinality(reasons) >= 1),
  created_at timestamptz not null default now(),
  foreign key (runner_id, version) references public.plans (runner_id, version) on delete cascade
);
comment on table public.plan_changes is 'What a version changed against the one before it, with reason codes.';
alter table public.plan_changes enable row level security;
create policy "Runners read their own plan changes" on public.plan_changes
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own plan changes" on public.plan_changes
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create index plan_changes_version_idx on public.plan_changes (runner_id, version);
