-- The best tier that the tightest budget leaves (0 high, 1 medium, 2 small, 3 none), and what all runners together may
-- still spend today. p_budgets = { runnerDayUsd, runnerMonthUsd, globalDayUsd }; p_bands: shares of what is left.
create function private.llm_budget_left(p_runner uuid, p_day date, p_budgets jsonb, p_bands jsonb)
returns table (best_tier integer, global_usd numeric)
language sql stable set search_path = '' as $$
  with limits (runner_id, period, starts_on, usd) as (values
    (p_runner, 'day', p_day, (p_budgets ->> 'runnerDayUsd')::numeric),
    (p_runner, 'month', date_trunc('month', p_day)::date, (p_budgets ->> 'runnerMonthUsd')::numeric),
    (null::uuid, 'day', p_day, (p_budgets ->> 'globalDayUsd')::numeric)),
  rest as (select l.runner_id, l.usd, l.usd - coalesce(s.spent_usd + s.reserved_usd, 0) as left_usd
    from limits l left join public.llm_spending s on s.runner_id is not distinct from l.runner_id
      and s.period = l.period and s.starts_on = l.starts_on),
  tightest as (select min(case when usd = 0 then 0 else left_usd / usd end) as share,
    min(left_usd) filter (where runner_id is null) as global_usd from rest)
  select case when share >= (p_bands ->> 'full')::numeric then 0 when share >= (p_bands ->> 'reduced')::numeric then 1
    when share >= (p_bands ->> 'low')::numeric then 2 else 3 end, global_usd from tightest;
$$;

-- Why this candidate may not be called now (budget, rate, breaker), or null when it may. A model that costs nothing
-- needs no budget.
create function private.llm_refusal(p_candidate jsonb, p_best integer, p_global numeric, p_now timestamptz, p_lease_s integer)
returns text
language plpgsql set search_path = '' as $$
declare
  v_usd numeric := (p_candidate ->> 'amountUsd')::numeric;
  v_key text := p_candidate ->> 'key';
  v_tier integer := array_position(array['high', 'medium', 'small'], p_candidate ->> 'tier') - 1;
begin
  if v_usd > 0 and (v_tier < p_best or v_usd > p_global) then return 'budget'; end if;
  if not private.llm_rate_free(v_key, p_now, (p_candidate ->> 'tokens')::integer, p_candidate -> 'limits') then
    return 'rate';
  end if;
  if not private.llm_breaker_free(v_key, p_now, p_lease_s) then return 'breaker'; end if;
  return null;
end;
$$;

-- Sets money and a place aside for one call: the first candidate that breakers, rate windows and budgets let through. The
-- runner's own limits let the call that crosses them through; the limit of all together does not. Answers
-- { deploymentId } or { cached } or neither, with { skipped: [{ deploymentId, reason }], globalLeftUsd, bestTier }.
-- The same callId again gets the same place.
create function public.llm_admit(p_request jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_id uuid := (p_request ->> 'callId')::uuid;
  v_runner uuid := (p_request ->> 'runnerId')::uuid;
  v_now timestamptz := (p_request ->> 'now')::timestamptz;
  v_day date := ((p_request ->> 'now')::timestamptz at time zone 'UTC')::date;
  v_lease integer := (p_request ->> 'probeLeaseS')::integer;
  v_result jsonb;
  v_skipped jsonb := '[]';
  v_blocked text[] := '{}';
  v_left record;
  v_candidate jsonb;
  v_chosen jsonb;
  v_reason text;
  v_key text;
begin
  select jsonb_build_object('cached', answer) into v_result from public.llm_cache
  where runner_id = v_runner and key = p_request ->> 'cacheKey' and expires_at > v_now;
  if found then return v_result; end if;
  if not private.llm_lock(v_runner) then return jsonb_build_object('skipped', v_skipped); end if;
  select jsonb_build_object('deploymentId', deployment, 'repeated', true) into v_result
  from public.llm_reservations where id = v_id;
  if found then return v_result; end if;
  perform private.llm_reap(v_runner, v_now);
  select * into v_left from private.llm_budget_left(v_runner, v_day, p_request -> 'budgets', p_request -> 'bands');
  for v_candidate in select value from jsonb_array_elements(p_request -> 'candidates') loop
    v_reason := private.llm_refusal(v_candidate, v_left.best_tier, v_left.global_usd, v_now, v_lease);
    if v_reason is null then
      v_chosen := v_candidate;
      exit;
    end if;
    v_skipped := v_skipped || jsonb_build_object('deploymentId', v_candidate ->> 'id', 'reason', v_reason);
    if v_reason = 'breaker' then v_blocked := v_blocked || (v_candidate ->> 'key'); end if;
  end loop;
  if v_chosen is null and v_blocked <> '{}' then
    v_key := private.llm_breaker_last_resort(v_blocked, v_now, v_lease);
    select value into v_chosen from jsonb_array_elements(p_request -> 'candidates') where value ->> 'key' = v_key;
  end if;
  v_result := jsonb_build_object('skipped', v_skipped, 'globalLeftUsd', v_left.global_usd, 'bestTier', v_left.best_tier);
  if v_chosen is null then return v_result; end if;
  insert into public.llm_reservations (id, runner_id, deployment, amount_usd, expires_at, day, call, created_at)
  values (v_id, v_runner, v_chosen ->> 'id', (v_chosen ->> 'amountUsd')::numeric,
    v_now + make_interval(secs => (p_request ->> 'ttlS')::integer), v_day,
    v_chosen || jsonb_build_object('requestId', p_request ->> 'requestId', 'feature', p_request ->> 'feature'), v_now);
  perform private.llm_book(v_runner, v_day, 0, (v_chosen ->> 'amountUsd')::numeric);
  perform private.llm_rate_count(v_chosen ->> 'key', (v_chosen ->> 'tokens')::integer);
  return v_result || jsonb_build_object('deploymentId', v_chosen ->> 'id');
end;
$$;
comment on function public.llm_admit is 'Reserves budget and a place for one call of a model, or says why not.';

revoke execute on function private.llm_budget_left(uuid, date, jsonb, jsonb) from public;
revoke execute on function private.llm_refusal(jsonb, integer, numeric, timestamptz, integer) from public;
revoke execute on function public.llm_admit(jsonb) from public, anon, authenticated;
grant execute on function private.llm_budget_left(uuid, date, jsonb, jsonb) to service_role;
grant execute on function private.llm_refusal(jsonb, integer, numeric, timestamptz, integer) to service_role;
grant execute on function public.llm_admit(jsonb) to service_role;
