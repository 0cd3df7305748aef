-- How much a deployment may still be asked: our own counts of this minute and day, and what the provider told last.
create table public.llm_rate_windows (
  id uuid primary key default gen_random_uuid(),
  deployment text not null unique,
  minute_start timestamptz not null,
  minute_requests integer not null default 0,
  minute_tokens integer not null default 0,
  day date not null,
  day_requests integer not null default 0,
  -- From the headers of an answer, valid until the provider counts anew.
  told_requests integer,
  told_requests_until timestamptz,
  told_tokens integer,
  told_tokens_until timestamptz,
  created_at timestamptz not null default now()
);
comment on table public.llm_rate_windows is 'Requests and tokens of each model deployment in this minute and day, shared by all instances.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.llm_rate_windows enable row level security;
revoke all on public.llm_rate_windows from anon, authenticated;
grant select, insert, update, delete on public.llm_rate_windows to service_role;

-- Is there room for one more request of about p_tokens? p_limits = { requestsPerMinute, tokensPerMinute, requestsPerDay },
-- any of them absent. A single request is never too large for an empty minute: the provider would say so itself.
create function private.llm_rate_free(p_key text, p_now timestamptz, p_tokens integer, p_limits jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_minute timestamptz := date_trunc('minute', p_now);
  v_day date := (p_now at time zone 'UTC')::date;
  v public.llm_rate_windows;
begin
  insert into public.llm_rate_windows (deployment, minute_start, day) values (p_key, v_minute, v_day)
  on conflict (deployment) do nothing;
  update public.llm_rate_windows set minute_start = v_minute, day = v_day,
    minute_requests = case when minute_start = v_minute then minute_requests else 0 end,
    minute_tokens = case when minute_start = v_minute then minute_tokens else 0 end,
    day_requests = case when day = v_day then day_requests else 0 end,
    told_requests = case when told_requests_until > p_now then told_requests end,
    told_tokens = case when told_tokens_until > p_now then told_tokens end
  where deployment = p_key returning * into v;
  return v.minute_requests < coalesce((p_limits ->> 'requestsPerMinute')::integer, v.minute_requests + 1)
    and v.day_requests < coalesce((p_limits ->> 'requestsPerDay')::integer, v.day_requests + 1)
    and (v.minute_tokens = 0
      or v.minute_tokens + p_tokens <= coalesce((p_limits ->> 'tokensPerMinute')::integer, v.minute_tokens + p_tokens))
    and coalesce(v.told_requests, 1) > 0 and coalesce(v.told_tokens, p_tokens) >= p_tokens;
end;
$$;

create function private.llm_rate_count(p_key text, p_tokens integer) returns void
language sql set search_path = '' as $$
  update public.llm_rate_windows set minute_requests = minute_requests + 1, minute_tokens = minute_tokens + p_tokens,
    day_requests = day_requests + 1, told_requests = told_requests - 1, told_tokens = told_tokens - p_tokens
  where deployment = p_key;
$$;

-- What a call really took, and what the provider told with it: p = { surplusTokens, admittedAt, requests, requestsUntil,
-- tokens, tokensUntil }, the told ones null when it told nothing.
create function private.llm_rate_settle(p_key text, p jsonb) returns void
language sql set search_path = '' as $$
  update public.llm_rate_windows set
    minute_tokens = case when minute_start = date_trunc('minute', (p ->> 'admittedAt')::timestamptz)
      then greatest(minute_tokens - coalesce((p ->> 'surplusTokens')::integer, 0), 0) else minute_tokens end,
    told_requests = coalesce((p ->> 'requests')::integer, told_requests),
    told_requests_until = coalesce((p ->> 'requestsUntil')::timestamptz, told_requests_until),
    told_tokens = coalesce((p ->> 'tokens')::integer, told_tokens),
    told_tokens_until = coalesce((p ->> 'tokensUntil')::timestamptz, told_tokens_until)
  where deployment = p_key;
$$;

revoke execute on function private.llm_rate_free(text, timestamptz, integer, jsonb) from public;
revoke execute on function private.llm_rate_count(text, integer) from public;
revoke execute on function private.llm_rate_settle(text, jsonb) from public;
grant execute on function private.llm_rate_free(text, timestamptz, integer, jsonb) to service_role;
grant execute on function private.llm_rate_count(text, integer) to service_role;
grant execute on function private.llm_rate_settle(text, jsonb) to service_role;
