-- The breaker of a deployment: closed (calls go through), open (they don't, until open_until), half open (one caller
-- tries). Numbers come with the request; they live in lib/llm/constants.ts.
alter table public.llm_breakers
  -- How many times in a row it opened: a step of the ladder of pauses.
  add column step integer not null default 0 check (step >= 0),
  -- While half open: until when the one caller has the right to try.
  add column probe_until timestamptz,
  -- While open: from when on it may be tried early, if nothing else is left.
  add column probe_after timestamptz,
  add column last_reason text;

-- May this deployment be called now? Takes the right to try when its pause is over.
create function private.llm_breaker_free(p_key text, p_now timestamptz, p_lease_s integer) returns boolean
language plpgsql set search_path = '' as $$
begin
  update public.llm_breakers set state = 'half_open', probe_until = p_now + make_interval(secs => p_lease_s)
  where deployment = p_key
    and ((state = 'open' and open_until <= p_now) or (state = 'half_open' and probe_until <= p_now));
  return found or not exists (select from public.llm_breakers where deployment = p_key and state <> 'closed');
end;
$$;

-- Of these, all of them open, the one that closes soonest and may be tried early; null when none may.
create function private.llm_breaker_last_resort(p_keys text[], p_now timestamptz, p_lease_s integer) returns text
language sql set search_path = '' as $$
  update public.llm_breakers set state = 'half_open', probe_until = p_now + make_interval(secs => p_lease_s)
  where deployment = (select deployment from public.llm_breakers
    where deployment = any (p_keys) and state = 'open' and probe_after <= p_now
    order by open_until, deployment limit 1)
  returning deployment;
$$;

-- How a breaker stands after a call. p = { verdict: success, failure, open or neutral; reason, pauseS (told by the
-- provider, or null), ladderS, windowS, minFailures, minShare, retryS }.
create function private.llm_breaker_settle(p_key text, p_now timestamptz, p jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  v_verdict text := p ->> 'verdict';
  v_told numeric := (p ->> 'pauseS')::numeric;
  v public.llm_breakers;
  v_until timestamptz;
begin
  insert into public.llm_breakers (deployment, window_start) values (p_key, p_now) on conflict (deployment) do nothing;
  select * into v from public.llm_breakers where deployment = p_key;
  if v.state = 'half_open' and v_verdict = 'success' then
    update public.llm_breakers set state = 'closed', step = 0, failures = 0, successes = 0, window_start = p_now,
      open_until = null, probe_until = null, probe_after = null where id = v.id;
    return;
  elsif v.state = 'half_open' and v_verdict = 'neutral' then
    -- The try said nothing about the deployment: the next caller may try.
    update public.llm_breakers set state = 'open', open_until = p_now, probe_after = p_now where id = v.id;
    return;
  elsif v_verdict = 'neutral' or (v.state = 'open' and v_verdict <> 'open') then
    return;
  end if;
  if v.window_start < p_now - make_interval(secs => (p ->> 'windowS')::double precision) then
    v.failures := 0; v.successes := 0; v.window_start := p_now;
  end if;
  v.failures := v.failures + (v_verdict <> 'success')::integer;
  v.successes := v.successes + (v_verdict = 'success')::integer;
  if v_verdict = 'open' or (v.state = 'half_open' and v_verdict = 'failure')
    or (v_verdict = 'failure' and v.failures >= (p ->> 'minFailures')::integer
      and v.failures >= (p ->> 'minShare')::numeric * (v.failures + v.successes)) then
    v.step := case when v.state = 'open' then v.step
      else least(v.step + 1, jsonb_array_length(p -> 'ladderS')) end;
    v_until := p_now + make_interval(secs =>
      coalesce(v_told, (p -> 'ladderS' ->> greatest(v.step - 1, 0))::numeric)::double precision);
    update public.llm_breakers set state = 'open', step = v.step, failures = 0, successes = 0,
      window_start = p_now, open_until = greatest(v_until, case when v.state = 'open' then v.open_until end),
      probe_until = null, last_reason = p ->> 'reason',
      probe_after = case when v_told is not null then v_until
        else p_now + make_interval(secs => (p ->> 'retryS')::double precision) end
    where id = v.id;
  else
    update public.llm_breakers set failures = v.failures, successes = v.successes, window_start = v.window_start
    where id = v.id;
  end if;
end;
$$;

revoke execute on function private.llm_breaker_free(text, timestamptz, integer) from public;
revoke execute on function private.llm_breaker_last_resort(text[], timestamptz, integer) from public;
revoke execute on function private.llm_breaker_settle(text, timestamptz, jsonb) from public;
grant execute on function private.llm_breaker_free(text, timestamptz, integer) to service_role;
grant execute on function private.llm_breaker_last_resort(text[], timestamptz, integer) to service_role;
grant execute on function private.llm_breaker_settle(text, timestamptz, jsonb) to service_role;
