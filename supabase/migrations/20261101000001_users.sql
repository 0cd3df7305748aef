-- Who may sign in. Passwords, tokens and throttle counters are reachable by the service role alone.
create schema if not exists private;
comment on schema private is 'Functions that other functions call; not part of the HTTP interface.';

create table public.users (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  name text not null default '' check (char_length(name) <= 80),
  is_demo boolean not null default false,
  session_version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table public.users is 'One row per runner. The id is the subject of the database token.';
alter table public.users enable row level security;
create policy "Runners read their own user" on public.users
  for select to authenticated using ((select auth.uid()) = id);

create table public.accounts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  provider text not null check (provider in ('password', 'google', 'github', 'demo')),
  provider_account_id text not null,
  password_hash text,
  created_at timestamptz not null default now(),
  unique (provider, provider_account_id)
);
comment on table public.accounts is 'Ways to sign in: a password hash (argon2id, PHC string) or an identity at a provider.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.accounts enable row level security;
create index accounts_user_id_idx on public.accounts (user_id);

create table public.auth_tokens (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  kind text not null check (kind in ('personal', 'reset', 'verify')),
  token_hash text not null unique,
  scope text not null default 'read' check (scope in ('read', 'write')),
  label text not null default '',
  expires_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table public.auth_tokens is 'Hashed, revocable tokens for scripts and e-mail links.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.auth_tokens enable row level security;
create index auth_tokens_runner_id_idx on public.auth_tokens (runner_id);

create table public.auth_throttle (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  window_start timestamptz not null,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  unique (key, window_start)
);
comment on table public.auth_throttle is 'Counts of failed sign-ins per account and per address in a time window.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.auth_throttle enable row level security;
