-- What was really done, where it came from, and how it felt.
create table public.imports (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  sha256 text not null,
  file_name text not null default '' check (char_length(file_name) <= 200),
  bytes integer not null check (bytes >= 0),
  format text not null,
  units text not null check (units in ('km', 'mi', 'unknown')),
  unit_source text not null,
  coverage_from date,
  coverage_to date,
  counts jsonb not null default '{}',
  issues jsonb not null default '[]',
  receipt jsonb not null default '{}',
  status text not null default 'committed' check (status in ('committed', 'undone')),
  created_at timestamptz not null default now(),
  unique (runner_id, id)
);
comment on table public.imports is 'One row per committed file. The file itself is not kept.';
alter table public.imports enable row level security;
create policy "Runners read their own imports" on public.imports
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own imports" on public.imports
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own imports" on public.imports
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create index imports_sha256_idx on public.imports (runner_id, sha256);

create table public.activities (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  import_id uuid,
  source text not null check (source in ('garmin_csv', 'garmin_json', 'fit', 'tcx', 'gpx', 'strava_csv', 'manual', 'demo')),
  row_no integer not null default 0,
  sport text not null,
  start_local timestamp not null,
  local_date date not null,
  distance_m numeric check (distance_m between 0 and 400000),
  duration_s numeric not null check (duration_s > 0),
  moving_s numeric,
  elapsed_s numeric,
  avg_hr numeric,
  max_hr numeric,
  cadence_spm numeric,
  stride_m numeric,
  ascent_m numeric,
  title text not null default '' check (char_length(title) <= 120),
  flags text[] not null default '{}',
  dedupe_key text not null,
  created_at timestamptz not null default now(),
  unique (runner_id, dedupe_key),
  unique (runner_id, id),
  -- References name the runner too, so that no row can point into another runner's data.
  foreign key (runner_id, import_id) references public.imports (runner_id, id) on delete cascade
);
comment on table public.activities is 'Something really done, in metres and seconds. The title is untrusted text.';
alter table public.activities enable row level security;
create policy "Runners read their own activities" on public.activities
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own activities" on public.activities
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own activities" on public.activities
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create policy "Runners delete their own activities" on public.activities
  for delete to authenticated using ((select auth.uid()) = runner_id);
create index activities_day_idx on public.activities (runner_id, local_date);
create index activities_import_id_idx on public.activities (import_id);

create table public.run_feedback (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  workout_id text,
  activity_id uuid,
  date date not null,
  rpe integer check (rpe between 0 and 10),
  feeling integer check (feeling between 1 and 5),
  pain integer check (pain between 0 and 10),
  pain_where text not null default '' check (char_length(pain_where) <= 80),
  sleep integer check (sleep between 1 and 5),
  soreness integer check (soreness between 0 and 10),
  note text not null default '' check (char_length(note) <= 1000),
  updated_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  unique (runner_id, workout_id),
  foreign key (runner_id, activity_id) references public.activities (runner_id, id) on delete set null (activity_id)
);
comment on table public.run_feedback is 'How a run felt: effort 0-10, feeling 1-5, pain and where. The note is untrusted text.';
alter table public.run_feedback enable row level security;
create policy "Runners read their own feedback" on public.run_feedback
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own feedback" on public.run_feedback
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own feedback" on public.run_feedback
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create policy "Runners delete their own feedback" on public.run_feedback
  for delete to authenticated using ((select auth.uid()) = runner_id);
create index run_feedback_activity_id_idx on public.run_feedback (activity_id);
