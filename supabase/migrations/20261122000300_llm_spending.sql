-- What models have cost and what is set aside for calls under way: one row per runner and UTC day, per runner and UTC
-- month, and per day of all runners together (no runner). Rows change under the lock of private.llm_lock alone.
create table public.llm_spending (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid references public.users (id) on delete cascade,
  period text not null check (period in ('day', 'month')),
  starts_on date not null,
  spent_usd numeric not null default 0 check (spent_usd >= 0),
  reserved_usd numeric not null default 0 check (reserved_usd >= 0),
  created_at timestamptz not null default now(),
  unique nulls not distinct (runner_id, period, starts_on)
);
comment on table public.llm_spending is 'Money spent on and reserved for models, by runner and for all; reserved before a call, settled after it.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.llm_spending enable row level security;
revoke all on public.llm_spending from anon, authenticated;
grant select, insert, update, delete on public.llm_spending to service_role;

alter table public.llm_reservations
  add column day date,
  -- What a lost call is recorded as: requestId, feature, tier, model, promptTokens, promptUsd, tokens.
  add column call jsonb not null default '{}';
create index llm_reservations_expiry_idx on public.llm_reservations (expires_at);

-- `cached`: an exact answer that was given before, at no cost.
alter table public.api_usage drop constraint api_usage_outcome_check;
alter table public.api_usage add constraint api_usage_outcome_check
  check (outcome in ('ok', 'failed', 'aborted', 'cached'));

-- One at a time: budgets, breakers and rate windows are checked and changed as one, in a millisecond or two. The runner is
-- held first, as the deletion of an account does, so that the two never wait for each other. False: there is no such runner.
create function private.llm_lock(p_runner uuid) returns boolean
language plpgsql set search_path = '' as $$
begin
  perform from public.users where id = p_runner for key share;
  if not found then return false; end if;
  perform pg_advisory_xact_lock(20261122, 300);
  return true;
end;
$$;

-- Adds to what is spent and reserved on a day, by the runner and by all.
create function private.llm_book(p_runner uuid, p_day date, p_spent numeric, p_reserved numeric) returns void
language sql set search_path = '' as $$
  insert into public.llm_spending as s (runner_id, period, starts_on, spent_usd, reserved_usd)
  select v.runner_id, v.period, v.starts_on, greatest(p_spent, 0), greatest(p_reserved, 0)
  from (values (null::uuid, 'day', p_day), (p_runner, 'day', p_day),
    (p_runner, 'month', date_trunc('month', p_day)::date)) as v (runner_id, period, starts_on)
  on conflict (runner_id, period, starts_on) do update
    set spent_usd = greatest(s.spent_usd + p_spent, 0), reserved_usd = greatest(s.reserved_usd + p_reserved, 0);
$$;

-- A reservation holds money only while it exists, whoever takes it away.
create function private.llm_release() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.day is not null then
    update public.llm_spending set reserved_usd = greatest(reserved_usd - old.amount_usd, 0)
    where (runner_id is null or runner_id = old.runner_id)
      and ((period = 'day' and starts_on = old.day)
        or (period = 'month' and starts_on = date_trunc('month', old.day)::date));
  end if;
  return null;
end;
$$;
create trigger llm_reservations_release after delete on public.llm_reservations
  for each row execute function private.llm_release();

-- Takes away reservations whose call never came back, because the function that made it died: the money is free again
-- but for the prompt, which had been sent. Each is recorded as one lost call. p_runner null: of all runners but those whose
-- account is being deleted.
create function private.llm_reap(p_runner uuid, p_now timestamptz) returns integer
language plpgsql set search_path = '' as $$
declare
  v_lost public.llm_reservations;
  v_count integer := 0;
begin
  -- Passes over an account that is being deleted, which waits for the same rows.
  for v_lost in delete from public.llm_reservations where id in (
    select r.id from public.llm_reservations r join public.users u on u.id = r.runner_id
    where r.expires_at < p_now and (p_runner is null or r.runner_id = p_runner)
    for update of r skip locked for key share of u skip locked) returning *
  loop
    v_count := v_count + 1;
    continue when v_lost.day is null;
    insert into public.api_usage (id, runner_id, request_id, feature, deployment, tier, model, outcome, reason,
      prompt_tokens, cost_usd, estimated, created_at)
    values (v_lost.id, v_lost.runner_id, (v_lost.call ->> 'requestId')::uuid, v_lost.call ->> 'feature',
      v_lost.deployment, v_lost.call ->> 'tier', v_lost.call ->> 'model', 'failed', 'lost',
      (v_lost.call ->> 'promptTokens')::integer, (v_lost.call ->> 'promptUsd')::numeric, true, v_lost.created_at)
    on conflict (id) do nothing;
    perform private.llm_book(v_lost.runner_id, v_lost.day, (v_lost.call ->> 'promptUsd')::numeric, 0);
  end loop;
  return v_count;
end;
$$;

-- For the maintenance job; answers how many were taken away.
create function public.llm_reap(p_now timestamptz) returns integer
language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(20261122, 300);
  return private.llm_reap(null, p_now);
end;
$$;
comment on function public.llm_reap is 'Gives back what was reserved for calls that never came back, and records them.';

revoke execute on function private.llm_lock(uuid) from public;
revoke execute on function private.llm_book(uuid, date, numeric, numeric) from public;
revoke execute on function private.llm_release() from public;
revoke execute on function private.llm_reap(uuid, timestamptz) from public;
revoke execute on function public.llm_reap(timestamptz) from public, anon, authenticated;
grant execute on function private.llm_lock(uuid) to service_role;
grant execute on function private.llm_book(uuid, date, numeric, numeric) to service_role;
grant execute on function private.llm_release() to service_role;
grant execute on function private.llm_reap(uuid, timestamptz) to service_role;
grant execute on function public.llm_reap(timestamptz) to service_role;
