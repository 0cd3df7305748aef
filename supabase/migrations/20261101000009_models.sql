-- What language models were asked, what it cost, and how they are doing.
create table public.api_usage (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  request_id uuid not null,
  feature text not null check (feature in ('chat', 'review', 'summary')),
  deployment text not null,
  tier text not null check (tier in ('high', 'medium', 'small')),
  model text not null,
  outcome text not null check (outcome in ('ok', 'failed', 'aborted')),
  reason text,
  prompt_tokens integer not null default 0,
  cached_tokens integer not null default 0,
  completion_tokens integer not null default 0,
  cost_usd numeric not null default 0,
  latency_ms integer not null default 0,
  ttft_ms integer,
  estimated boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table public.api_usage is 'One row per attempt to get an answer from a model, failures included. Written by the server, read by the runner.';
alter table public.api_usage enable row level security;
create policy "Runners read their own usage" on public.api_usage
  for select to authenticated using ((select auth.uid()) = runner_id);
create index api_usage_day_idx on public.api_usage (runner_id, created_at);

create table public.llm_reservations (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid references public.users (id) on delete cascade,
  deployment text not null,
  amount_usd numeric not null check (amount_usd >= 0),
  expires_at timestamptz not null,
  settled_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table public.llm_reservations is 'Budget set aside for a call that is under way.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.llm_reservations enable row level security;
create index llm_reservations_runner_id_idx on public.llm_reservations (runner_id);

create table public.llm_breakers (
  id uuid primary key default gen_random_uuid(),
  deployment text not null unique,
  state text not null default 'closed' check (state in ('closed', 'open', 'half_open')),
  failures integer not null default 0,
  successes integer not null default 0,
  window_start timestamptz not null default now(),
  open_until timestamptz,
  created_at timestamptz not null default now()
);
comment on table public.llm_breakers is 'Health of each model deployment, shared by all instances of the server.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.llm_breakers enable row level security;

create table public.llm_cache (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  key text not null,
  answer jsonb not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  unique (runner_id, key)
);
comment on table public.llm_cache is 'Exact answers to exact questions on an exact context of one runner.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.llm_cache enable row level security;
