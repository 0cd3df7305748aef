-- What is believed of each planned workout: one append-only entry per change of belief.
create table public.ledger_entries (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  runner_id uuid not null references public.users (id) on delete cascade,
  workout_id text,
  date date not null,
  state text not null check (state in
    ('planned', 'assumed', 'completed', 'partial', 'missed', 'skipped', 'moved', 'extra')),
  source text not null check (source in ('import', 'log', 'feedback', 'refresh', 'chat', 'runner', 'undo')),
  activity_id uuid,
  import_id uuid,
  confidence numeric not null default 1 check (confidence between 0 and 1),
  planned_km numeric not null default 0,
  planned_minutes numeric not null default 0,
  actual_km numeric,
  actual_minutes numeric,
  locked boolean not null default false,
  believed_at timestamptz not null,
  created_at timestamptz not null default now(),
  check (workout_id is not null or activity_id is not null or state = 'extra'),
  foreign key (runner_id, activity_id) references public.activities (runner_id, id) on delete set null (activity_id),
  foreign key (runner_id, import_id) references public.imports (runner_id, id) on delete set null (import_id)
);
comment on table public.ledger_entries is 'Beliefs about planned workouts. The entry with the highest seq of a workout is what is believed now.';
alter table public.ledger_entries enable row level security;
create policy "Runners read their own ledger" on public.ledger_entries
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own ledger" on public.ledger_entries
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create index ledger_entries_latest_idx on public.ledger_entries (runner_id, workout_id, seq desc);
create index ledger_entries_activity_id_idx on public.ledger_entries (activity_id);
create index ledger_entries_import_id_idx on public.ledger_entries (import_id);
