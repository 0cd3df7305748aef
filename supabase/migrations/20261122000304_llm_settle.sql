-- Ends a call: reserved becomes spent, the attempt gets its one row, breaker and rate window learn from it, and an answer
-- that may be given again is kept. Also for a call that was made while this database could not be asked: it has no
-- reservation. The same callId again changes nothing; answers whether it was new.
create function public.llm_settle(p_call jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_id uuid := (p_call ->> 'callId')::uuid;
  v_runner uuid := (p_call ->> 'runnerId')::uuid;
  v_at timestamptz := (p_call ->> 'at')::timestamptz;
  v_usd numeric := (p_call ->> 'costUsd')::numeric;
  v_key text := p_call ->> 'key';
  v_reserved public.llm_reservations;
  v_lost_usd numeric;
  v_day date;
begin
  if not private.llm_lock(v_runner) then return false; end if;
  delete from public.llm_reservations where id = v_id returning * into v_reserved;
  v_day := coalesce(v_reserved.day, (v_at at time zone 'UTC')::date);
  -- It was given up as lost and came back after all.
  for v_lost_usd in delete from public.api_usage where id = v_id and reason = 'lost' returning cost_usd loop
    perform private.llm_book(v_runner, v_day, -v_lost_usd, 0);
  end loop;
  insert into public.api_usage (id, runner_id, request_id, feature, deployment, tier, model, outcome, reason,
    prompt_tokens, cached_tokens, completion_tokens, cost_usd, latency_ms, ttft_ms, estimated, created_at)
  values (v_id, v_runner, (p_call ->> 'requestId')::uuid, p_call ->> 'feature', p_call ->> 'deploymentId',
    p_call ->> 'tier', p_call ->> 'model', p_call ->> 'outcome', p_call ->> 'reason',
    (p_call ->> 'promptTokens')::integer, (p_call ->> 'cachedTokens')::integer,
    (p_call ->> 'completionTokens')::integer, v_usd, (p_call ->> 'latencyMs')::integer,
    (p_call ->> 'ttftMs')::integer, (p_call ->> 'estimated')::boolean, v_at)
  on conflict (id) do nothing;
  if not found then return false; end if;
  perform private.llm_book(v_runner, v_day, v_usd, 0);
  if p_call ? 'health' then
    perform private.llm_breaker_settle(v_key, v_at, p_call -> 'health');
    perform private.llm_rate_settle(v_key, p_call -> 'rate' || jsonb_build_object('admittedAt', v_reserved.created_at,
      'surplusTokens', (v_reserved.call ->> 'tokens')::integer
        - (p_call ->> 'promptTokens')::integer - (p_call ->> 'completionTokens')::integer));
  end if;
  if p_call ? 'cache' then
    insert into public.llm_cache as c (runner_id, key, answer, expires_at)
    values (v_runner, p_call -> 'cache' ->> 'key', p_call -> 'cache' -> 'answer',
      (p_call -> 'cache' ->> 'expiresAt')::timestamptz)
    on conflict (runner_id, key) do update set answer = excluded.answer, expires_at = excluded.expires_at;
  end if;
  return true;
end;
$$;
comment on function public.llm_settle is 'Books one attempt to get an answer from a model: money, one row, breaker, rate window.';

revoke execute on function public.llm_settle(jsonb) from public, anon, authenticated;
grant execute on function public.llm_settle(jsonb) to service_role;
